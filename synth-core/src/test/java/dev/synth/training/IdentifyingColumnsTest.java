package dev.synth.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synth.catalog.Settings;
import dev.synth.io.Input;
import dev.synth.problem.Work;
import dev.synth.recipe.Learning;
import dev.synth.schema.ColumnSpec;
import dev.synth.source.Source;
import dev.synth.synthesis.Sampling;
import dev.synth.synthesis.TableModel;
import dev.synth.table.Column;
import dev.synth.table.Role;
import dev.synth.table.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.datafaker.Faker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Columns that name people, in any language and under any header, and what comes out of them. */
class IdentifyingColumnsTest {
  private static final int ROWS = 400;
  private static final int POOL = 40;
  private static final int DRAWN = 100_000;

  private static Table read(String csv) {
    return new Source(Input.of("people.csv", csv.getBytes(StandardCharsets.UTF_8)), Map.of())
        .rows();
  }

  private static String file(String name) {
    try (var in = IdentifyingColumnsTest.class.getResourceAsStream("people/" + name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TableModel fit(Table real) {
    Learning learning = Learning.by(Settings.parse("cart")).withGate(List.of("none"));
    return TrainingRun.fit(
        new TrainingTask("t", real, "people.csv", "abc", learning), Work.quiet());
  }

  private static ColumnPlan plan(Table real, Map<String, ColumnSpec> said) {
    return ColumnPlan.of(real, said, "en", Instant.EPOCH);
  }

  private static Set<String> values(Table rows, String name) {
    Column cells = rows.column(name);
    Set<String> values = new HashSet<>();
    for (int row = 0; row < cells.size(); row++) {
      String text = cells.text(row);
      if (text != null) {
        values.add(text);
      }
    }
    return values;
  }

  /** Forty customers in four hundred rows, so that each name is frequent, and nothing says so. */
  private static String people(String language, String header) {
    var faker = new Faker(Locale.forLanguageTag(language), new Random(7));
    List<String> persons =
        Stream.generate(
                () ->
                    String.join(
                        ";",
                        faker.name().fullName(),
                        faker.phoneNumber().cellPhone(),
                        faker.internet().emailAddress()))
            .limit(POOL)
            .toList();
    var csv = new StringBuilder(header);
    var random = new Random(1);
    for (int row = 0; row < ROWS; row++) {
      csv.append('\n').append(persons.get(random.nextInt(POOL)));
      csv.append(';').append("gold silver bronze".split(" ", -1)[random.nextInt(3)]);
      csv.append(';').append(random.nextInt(90));
    }
    return csv.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "de", "fr", "es", "it", "pt-BR", "nl", "pl", "sv", "ru", "uk", "el-GR", "tr", "ar", "he",
        "zh-CN", "ja", "ko", "vi", "th"
      })
  void headersThatSayNothingHideNobody(String language) {
    Table real = read(people(language, "col1;col2;col3;col4;col5"));
    assertThat(plan(real, Map.of()).learnt()).containsExactly("col4", "col5");
    Table made = fit(real).sample(new Sampling(0, DRAWN, 1));
    for (String name : List.of("col1", "col2", "col3")) {
      Set<String> shared = values(made, name);
      shared.retainAll(values(real, name));
      assertThat(shared).as(name).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"kundenname_leaks.csv", "chinese_name_leaks.csv"})
  void namesOfTheFilesThatLeakedDoNotComeOut(String name) {
    Table real = read(file(name));
    String column = real.schema().names().get(0);
    Set<String> shared = values(fit(real).sample(new Sampling(0, DRAWN, 1)), column);
    shared.retainAll(values(real, column));
    assertThat(shared).isEmpty();
  }

  /** Five accounts of sixty rows each are five people, however frequent. */
  @Test
  void fewFrequentPersonsAreNoFlag() {
    var csv = new StringBuilder("username,phone,role");
    for (int row = 0; row < 300; row++) {
      csv.append("\nacct").append("abcde".charAt(row % 5)).append(row % 2 == 0 ? ",yes" : ",no");
      csv.append(row % 3 == 0 ? ",admin" : ",user");
    }
    assertThat(plan(read(csv.toString()), Map.of()).learnt()).containsExactly("phone", "role");
  }

  @Test
  void objectsInCellsAreTextWithAWarning() {
    var csv = new StringBuilder("plan,payload");
    for (int row = 0; row < 200; row++) {
      csv.append("\n").append(row % 2 == 0 ? "pro" : "basic");
      csv.append(",\"{\"\"a\"\": ").append(row * 37).append("}\"");
    }
    assertThat(plan(read(csv.toString()), Map.of()).warnings())
        .singleElement()
        .asString()
        .startsWith("column 'payload' is not learnt")
        .contains("objects, whose structure is not kept");
  }

  /** A spreadsheet has rounded them: still no column to learn, and no reason to stop. */
  @Test
  void cardsAsRoundedNumbersAreMadeAsText() {
    var csv = new StringBuilder("CCNumber,n");
    for (int row = 0; row < 300; row++) {
      csv.append("\n5.").append(45_563 + row * 37).append("E+15,").append(row % 7);
    }
    Table made = fit(read(csv.toString())).sample(new Sampling(0, 20, 1));
    assertThat(values(made, "CCNumber")).allMatch(card -> card.matches("\\d{13,19}"));
  }

  /** What a user calls identifying has no words to learn. */
  @Test
  void wordsOfAnIdentifyingColumnAreNotLearnt() {
    var csv = new StringBuilder("handle_x,n");
    for (int row = 0; row < 1_000; row++) {
      csv.append("\nrider").append(row % 12 == 0 ? "one" : "x" + (char) ('a' + row % 26) + row);
      csv.append(",").append(row % 7);
    }
    ColumnSpec identifying = ColumnSpec.NONE.withRole(Role.IDENTIFYING);
    ColumnPlan plan = plan(read(csv.toString()), Map.of("handle_x", identifying));
    assertThat(plan.made().get("handle_x").column().text()).doesNotContain("riderone");
  }

  @Test
  void aColumnOfValuesThatLookLikePeopleIsSaidAndCanBeLearnt() {
    Table real = read(people("fr", "artist;b;c;d;e"));
    ColumnPlan plan = plan(real, Map.of());
    assertThat(plan.warnings())
        .anySatisfy(
            warning ->
                assertThat(warning)
                    .startsWith("column 'artist' is not learnt: its values say person.full-name")
                    .contains("role: insensitive under columns"));
    ColumnSpec harmless = ColumnSpec.NONE.withRole(Role.INSENSITIVE);
    List<String> learnt = new ArrayList<>(plan(real, Map.of("artist", harmless)).learnt());
    assertThat(learnt).contains("artist");
    assertThat(plan(real, Map.of("c", harmless)).learnt()).doesNotContain("c"); // mails
  }
}
