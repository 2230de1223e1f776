package dev.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synth.catalog.Settings;
import dev.synth.problem.SynthException;
import dev.synth.problem.Work;
import dev.synth.random.Rng;
import dev.synth.recipe.Fallback;
import dev.synth.recipe.Recipe;
import dev.synth.schema.ColumnSpec;
import dev.synth.synthesis.Disclosure;
import dev.synth.table.ColumnType;
import dev.synth.table.Role;
import dev.synth.table.Table;
import dev.synth.training.Trainer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SynthTest {
  private static final Settings QUICK =
      Settings.parse("autoregressive-gan(epochs=2, criticSteps=20)");

  @TempDir private Path folder;

  private final List<String> warnings = new ArrayList<>();
  private int fits;

  private Workplace here() {
    return new Workplace(
        folder.resolve("cache"),
        (task, target, how) -> {
          fits++;
          Trainer.IN_PROCESS.train(task, target, how);
        },
        Work.quiet().withWarnings(warnings::add),
        false);
  }

  /** People who do not exist, with everything that must not be learnt. */
  private Path people() throws IOException {
    var csv = new StringBuilder("id,name,email,phone_home,town,income,member,born\n");
    Rng rng = Rng.of(1, "people");
    for (int i = 0; i < 300; i++) {
      rng.seek(i, 0);
      String name = "Xq" + Long.toString(rng.nextLong(1L << 40), 36);
      String town = i % 100 == 7 ? "Rarehampton" : List.of("Graz", "Linz").get(rng.nextInt(2));
      csv.append(i + 1).append(',').append(name).append(" Zzyzx,");
      csv.append(name).append("@real-mail.at,+43 660 ").append(1_000_000 + i).append(',');
      csv.append(town).append(',').append(20_000 + rng.nextInt(900) * 37).append(',');
      csv.append(rng.nextInt(3) == 0 ? "no" : "yes").append(',');
      csv.append("19").append(60 + rng.nextInt(30)).append("-0").append(1 + rng.nextInt(9));
      csv.append("-1").append(rng.nextInt(9)).append('\n');
    }
    return Files.writeString(folder.resolve("people.csv"), csv);
  }

  private Recipe recipe(Path source) {
    return Recipe.of("people", QUICK).withSource(source).withRows(50, 7);
  }

  @Test
  void whatIdentifiesOrIsRareIsNeitherInTheRowsNorInTheFile() throws IOException {
    Path source = people();
    Path target = folder.resolve("people.synth");
    Dataset made = Synth.train(recipe(source), target, here());
    assertThat(made.model().made()).containsOnlyKeys("id", "name", "email", "phone_home");
    assertThat(made.model().schema().field(0).role()).isEqualTo(Role.KEY);
    assertThat(made.model().schema().field(2).role()).isEqualTo(Role.IDENTIFYING);
    assertThat(made.model().schema().field(4).type())
        .isEqualTo(new ColumnType.Categorical(List.of("Graz", "Linz"), false));
    assertThat(made.model().schema().field(5).role()).isEqualTo(Role.QUASI_IDENTIFYING);
    assertThat(made.model().disclosure()).isEqualTo(Disclosure.AGGREGATES);
    assertThat(made.model().history().provenance().facts())
        .containsEntry("made.id", "it is a key")
        .containsEntry("made.email", "its name says contact.email");
    String everything =
        Files.readString(target, StandardCharsets.ISO_8859_1) + allText(made.table());
    assertThat(everything).doesNotContain("Rarehampton").doesNotContain("Zzyzx");
    for (String line : Files.readAllLines(source)) {
      String[] cells = line.split(",", -1);
      if (!cells[0].equals("id")) {
        assertThat(everything).doesNotContain(cells[1]).doesNotContain(cells[2]);
        assertThat(everything).doesNotContain(cells[3]);
      }
    }
  }

  private static String allText(Table table) {
    var text = new StringBuilder();
    for (var column : table.columns()) {
      for (int row = 0; row < table.rows(); row++) {
        text.append(column.text(row)).append('\n');
      }
    }
    return text.toString();
  }

  @Test
  void realDataIsLearntOnceAndThenComesFromTheCache() throws IOException {
    Path source = people();
    Dataset first = Synth.make(recipe(source), here());
    Dataset second = Synth.make(recipe(source).withRows(80, 7), here());
    assertThat(first.origin()).isEqualTo(Dataset.Origin.TRAINED);
    assertThat(first.because()).isEqualTo("trained on people.csv");
    assertThat(second.origin()).isEqualTo(Dataset.Origin.CACHED);
    assertThat(fits).isEqualTo(1);
    assertThat(second.table().slice(0, 50)).isEqualTo(first.table());
    Files.writeString(
        source, Files.readString(source) + "301,A B,a@b.c,+43 1,Graz,1,yes,1960-01-11\n");
    assertThat(Synth.make(recipe(source), here()).origin()).isEqualTo(Dataset.Origin.TRAINED);
  }

  @Test
  void aBreachedGateFailsWithNumbersAndGivesNoRows() throws IOException {
    Recipe strict = recipe(people()).withLearning(l -> l.withGate(List.of("quality >= 0.999")));
    Path target = folder.resolve("strict.synth");
    assertThatThrownBy(() -> Synth.train(strict, target, here()))
        .isInstanceOf(SynthException.class)
        .hasMessageStartingWith(
            "what 'autoregressive-gan' learnt from 'people.csv' does not pass its gate\n"
                + " -> breached: quality >= 0.999, measured 0.");
    assertThat(target).doesNotExist();
    assertThat(folder.resolve("cache")).isEmptyDirectory();
    assertThatThrownBy(() -> Synth.make(strict, here())).isInstanceOf(SynthException.class);
    // what is kept for an evaluation is refused wherever rows are wanted
    try (var left = Files.walk(folder.resolve("cache"))) {
      Path kept = left.filter(f -> f.toString().endsWith(".synth")).findAny().orElseThrow();
      assertThatThrownBy(() -> Synth.make(strict.withModel(kept, true), here()))
          .isInstanceOf(SynthException.class)
          .hasMessageContaining("does not pass its gate");
    }
  }

  @Test
  void absentRealDataGoesToRulesWithOneWarning() throws IOException {
    Path there = people();
    Path absent = folder.resolve("peeple.csv");
    Map<String, ColumnSpec> columns = new LinkedHashMap<>();
    columns.put("id", ColumnSpec.NONE.withRule("sequence(1)"));
    columns.put("email", ColumnSpec.NONE);
    Dataset made = Synth.make(recipe(absent).withLearning(l -> l.withColumns(columns)), here());
    assertThat(made.origin()).isEqualTo(Dataset.Origin.RULES);
    assertThat(made.because()).isEqualTo("rules, because peeple.csv is absent");
    assertThat(warnings)
        .containsExactly(
            "'people' is made by rules: there is no "
                + absent
                + " (nearest: "
                + there.getFileName()
                + "); forbid this with fallback: fail");
    assertThat(made.table().column("email").text(0)).contains("@example.");
  }

  @Test
  void whatHasNoEffectIsReadAllTheSame() {
    Recipe rules =
        Recipe.of("people", QUICK).withLearning(l -> l.withColumns(Map.of("id", ColumnSpec.NONE)));
    assertThatThrownBy(
            () ->
                Synth.make(
                    rules.withLearning(l -> l.withSynthesizer(Settings.of("karte"))), here()))
        .isInstanceOf(SynthException.class)
        .hasMessageStartingWith("there is no synthesizer 'karte'");
    assertThatThrownBy(
            () -> Synth.make(rules.withLearning(l -> l.withGate(List.of("nonsense"))), here()))
        .isInstanceOf(SynthException.class)
        .hasMessageStartingWith("'nonsense' is not a bound of a gate");
    assertThat(Synth.make(rules, here()).rows()).isEqualTo(100);
    Recipe auto = rules.withLearning(l -> l.withSynthesizer(Settings.parse("auto(epochs=-1)")));
    assertThatThrownBy(() -> Synth.make(auto, here()))
        .hasMessageStartingWith("setting 'epochs' of 'autoregressive-gan' is out of range: -1");
  }

  @Test
  void absentRealDataFailsWhereThatIsAsked() {
    Path absent = folder.resolve("absent.csv");
    Recipe recipe =
        recipe(absent)
            .withLearning(l -> l.withColumns(Map.of("id", ColumnSpec.NONE)))
            .withFallback(Fallback.FAIL);
    assertThatThrownBy(() -> Synth.make(recipe, here()))
        .hasMessage(
            "the real data of 'people' is absent\n -> "
                + absent
                + "\n -> fallback is fail\n"
                + "To fix: put the file there, give a model (mvn synth:train), or allow rules with"
                + " fallback: rules.");
    assertThatThrownBy(() -> Synth.train(recipe, folder.resolve("m.synth"), here()))
        .hasMessage(
            "the real data of 'people' is absent\n -> "
                + absent
                + "\nTo fix: put the file there, or correct its path.");
  }

  @Test
  void absentRealDataWithoutColumnsIsAnError() {
    Path absent = folder.resolve("absent.csv");
    assertThatThrownBy(() -> Synth.make(recipe(absent), here()))
        .hasMessage(
            "the real data of 'people' is absent\n -> "
                + absent
                + "\n -> no columns are listed that rules could make\n"
                + "To fix: put the file there, give a model (mvn synth:train), or list the columns,"
                + " so that rules can make them.");
    assertThatThrownBy(() -> Synth.make(recipe(folder), here()))
        .hasMessage(
            "the real data of 'people' is a folder\n -> "
                + folder
                + "\nTo fix: name a file in it.");
  }

  @Test
  void aModelTrainedFromAnotherDescriptionIsUsedWithAWarning() throws IOException {
    Path target = folder.resolve("people.synth");
    Recipe recipe = recipe(people()).withModel(target, true);
    Synth.train(recipe, target, here());
    Synth.make(recipe, here());
    assertThat(warnings).isEmpty();
    Map<String, ColumnSpec> columns = Map.of("town", ColumnSpec.NONE.withRule("words(1)"));
    Synth.make(recipe.withLearning(l -> l.withColumns(columns)), here());
    assertThat(warnings)
        .containsExactly(
            "the model of 'people' was trained from another description (synthesizer, columns,"
                + " gate or locale), which still holds; train it again with mvn synth:train");
  }

  @Test
  void aFileWithoutAHeaderIsRefusedWithoutPrintingItsFirstRow() throws IOException {
    String rows = "Graz,yes\nLinz,no\n".repeat(40);
    Path headless = Files.writeString(folder.resolve("headless.csv"), rows);
    assertThatThrownBy(() -> Synth.make(recipe(headless), here()))
        .hasMessage(
            """
            the first line of 'headless.csv' looks like data, not like names
             -> every name in it could be a cell of its own column
            To fix: give the file a first line of column names, or say below the source read: {header: false}, or true when these are names.""");
  }

  @Test
  void aNamedModelThatIsAbsentFailsAndAnUnnamedOneDoesNot() throws IOException {
    Path absent = folder.resolve("people.synth");
    assertThatThrownBy(() -> Synth.make(recipe(people()).withModel(absent, true), here()))
        .hasMessageStartingWith("there is no model file\n -> " + absent);
    assertThat(Synth.make(recipe(people()).withModel(absent, false), here()).origin())
        .isEqualTo(Dataset.Origin.TRAINED);
  }

  @Test
  void nothingKnownOfTheColumnsIsAnError() {
    assertThatThrownBy(() -> Synth.make(Recipe.of("people", QUICK), here()))
        .hasMessage(
            """
            nothing is known about the columns of 'people'
             -> rules, because neither a model nor real data is named
            To fix: list the columns (columns: in synth.yaml), or give real data or a model.""");
  }

  @Test
  void tooFewRowsAreNotLearnt() throws IOException {
    Path few = Files.writeString(folder.resolve("few.csv"), "a,b\n" + "1,2\n3,4\n".repeat(20));
    assertThatThrownBy(() -> Synth.make(recipe(few), here()))
        .hasMessage(
            """
            'few.csv' has too few rows to learn from
             -> 40 rows, at least 50 are needed
            To fix: give more rows, or leave the source out and describe the columns by rules: a \
            model of so few rows would tell too much of each.""");
  }

  @Test
  void aColumnThatTheDataDoesNotHaveIsAnError() throws IOException {
    Recipe wrong =
        recipe(people()).withLearning(l -> l.withColumns(Map.of("incom", ColumnSpec.NONE)));
    assertThatThrownBy(() -> Synth.make(wrong, here()))
        .hasMessage(
            """
            there is no column 'incom' in the data
             -> the columns are [id, name, email, phone_home, town, income, member, born]
            To fix: correct the name under columns, or remove it.""");
  }

  @Test
  void aFormatThatCannotBeReadIsNamed() throws IOException {
    Path other = Files.writeString(folder.resolve("people.parquet"), "PAR1");
    assertThatThrownBy(() -> Synth.make(recipe(other), here()))
        .hasMessage(
            """
            'people.parquet' is of no format that can be read
             -> formats that can be read: [csv, json, jsonl, tsv, xlsx]
            To fix: convert the data to csv, and give the file that extension.""");
  }
}
