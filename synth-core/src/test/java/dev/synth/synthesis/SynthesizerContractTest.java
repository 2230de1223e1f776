package dev.synth.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synth.catalog.Catalog;
import dev.synth.catalog.Declared;
import dev.synth.catalog.Settings;
import dev.synth.problem.SynthException;
import dev.synth.problem.Work;
import dev.synth.random.Rng;
import dev.synth.random.Units;
import dev.synth.table.CodeColumn;
import dev.synth.table.Column;
import dev.synth.table.ColumnType;
import dev.synth.table.Field;
import dev.synth.table.LongColumn;
import dev.synth.table.Schema;
import dev.synth.table.Table;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every registered synthesizer keeps, without another line of test. */
class SynthesizerContractTest {
  private static final Map<String, Model> FITTED = new HashMap<>();

  static Stream<Synthesizer> all() {
    return Catalog.of(Synthesizer.class).all().stream();
  }

  private static Stream<Synthesizer> reproducible() {
    return all().filter(one -> one.traits().contains(Trait.REPRODUCIBLE));
  }

  private static Model fitted(Synthesizer synthesizer) {
    return FITTED.computeIfAbsent(synthesizer.name(), n -> synthesizer.fit(table(), Work.quiet()));
  }

  /**
   * 400 rows: a number, a price, a date and a category with a rare level, all with missing cells.
   */
  private static Table table() {
    Rng rng = Rng.of(11, "contract");
    int rows = 400;
    var count = new long[rows];
    var price = new long[rows];
    var day = new long[rows];
    var colour = new int[rows];
    for (int r = 0; r < rows; r++) {
      rng.seek(r, 0);
      colour[r] = r == 17 ? 3 : rng.nextInt(20) == 0 ? CodeColumn.MISSING : rng.nextInt(3);
      count[r] = Math.max(0, colour[r]) + rng.nextLong(4);
      price[r] = rng.nextInt(10) == 0 ? LongColumn.MISSING : 100 * count[r] + rng.nextInt(100);
      day[r] = 19_000 + rng.nextLong(700);
    }
    var whole = new ColumnType.Numeric(0);
    var cents = new ColumnType.Numeric(2);
    var date = new ColumnType.Temporal("yyyy-MM-dd");
    var colours = new ColumnType.Categorical(List.of("blue", "green", "red", "unique"), false);
    return Table.of(
        new Schema(
            List.of(
                Field.of("count", whole, false),
                Field.of("price", cents, true),
                Field.of("day", date, false),
                Field.of("colour", colours, true))),
        List.of(
            LongColumn.of(whole, count),
            LongColumn.of(cents, price),
            LongColumn.of(date, day),
            CodeColumn.of(colours, colour)));
  }

  @ParameterizedTest
  @MethodSource("all")
  void everySettingIsPrintedReadAndKeptInItsRange(Synthesizer synthesizer) {
    assertThat(synthesizer.with(synthesizer.settings())).isEqualTo(synthesizer);
    for (Declared.Line line : synthesizer.declared().lines((Record) synthesizer)) {
      Settings wrong = Settings.of(synthesizer.name()).with(line.name(), "1e99x");
      if (line.range().startsWith("a list") || line.range().startsWith("a word")) {
        continue;
      }
      assertThatThrownBy(() -> synthesizer.with(wrong))
          .isInstanceOf(SynthException.class)
          .hasMessageStartingWith(
              "setting '" + line.name() + "' of '" + synthesizer.name() + "' is ")
          .hasMessageContaining("\n -> expected " + line.range() + "\nTo fix: give ");
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void sameSeedGivesSameTableAndOtherSeedAnother(Synthesizer synthesizer) {
    Model model = fitted(synthesizer);
    Table first = model.sample(new Sampling(0, 200, 5));
    assertThat(model.sample(new Sampling(0, 200, 5))).isEqualTo(first);
    assertThat(model.sample(new Sampling(0, 200, 6))).isNotEqualTo(first);
  }

  @ParameterizedTest
  @MethodSource("reproducible")
  void fittingAgainGivesTheSameModelAndLeavesItsInputUnchanged(Synthesizer synthesizer) {
    Table input = table();
    ModelState again = synthesizer.fit(input, Work.quiet()).state();
    assertThat(again).isEqualTo(fitted(synthesizer).state());
    assertThat(input).isEqualTo(table());
  }

  @ParameterizedTest
  @MethodSource("all")
  void chunksOfAnySizeGiveTheSameRows(Synthesizer synthesizer) {
    Model model = fitted(synthesizer);
    Table whole = model.sample(new Sampling(0, 1100, 9));
    for (int size : new int[] {1, 7, 1000}) {
      for (int first = 0; first < 1100; first += size * 13) {
        int rows = Math.min(size, 1100 - first);
        assertThat(model.sample(new Sampling(first, rows, 9)))
            .isEqualTo(whole.slice(first, first + rows));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void anyUnitsAreDrawnAsInARun(Synthesizer synthesizer) {
    Model model = fitted(synthesizer);
    Table run = model.sample(new Sampling(0, 300, 9));
    assertThat(model.sample(units(0, 299, 3, 3, 120)))
        .isEqualTo(run.pick(new int[] {299, 3, 3, 120}));
  }

  @ParameterizedTest
  @MethodSource("all")
  void anotherAttemptDrawsAnewAndAlikeWhateverIsDrawnWithIt(Synthesizer synthesizer) {
    Model model = fitted(synthesizer);
    Table first = model.sample(units(0, 7, 8, 9, 10, 11));
    Table second = model.sample(units(1, 7, 8, 9, 10, 11));
    assertThat(second).isNotEqualTo(first);
    assertThat(model.sample(units(1, 9, 7))).isEqualTo(second.pick(new int[] {2, 0}));
    assertThat(model.sample(units(2, 7, 8, 9, 10, 11))).isNotEqualTo(second);
  }

  private static Sampling units(int attempt, long... numbers) {
    return new Sampling(Units.of(numbers), attempt, 9, Collections.emptySortedMap());
  }

  @ParameterizedTest
  @MethodSource("all")
  void whatIsGivenIsKeptOrRefused(Synthesizer synthesizer) {
    TableModel model = whole(synthesizer);
    var given = new TreeMap<>(Map.of("colour", "green"));
    Sampling asked = new Sampling(0, 40, 3).withGiven(given);
    if (synthesizer.traits().contains(Trait.CONDITIONAL)) {
      Table rows = model.sample(asked);
      for (int row = 0; row < rows.rows(); row++) {
        assertThat(rows.column("colour").text(row)).isEqualTo("green");
      }
    } else {
      assertThatThrownBy(() -> model.sample(asked))
          .isInstanceOf(SynthException.class)
          .hasMessageStartingWith(
              "a model of '"
                  + synthesizer.name()
                  + "' draws no rows under conditions\n -> given: colour\n"
                  + "To fix: leave the conditions out, or train one of [");
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void noRowsAndOneRowAreTables(Synthesizer synthesizer) {
    Model model = fitted(synthesizer);
    assertThat(model.sample(new Sampling(0, 0, 1)).rows()).isZero();
    assertThat(model.sample(new Sampling(0, 1, 1)).rows()).isEqualTo(1);
    assertThat(model.sample(new Sampling(1L << 40, 3, 1)).rows()).isEqualTo(3);
  }

  @ParameterizedTest
  @MethodSource("all")
  void theSchemaIsKeptAndRareLevelsAreNot(Synthesizer synthesizer) {
    Model model = fitted(synthesizer);
    assertThat(model.schema().names()).isEqualTo(table().schema().names());
    for (int c = 0; c < 3; c++) {
      assertThat(model.schema().field(c).type()).isEqualTo(table().schema().field(c).type());
    }
    assertThat(model.schema().field(3).type())
        .isEqualTo(new ColumnType.Categorical(List.of("blue", "green", "red"), false));
    assertThat(
            new String(
                ModelFile.bytes(whole(synthesizer)), java.nio.charset.StandardCharsets.ISO_8859_1))
        .contains("green")
        .doesNotContain("unique");
  }

  @ParameterizedTest
  @MethodSource("all")
  void missingCellsSurviveWhereTheyMay(Synthesizer synthesizer) {
    Table sample = fitted(synthesizer).sample(new Sampling(0, 1000, 2));
    assertThat(share(sample.column("price"))).isBetween(0.04, 0.17);
    assertThat(share(sample.column("colour"))).isBetween(0.01, 0.11);
    assertThat(sample.column("count").hasMissing()).isFalse();
    assertThat(sample.column("day").hasMissing()).isFalse();
  }

  private static double share(Column column) {
    int missing = 0;
    for (int row = 0; row < column.size(); row++) {
      missing += column.isMissing(row) ? 1 : 0;
    }
    return missing / (double) column.size();
  }

  @ParameterizedTest
  @MethodSource("all")
  void aSavedModelSamplesTheSameAndIsSavedTheSame(Synthesizer synthesizer) throws IOException {
    byte[] bytes = ModelFile.bytes(whole(synthesizer));
    TableModel again = ModelFile.read(new ByteArrayInputStream(bytes), "test.synth");
    assertThat(again.sample(new Sampling(3, 300, 4)))
        .isEqualTo(fitted(synthesizer).sample(new Sampling(3, 300, 4)));
    assertThat(ModelFile.bytes(again)).isEqualTo(bytes);
    SavedModelsTest.keep(synthesizer.name(), again);
  }

  private static TableModel whole(Synthesizer synthesizer) {
    Model model = fitted(synthesizer);
    return new TableModel(
        model.schema(),
        Optional.of(new TableModel.Learnt(synthesizer, model)),
        Map.of(),
        model.history());
  }

  @ParameterizedTest
  @MethodSource("all")
  void disclosureIsHonest(Synthesizer synthesizer) {
    Model model = fitted(synthesizer);
    assertThat(model.disclosure()).isNotEqualTo(Disclosure.NOTHING);
    if (model.disclosure() == Disclosure.AGGREGATES) {
      List<Object> kept = new ArrayList<>();
      flatten(model.state().attributes(), kept);
      assertThat(kept).doesNotContain("unique");
    }
  }

  private static void flatten(Object value, List<Object> into) {
    if (value instanceof Map<?, ?> map) {
      map.values().forEach(v -> flatten(v, into));
    } else if (value instanceof List<?> list) {
      list.forEach(v -> flatten(v, into));
    } else {
      into.add(value);
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void settingsAreWrittenAndReadBack(Synthesizer synthesizer) {
    Settings settings = synthesizer.settings();
    assertThat(synthesizer.with(Settings.parse(settings.toString()))).isEqualTo(synthesizer);
    assertThatThrownBy(() -> synthesizer.with(settings.with("colour", "red")))
        .hasMessageStartingWith("'" + synthesizer.name() + "' has no setting 'colour'");
  }
}
