package dev.synth.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synth.constraint.Constraints;
import dev.synth.recipe.Learning;
import dev.synth.schema.ColumnSpec;
import dev.synth.schema.meaning.SemanticType;
import dev.synth.schema.meaning.SemanticTypes;
import dev.synth.synthesis.Disclosure;
import dev.synth.synthesis.Sampling;
import dev.synth.synthesis.TableModel;
import dev.synth.table.Column;
import dev.synth.table.ColumnType;
import dev.synth.table.Field;
import dev.synth.table.Role;
import dev.synth.table.Table;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

class ColumnRulesTest {
  /** Of {@link #people}, 50 rows, seed 42: changes only when the data that users get changes. */
  private static final String GOLDEN =
      "b71d5645baccb8d3918e286fb6c32aafcaf1313cfeb78cb2e57dc81ce65613a3";

  private static Map<String, ColumnSpec> people() {
    Map<String, ColumnSpec> columns = new LinkedHashMap<>();
    columns.put("id", typed("integer"));
    columns.put("first_name", ColumnSpec.NONE);
    columns.put("last_name", ColumnSpec.NONE);
    columns.put("email", ColumnSpec.NONE);
    columns.put("birthDate", ColumnSpec.NONE);
    columns.put("created_at", ColumnSpec.NONE);
    columns.put("price", typed("decimal"));
    columns.put("quantity", typed("integer"));
    columns.put("active", typed("boolean"));
    columns.put("status", ColumnSpec.NONE);
    columns.put("city", ColumnSpec.NONE);
    columns.put("height", typed("decimal"));
    columns.put("token", typed("uuid"));
    columns.put("code", ColumnSpec.NONE.withRule("pattern([A-Z]{2}-\\d{4})"));
    columns.put("shift", typed("time"));
    columns.put("remark", nulls(0.3));
    return columns;
  }

  private static ColumnSpec typed(String word) {
    return ColumnSpec.NONE.withType(word);
  }

  private static ColumnSpec nulls(double share) {
    return new ColumnSpec(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.of(share));
  }

  private static ColumnSpec bounded(String word, OptionalDouble min, OptionalDouble max) {
    return new ColumnSpec(
        Optional.empty(),
        word.isEmpty() ? Optional.empty() : Optional.of(word),
        Optional.empty(),
        min,
        max,
        OptionalDouble.empty());
  }

  private static TableModel model(Map<String, ColumnSpec> columns) {
    return ColumnRules.model("", columns, Constraints.NONE, "en", Learning.DEFAULT_CLOCK);
  }

  private static Column column(String name, ColumnSpec spec, int rows) {
    return model(Map.of(name, spec)).sample(new Sampling(0, rows, 42)).column(0);
  }

  private static List<String> texts(Column column) {
    List<String> texts = new ArrayList<>();
    for (int row = 0; row < column.size(); row++) {
      texts.add(String.valueOf(column.text(row)));
    }
    return texts;
  }

  private static String fingerprint(Table table) throws NoSuchAlgorithmException {
    var text = new StringBuilder();
    for (int row = 0; row < table.rows(); row++) {
      for (Column column : table.columns()) {
        text.append(column.text(row)).append('\n');
      }
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  @Test
  @ResourceLock(Resources.LOCALE)
  @ResourceLock(Resources.TIME_ZONE)
  void fingerprintIsTheSameOnEveryMachine() throws NoSuchAlgorithmException {
    assertThat(fingerprint(model(people()).sample(new Sampling(0, 50, 42)))).isEqualTo(GOLDEN);
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      for (String tag : List.of("tr-TR", "ar-EG", "de-DE")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
        assertThat(fingerprint(model(people()).sample(new Sampling(0, 50, 42)))).isEqualTo(GOLDEN);
      }
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void chunksOfAnySizeGiveTheSameTable() {
    TableModel model = model(people());
    Table whole = model.sample(new Sampling(0, 100, 42));
    for (int size : new int[] {1, 7}) {
      for (int first = 0; first < 100; first += size) {
        int rows = Math.min(size, 100 - first);
        assertThat(model.sample(new Sampling(first, rows, 42)))
            .isEqualTo(whole.slice(first, first + rows));
      }
    }
    assertThat(model.sample(new Sampling(0, 0, 42)).rows()).isZero();
    assertThat(model.disclosure()).isEqualTo(Disclosure.NOTHING);
  }

  @Test
  void columnsDoNotChangeEachOther() {
    Map<String, ColumnSpec> fewer = people();
    fewer.remove("price");
    Table all = model(people()).sample(new Sampling(0, 20, 42));
    Table some = model(fewer).sample(new Sampling(0, 20, 42));
    for (String name : fewer.keySet()) {
      assertThat(some.column(name)).as(name).isEqualTo(all.column(name));
    }
  }

  @Test
  void namesGiveTypesRolesAndBelievableValues() {
    TableModel model = model(people());
    Table table = model.sample(new Sampling(0, 300, 42));
    assertThat(table.schema().fields().stream().map(f -> f.name() + " " + f.type().word()))
        .containsExactly(
            "id integer",
            "first_name text",
            "last_name text",
            "email text",
            "birthDate date",
            "created_at datetime",
            "price decimal",
            "quantity integer",
            "active category",
            "status category",
            "city text",
            "height decimal",
            "token text",
            "code text",
            "shift time",
            "remark text");
    assertThat(texts(table.column("price")))
        .allMatch(price -> price.matches("\\d+\\.\\d\\d"))
        .noneMatch("0.00"::equals);
    assertThat(texts(table.column("quantity")))
        .allSatisfy(n -> assertThat(Integer.parseInt(n)).isBetween(1, 20));
    assertThat(texts(table.column("active"))).containsOnly("false", "true");
    LocalDate today = LocalDate.of(2025, 1, 1);
    assertThat(texts(table.column("birthDate")))
        .allSatisfy(
            day ->
                assertThat(LocalDate.parse(day))
                    .isBetween(today.minusYears(80), today.minusYears(18)));
    assertThat(texts(table.column("created_at"))).allMatch(moment -> moment.startsWith("2024-"));
    assertThat(table.schema().field(0).role()).isEqualTo(Role.KEY);
    assertThat(table.schema().field(3).role()).isEqualTo(Role.IDENTIFYING);
    assertThat(table.schema().field(15).nullable()).isTrue();
    assertThat(texts(table.column("remark")).stream().filter("null"::equals).count())
        .isBetween(50L, 130L);
    String first = String.valueOf(table.column("first_name").text(0)).toLowerCase(Locale.ROOT);
    assertThat(table.column("email").text(0)).startsWith(first.replaceAll("[^a-z]", ""));
  }

  @Test
  void everySemanticTypeIsMadeInEveryTypeItAllows() {
    for (SemanticType type : SemanticTypes.all()) {
      ColumnSpec spec = typed(type.typeWord()).withRule(type.rule());
      Column column = column("made", spec, 30);
      assertThat(column.size()).as(type.id() + " as " + type.typeWord()).isEqualTo(30);
      assertThat(column.hasMissing()).isFalse();
    }
  }

  @Test
  void everyTypeWordHasADefault() {
    for (String word :
        List.of(
            "integer",
            "decimal",
            "boolean",
            "category",
            "date",
            "datetime",
            "time",
            "text",
            "uuid")) {
      Column column = column("zzz", typed(word), 20);
      String made = column.type().word();
      assertThat(made)
          .isEqualTo(word.equals("boolean") ? "category" : word.equals("uuid") ? "text" : word);
    }
    assertThat(column("zzz", ColumnSpec.NONE, 1).type()).isEqualTo(new ColumnType.Text());
    assertThatThrownBy(() -> column("zzz", typed("number"), 1))
        .hasMessage(
            """
            column 'zzz' has the unknown type 'number'
             -> the known types are [integer, decimal, boolean, category, date, datetime, time, text, uuid]
            To fix: use one of the known types.""");
  }

  @Test
  void ruleAloneGivesTheType() {
    assertThat(column("a", ColumnSpec.NONE.withRule("uniform(0.000, 1.000)"), 1).type())
        .isEqualTo(new ColumnType.Numeric(3));
    assertThat(column("a", ColumnSpec.NONE.withRule("choice(x, y)"), 1).type())
        .isEqualTo(new ColumnType.Categorical(List.of("x", "y"), false));
    assertThat(column("a", typed("datetime").withRule("past(3)"), 1).type())
        .isEqualTo(new ColumnType.Temporal("yyyy-MM-dd'T'HH:mm:ss"));
  }

  @Test
  void keyCountsOrIsAUuid() {
    var key =
        new ColumnSpec(
            Optional.empty(),
            Optional.empty(),
            Optional.of(Role.KEY),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty());
    assertThat(texts(column("order", key, 3))).containsExactly("1", "2", "3");
    assertThat(texts(column("order", key.withType("uuid"), 1)).get(0)).hasSize(36);
  }

  @Test
  void boundsAreKept() {
    var none = OptionalDouble.empty();
    assertThat(texts(column("age", bounded("", OptionalDouble.of(95), none), 50)))
        .allSatisfy(age -> assertThat(Integer.parseInt(age)).isBetween(95, 167));
    assertThat(
            texts(
                column(
                    "price",
                    bounded("decimal", OptionalDouble.of(10), OptionalDouble.of(11.5)),
                    50)))
        .allSatisfy(
            price ->
                assertThat(new BigDecimal(price))
                    .isBetween(new BigDecimal(10), new BigDecimal("11.5")));
    assertThat(texts(column("height", bounded("integer", none, OptionalDouble.of(150)), 50)))
        .allSatisfy(height -> assertThat(Integer.parseInt(height)).isBetween(140, 150));
    assertThat(
            texts(
                column(
                    "zzz", bounded("integer", OptionalDouble.of(-5), OptionalDouble.of(-4)), 50)))
        .containsOnly("-5", "-4");
    assertThatThrownBy(() -> column("city", bounded("", OptionalDouble.of(1), none), 1))
        .hasMessage(
            """
            column 'city' cannot have a min or max
             -> it is made by 'place(city)'
            To fix: give it a rule of numbers: uniform, normal or lognormal.""");
    assertThatThrownBy(
            () -> column("age", bounded("", OptionalDouble.of(9), OptionalDouble.of(1)), 1))
        .hasMessage(
            """
            column 'age' has a min above its max
            To fix: give the smaller one as min.""");
  }

  @Test
  void oneColumnOfALearntTableIsMade() {
    var field = new Field("phone", new ColumnType.Numeric(0), Role.IDENTIFYING, false);
    var made = ColumnRules.made(field, ColumnSpec.NONE, "en", Learning.DEFAULT_CLOCK);
    assertThat(made.text()).isEqualTo("phone");
  }

  @Test
  void wrongInputIsTold() {
    assertThatThrownBy(() -> model(Map.of()))
        .hasMessage(
            """
            there are no columns to make rows of
            To fix: give a record, or columns with rules, or real data.""");
    assertThatThrownBy(() -> column("a", nulls(1.5), 1))
        .hasMessage(
            """
            column 'a' cannot have that share of nulls
             -> nulls is a number from 0 to 1
            To fix: write nulls: 0.02 for two in a hundred.""");
    assertThatThrownBy(() -> column("a", ColumnSpec.NONE.withRule("unifrom(1, 2)"), 1))
        .hasMessageContaining("'unifrom'")
        .hasMessageEndingWith("To fix: write 'uniform'.");
  }
}
