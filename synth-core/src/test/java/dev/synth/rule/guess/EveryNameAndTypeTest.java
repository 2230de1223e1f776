package dev.synth.rule.guess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.synth.constraint.Constraints;
import dev.synth.mapping.Component;
import dev.synth.recipe.Learning;
import dev.synth.rule.ColumnRules;
import dev.synth.schema.ColumnSpec;
import dev.synth.synthesis.Sampling;
import dev.synth.table.Column;
import dev.synth.table.ColumnType;
import dev.synth.table.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a component is called, its rule makes values that its type can hold. */
class EveryNameAndTypeTest {
  private static final int ROWS = 100;

  /** Names of trials, beside the labelled ones. */
  private static final String MORE =
      "accountNumber level orderId customerId transactionId parentId managerId productId quantity"
          + " price active startDate status heartRate systolic doors seats temperature probability"
          + " yearOfBirth weekday minute createdAt mob qty amt ctry st usr fn ln mi cc no ref Ort"
          + " Land Anrede Kundennummer Rechnungsnummer Steuernummer Bemerkung größe entreprise"
          + " motDePasse departement quantite provincia usuario año nom prenom dni logger thread"
          + " path make model fuelType airport flightNumber mcc mimeType hash currencyCode iban isbn"
          + " ean userAgent bic vin country version code key value name title type data total net"
          + " vat vatRate gross tax discount shipping dueDate paidOn updatedAt lineNumber position"
          + " nights age birthDate latitude longitude timeZone phone email password token pin cvv"
          + " cardNumber expiry unit size color rating stock weight height url host port ip mac";

  private static final Map<Class<?>, String> TYPES = types();

  private static Map<Class<?>, String> types() {
    Map<Class<?>, String> types = new LinkedHashMap<>();
    for (Class<?> whole :
        List.of(
            byte.class,
            short.class,
            int.class,
            long.class,
            Byte.class,
            Short.class,
            Integer.class,
            Long.class,
            BigInteger.class)) {
      types.put(whole, "integer");
    }
    for (Class<?> decimal : List.of(float.class, double.class, Double.class, BigDecimal.class)) {
      types.put(decimal, "decimal");
    }
    types.put(boolean.class, "boolean");
    types.put(String.class, "text");
    types.put(UUID.class, "uuid");
    types.put(LocalDate.class, "date");
    types.put(LocalTime.class, "time");
    types.put(LocalDateTime.class, "datetime");
    types.put(Instant.class, "datetime");
    return types;
  }

  private static List<String> names() {
    List<String> names = new ArrayList<>(List.of(MORE.split(" ", -1)));
    String labelled = "/dev/synth/schema/meaning/labelled-names.tsv";
    try (InputStream in = EveryNameAndTypeTest.class.getResourceAsStream(labelled)) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      text.lines().filter(l -> !l.startsWith("#")).forEach(l -> names.add(l.split("\t", -1)[0]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names.stream().distinct().toList();
  }

  private static Table rows(String table, Map<String, ColumnSpec> columns) {
    return ColumnRules.model(table, columns, Constraints.NONE, "en", Learning.DEFAULT_CLOCK)
        .sample(new Sampling(0, ROWS, 42));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Order", "Customer", "Product", "Ticket", "Patient"})
  void everyTypeHoldsWhatItsNameAsksFor(String table) {
    List<String> names = names();
    assertThat(names).hasSizeGreaterThan(300);
    for (String name : names) {
      TYPES.forEach(
          (type, word) -> {
            var component = new Component(name, type, word, !type.isPrimitive(), List.of());
            Column cells = rows(table, Map.of(name, component.spec())).column(0);
            for (int row = 0; row < ROWS; row++) {
              requireHeld(name, type, cells, row);
            }
          });
    }
  }

  private static void requireHeld(String name, Class<?> type, Column cells, int row) {
    if (cells.isMissing(row)) {
      assertThat(type.isPrimitive()).as(name + " is missing").isFalse();
      return;
    }
    String text = Objects.requireNonNull(cells.text(row));
    String about = name + " as " + type.getSimpleName();
    if (type == UUID.class) {
      assertThat(UUID.fromString(text)).as(about).hasToString(text);
    } else if (type == byte.class || type == Byte.class) {
      assertThatCode(() -> new BigDecimal(text).byteValueExact())
          .as(about + text)
          .doesNotThrowAnyException();
    } else if (type == short.class || type == Short.class) {
      assertThatCode(() -> new BigDecimal(text).shortValueExact())
          .as(about + text)
          .doesNotThrowAnyException();
    } else if (type == int.class || type == Integer.class) {
      assertThatCode(() -> new BigDecimal(text).intValueExact())
          .as(about + text)
          .doesNotThrowAnyException();
    } else if (cells.type() instanceof ColumnType.Numeric) {
      assertThat(new BigDecimal(text)).as(about).isNotNull();
    }
  }

  @Test
  void namesOfAnySignsAreNoObstacle() {
    Map<String, ColumnSpec> columns = new LinkedHashMap<>();
    for (String name :
        List.of("ordered, at", "shipped = or not", "updated", "first name (a)", "last name, b")) {
      columns.put(name, ColumnSpec.NONE.withType(name.contains("name") ? "text" : "date"));
    }
    columns.put("full name (x)", ColumnSpec.NONE.withType("text"));
    columns.put("e-mail", ColumnSpec.NONE.withType("text"));
    columns.put("claimed (EUR), all", ColumnSpec.NONE.withType("decimal"));
    columns.put("approved amount", ColumnSpec.NONE.withType("decimal"));
    assertThat(rows("Order", columns).rows()).isEqualTo(ROWS);
  }

  @Test
  void everyRuleOfTheTableCanBeRead() {
    for (String rule : Alone.rules()) {
      var spec = ColumnSpec.NONE.withRule(rule);
      Table made = rows("", Map.of("c", spec));
      assertThat(made.rows()).as(rule).isEqualTo(ROWS);
      for (int row = 0; row < ROWS; row++) {
        assertThat(made.column(0).text(row)).as(rule).doesNotContain("[", "{", "|");
      }
    }
  }
}
