package dev.synth.recipe;

import static dev.synth.recipe.RecipeTexts.recipes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synth.problem.SynthException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecipeReaderErrorsTest {
  private static final String HEAD = "version: 1\nfixtures:\n  customers:\n    ";

  @Test
  void unknownKeyNamesTheNearest() {
    assertError(
        HEAD + "row: 5",
        """
        unknown key 'row' in fixture 'customers'
         -> synth.yaml, line 4, column 5
         -> the known keys are [source, read, model, synthesizer, rows, columns, constraints, edges, relations, fit, subject, gate, fallback, outputs]
        To fix: write 'rows'.""");
  }

  @Test
  void unknownKeyOfTheFile() {
    assertError(
        "version: 1\nzzzzzzzz: 1\n",
        """
        unknown key 'zzzzzzzz' in the file
         -> synth.yaml, line 2, column 1
         -> the known keys are [version, seed, defaults, fixtures]
        To fix: use one of the known keys.""");
  }

  @Test
  void unknownKeyOfAColumn() {
    assertError(
        HEAD + "columns: {id: {rol: key}}",
        """
        unknown key 'rol' in column 'id' of fixture 'customers'
         -> synth.yaml, line 4, column 20
         -> the known keys are [rule, type, format, role, min, max, nulls, missing, strays]
        To fix: write 'role'.""");
  }

  @Test
  void unknownKeyOfDefaults() {
    assertError(
        "version: 1\ndefaults: {local: en}\nfixtures: {a: {}}",
        """
        unknown key 'local' in 'defaults'
         -> synth.yaml, line 2, column 12
         -> the known keys are [synthesizer, fallback, locale]
        To fix: write 'locale'.""");
  }

  @Test
  void howAFileIsReadIsCheckedWhereItStands() {
    assertError(
        HEAD + "read: {encoding: latin-one}",
        """
        'encoding' is none that this Java knows
         -> synth.yaml, line 4, column 22
        To fix: write one such as UTF-8, UTF-16LE, windows-1252, ISO-8859-2 or Shift_JIS.""");
    assertError(
        HEAD + "read: {delimiter: ab}",
        """
        'delimiter' must be one character or 'tab'
         -> synth.yaml, line 4, column 23
        To fix: write it like ";" or tab.""");
    assertError(
        HEAD + "read: {skip: -1}",
        """
        'skip' must be a whole number from 0 to 1000
         -> synth.yaml, line 4, column 18
        To fix: write how many lines stand before the names of the columns.""");
    assertError(
        HEAD + "read: {escape: double}",
        """
        'escape' must be one of [doubled, backslash]
         -> synth.yaml, line 4, column 20
        To fix: use one of these words.""");
    assertError(
        HEAD + "read: {delimeter: x}",
        """
        unknown key 'delimeter' in 'read' of fixture 'customers'
         -> synth.yaml, line 4, column 12
         -> the known keys are [encoding, delimiter, quote, escape, skip, comment, header, units, shortRows, sheet]
        To fix: write 'delimiter'.""");
  }

  @Test
  void aConstraintIsReadWhereItStands() {
    assertError(
        HEAD + "constraints:\n      - a < b\n      - a ** 2 < b",
        """
        an expression cannot be read
         -> synth.yaml, line 6, column 9
         -> a ** 2 < b
               ^ character 4: a column, a number, a text or ( is expected
        To fix: write it like end >= start, total = price * quantity, status in ('a', 'b'), \
        if country = 'DE' then vat is not null.""");
  }

  @Test
  void whatIsFittedIsSplitOrAll() {
    assertError(
        HEAD + "fit: every",
        """
        'fit' must be one of [split, all], but is 'every'
         -> synth.yaml, line 4, column 10
        To fix: use one of these words.""");
  }

  @Test
  void relationsAreAutoOrNone() {
    assertError(
        HEAD + "relations: all",
        """
        'relations' must be one of [auto, none], but is 'all'
         -> synth.yaml, line 4, column 16
        To fix: use one of these words.""");
  }

  @Test
  void whereIsNotInThisVersion() {
    assertError(
        HEAD + "where: \"a = 1\"",
        """
        'where' in fixture 'customers' is not in this version
         -> synth.yaml, line 4, column 5
        To fix: remove 'where'; CHANGELOG.md tells which version has it.""");
  }

  @Test
  void jdbcSourcesAreNotInThisVersion() {
    assertError(
        HEAD + "source: {jdbc: {url: \"jdbc:h2:mem:\"}}",
        """
        a source that is a mapping, such as jdbc, is not in this version
         -> synth.yaml, line 4, column 13
        To fix: export the rows to a CSV file and name that file.""");
  }

  @Test
  void missingVersion() {
    assertError(
        "fixtures: {a: {}}",
        """
        'version' is missing
         -> synth.yaml, line 1, column 1
        To fix: begin the file with version: 1.""");
  }

  @Test
  void newerVersion() {
    assertError(
        "version: 2\nfixtures: {a: {}}",
        """
        'version' must be a whole number from 1 to 1, but is '2'
         -> synth.yaml, line 1, column 10
        To fix: write a whole number from 1 to 1 there.""");
  }

  @Test
  void noFixtures() {
    assertError(
        "version: 1\nfixtures: {}\n",
        """
        'fixtures' is missing or empty
         -> synth.yaml, line 1, column 1
        To fix: describe at least one, such as fixtures: {people: {rows: 100}}.""");
  }

  @Test
  void fixtureIdsAreFileNames() {
    assertError(
        "version: 1\nfixtures: {../a: {}}",
        """
        a fixture cannot be named '../a'
         -> synth.yaml, line 2, column 12
        To fix: use letters, digits, - and _; the name becomes a file name.""");
  }

  @Test
  void rowsOutOfRange() {
    assertError(
        HEAD + "rows: -1",
        """
        'rows' must be a whole number from 0 to 1000000000, but is '-1'
         -> synth.yaml, line 4, column 11
        To fix: write a whole number from 0 to 1000000000 there.""");
  }

  @Test
  void rowsOfAnotherKind() {
    assertError(
        HEAD + "rows: [5]",
        """
        'rows' must be a whole number from 0 to 1000000000, but is a list
         -> synth.yaml, line 4, column 11
        To fix: write a whole number from 0 to 1000000000 there.""");
  }

  @Test
  void rowsWithoutValue() {
    assertError(
        HEAD + "rows:\n    model: m.synth",
        """
        'rows' has no value
         -> synth.yaml, line 4, column 10
        To fix: give it a whole number from 0 to 1000000000, or leave 'rows' out.""");
  }

  @Test
  void rowsOfAProperty() {
    assertThatThrownBy(() -> recipes(HEAD + "rows: 5", Map.of("synth.rows", "1_000")))
        .hasMessage(
            """
            'rows' must be a whole number from 0 to 1000000000, but is '1_000'
             -> property synth.rows
            To fix: write a whole number from 0 to 1000000000 there.""");
  }

  @Test
  void seedBeyond64Bits() {
    assertError(
        "version: 1\nseed: 9223372036854775808\nfixtures: {a: {}}",
        """
        'seed' must be a whole number of 64 bits, but is '9223372036854775808'
         -> synth.yaml, line 2, column 7
        To fix: write a whole number of 64 bits there.""");
  }

  @Test
  void unknownTypeWord() {
    assertError(
        HEAD + "columns:\n      income: {type: decimals}",
        """
        'type' must be one of [integer, decimal, boolean, category, date, datetime, time, text, uuid], but is 'decimals'
         -> synth.yaml, line 5, column 22
        To fix: write 'decimal'.""");
  }

  @Test
  void unknownRole() {
    assertError(
        HEAD + "columns:\n      income: {role: secret}",
        """
        'role' must be one of [key, identifying, quasi-identifying, sensitive, insensitive], but is 'secret'
         -> synth.yaml, line 5, column 22
        To fix: use one of these words.""");
  }

  @Test
  void nullsBeyondOne() {
    assertError(
        HEAD + "columns: {a: {nulls: 2}}",
        """
        'nulls' must be a number from 0 to 1, but is '2'
         -> synth.yaml, line 4, column 26
        To fix: write a number from 0 to 1 there.""");
  }

  @Test
  void minAboveMax() {
    assertError(
        HEAD + "columns: {a: {min: 2, max: 1}}",
        """
        'min' of column 'a' of fixture 'customers' is larger than its 'max'
         -> synth.yaml, line 4, column 24
        To fix: exchange them.""");
  }

  @Test
  void columnThatIsText() {
    assertError(
        HEAD + "columns: {a: \"sequence(1)\"}",
        """
        'a' must be a mapping, but is 'sequence(1)'
         -> synth.yaml, line 4, column 18
        To fix: write a mapping there.""");
  }

  @Test
  void unknownSynthesizer() {
    assertError(
        HEAD + "synthesizer: autoregresive-gan",
        """
        there is no synthesizer 'autoregresive-gan'
         -> synth.yaml, line 4, column 18
         -> the known names are [auto, autoregressive-gan, cart]
        To fix: write 'autoregressive-gan'.""");
  }

  @Test
  void synthesizerOfAnotherShape() {
    assertError(
        HEAD + "synthesizer: \"cart(minLeaf\"",
        """
        'synthesizer' is not a name with settings
         -> synth.yaml, line 4, column 18
        To fix: write it like autoregressive-gan(epochs=60, fitSeed=1).""");
  }

  @Test
  void synthesizerWithoutName() {
    assertError(
        HEAD + "synthesizer: {epochs: 60}",
        """
        'synthesizer' has no name
         -> synth.yaml, line 4, column 18
        To fix: write it like {name: autoregressive-gan, epochs: 60}.""");
  }

  @Test
  void unknownFormat() {
    assertError(
        HEAD + "outputs: [parquet]",
        """
        there is no output format 'parquet'
         -> synth.yaml, line 4, column 15
         -> the known names are [csv, jsonl]
        To fix: use one of the known names.""");
  }

  @Test
  void unknownExtension() {
    assertThatThrownBy(() -> recipes(HEAD + "rows: 5", Map.of("synth.output", "x.parquet")))
        .hasMessage(
            """
            no output format has the extension '.parquet'
             -> property synth.output
             -> the known extensions are [csv, jsonl]
            To fix: name the file with one of these.""");
  }

  @Test
  void outputThatLeavesItsDirectory() {
    assertError(
        HEAD + "outputs: [{file: ../../main/x.csv}]",
        """
        'file' must be a path inside the output directory, but is '../../main/x.csv'
         -> synth.yaml, line 4, column 22
        To fix: write a path inside the output directory there.""");
  }

  @Test
  void outputOfNothing() {
    assertError(
        HEAD + "outputs: [{}]",
        """
        an output of fixture 'customers' has neither format nor file
         -> synth.yaml, line 4, column 15
        To fix: write it like {format: csv, file: db/customers.csv}.""");
  }

  @Test
  void gateOfAnotherShape() {
    assertError(
        HEAD + "gate: [\"dcr-share < 0.55\"]",
        """
        'dcr-share < 0.55' is not a bound of a gate
         -> synth.yaml, line 4, column 12
         -> expected metric <= number, metric >= number, or none alone
        To fix: write it like dcr-share <= 0.55.""");
  }

  @Test
  void gateOfAnUnknownMetric() {
    assertThatThrownBy(() -> recipes(HEAD + "gate: [\"exact-match <= 0\", \"quallity >= 0.8\"]"))
        .isInstanceOf(SynthException.class)
        .hasMessageStartingWith(
            "there is no metric 'quallity'\n -> synth.yaml, line 4, column 32\n -> the known names")
        .hasMessageEndingWith("To fix: write 'quality'.");
  }

  @Test
  void gateOfNoneBesideOthers() {
    assertError(
        HEAD + "gate: [none, \"quality >= 0.8\"]",
        """
        a gate of 'none' has other bounds beside it
         -> synth.yaml, line 4, column 11
         -> none means that nothing is bounded
        To fix: remove none, or the other bounds.""");
  }

  /** One grammar: whatever a gate can read may stand here. */
  @Test
  void aBoundBelowZeroIsOne() {
    assertThat(recipes(HEAD + "gate: [\"utility-gap >= -0.1\"]").get(0).learning().gate())
        .containsExactly("utility-gap >= -0.1");
  }

  @Test
  void settingOutOfRange() {
    assertError(
        HEAD + "synthesizer: {name: cart, minLeaf: 3}",
        """
        setting 'minLeaf' of 'cart' is out of range: 3
         -> synth.yaml, line 4, column 18
         -> expected a whole number from 10 to 1000000
        To fix: give a value in that range, or leave the setting out.""");
  }

  @Test
  void ruleThatIsNone() {
    assertThatThrownBy(() -> recipes(HEAD + "columns: {id: {rule: \"sequense(1)\"}}"))
        .isInstanceOf(SynthException.class)
        .hasMessageStartingWith(
            "there is no rule 'sequense'\n -> synth.yaml, line 4, column 26\n -> the known names")
        .hasMessageEndingWith("To fix: write 'sequence'.");
  }

  @Test
  void localeThatIsNone() {
    assertError(
        "version: 1\ndefaults: {locale: de_AT}\nfixtures: {a: {}}",
        """
        'locale' must be a language tag such as en or de-AT, but is 'de_AT'
         -> synth.yaml, line 2, column 20
        To fix: write a language tag such as en or de-AT there.""");
  }

  @Test
  void unknownFallback() {
    assertError(
        HEAD + "fallback: error",
        """
        'fallback' must be one of [rules, fail], but is 'error'
         -> synth.yaml, line 4, column 15
        To fix: use one of these words.""");
  }

  @Test
  void oneFileForSeveralFixtures() {
    assertThatThrownBy(
            () -> recipes("version: 1\nfixtures: {a: {}, b: {}}", Map.of("synth.output", "x.csv")))
        .hasMessage(
            """
            'output' is given for one fixture, but there are 2
             -> property synth.output
             -> the fixtures are [a, b]
            To fix: choose one with synth.only, or give 'output' in synth.yaml.""");
  }

  @Test
  void unknownFixture() {
    assertThatThrownBy(() -> recipes("version: 1\nfixtures: {a: {}, b: {}}", Map.of(), "c"))
        .hasMessage(
            """
            there is no fixture 'c'
             -> the known fixtures are [a, b]
            To fix: name one of these in synth.only.""");
  }

  @Test
  void aMistakeInAFixtureThatIsNotChosenIsToldAsWell() {
    assertThatThrownBy(() -> recipes("version: 1\nfixtures: {a: {}, b: {rows: x}}", Map.of(), "a"))
        .isInstanceOf(SynthException.class)
        .hasMessageStartingWith("'rows' must be a whole number");
  }

  private static void assertError(String yaml, String message) {
    assertThatThrownBy(() -> recipes(yaml)).isInstanceOf(SynthException.class).hasMessage(message);
  }
}
