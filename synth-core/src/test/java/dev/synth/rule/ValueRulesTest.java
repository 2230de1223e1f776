package dev.synth.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synth.random.Rng;
import dev.synth.random.Stream;
import dev.synth.random.Units;
import dev.synth.schema.meaning.SemanticType;
import dev.synth.schema.meaning.SemanticTypes;
import dev.synth.synthesis.Draw;
import dev.synth.synthesis.MadeColumn;
import dev.synth.table.Column;
import dev.synth.table.ColumnType;
import dev.synth.table.Field;
import dev.synth.table.Schema;
import dev.synth.table.Table;
import dev.synth.table.TextColumn;
import java.math.BigInteger;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ValueRulesTest {
  private static final ColumnType WHOLE = new ColumnType.Numeric(0);
  private static final ColumnType TEXT = new ColumnType.Text();

  @Test
  void choiceKeepsWeights() {
    List<String> drawn = Rules.texts("choice('a':8, 'b':2, 'never':0)", 2_000);
    // 1,600 expected, standard deviation 18: outside 1,500 to 1,700 with probability below 1e-7
    assertThat(drawn.stream().filter("a"::equals).count()).isBetween(1_500L, 1_700L);
    assertThat(drawn).containsOnly("a", "b");
    assertThat(Rules.texts("choice(1, 2)", WHOLE, 50)).containsOnly("1", "2");
    assertThat(Rules.texts("choice('it''s', '12:30', 'a, b')", 100))
        .containsOnly("it's", "12:30", "a, b");
    assertThat(MadeColumn.naturalType("choice('M', 'L':2)"))
        .isEqualTo(new ColumnType.Categorical(List.of("M", "L"), false));
  }

  @Test
  void choiceMustFitTheColumn() {
    var levels = new ColumnType.Categorical(List.of("a", "b"), false);
    assertThat(Rules.texts("choice(b)", levels, 3)).containsOnly("b");
    assertThatThrownBy(() -> Rules.read("choice(a, c)", levels))
        .hasMessage(
            """
            rule 'choice(a, c)' cannot make column 'made', which is category
             -> it makes values that are not among the column's categories
            To fix: give the column another type, or another rule.""");
    assertThatThrownBy(() -> Rules.read("choice()"))
        .hasMessageStartingWith("a rule cannot be read: there is nothing to choose from");
  }

  @Test
  void constantIsEverywhere() {
    assertThat(Rules.texts("constant(EUR)", 2)).containsExactly("EUR", "EUR");
    assertThat(Rules.texts("constant('a, b')", 1)).containsExactly("a, b");
    assertThat(MadeColumn.naturalType("constant(1.50)")).isEqualTo(new ColumnType.Numeric(2));
    assertThatThrownBy(() -> Rules.read("constant(a, b)"))
        .hasMessage(
            """
            a rule cannot be read: it takes one value, but 2 are given
             -> expected constant(value)
            To fix: put quotes around a value with commas.""");
  }

  @Test
  void booleanIsANumberInColumnsOfNumbers() {
    assertThat(Rules.texts("boolean(0.5)", 100)).containsOnly("true", "false");
    assertThat(Rules.texts("boolean(1)", WHOLE, 5)).containsOnly("1");
    assertThat(Rules.texts("boolean(0)", 5)).containsOnly("false");
    assertThatThrownBy(() -> Rules.read("boolean(2)"))
        .hasMessageEndingWith("To fix: give a number from 0 to 1.");
  }

  @Test
  void uuidsAreOfVersionFourAndDistinct() {
    assertThat(Rules.texts("uuid", 1_000))
        .doesNotHaveDuplicates()
        .allSatisfy(
            text -> {
              UUID uuid = UUID.fromString(text);
              assertThat(uuid.version()).isEqualTo(4);
              assertThat(uuid.variant()).isEqualTo(2);
            });
  }

  @Test
  void patternsMatchThemselves() {
    assertThat(Rules.texts("pattern([A-Z]{2}-\\d{4})", 200))
        .allMatch(text -> text.matches("[A-Z]{2}-\\d{4}"))
        .doesNotContain("");
    assertThat(Rules.texts("pattern(a,b{2,3})", 20)).containsOnly("a,bb", "a,bbb");
    assertThat(Rules.texts("pattern('\\(\\d\\)')", 20)).allMatch(text -> text.matches("\\(\\d\\)"));
    assertThatThrownBy(() -> Rules.read("pattern([A-)"))
        .hasMessageStartingWith("a regular expression cannot be read");
    assertThatThrownBy(() -> Rules.read("pattern()"))
        .hasMessage(
            """
            a regular expression cannot be read: it is empty
             -> expected pattern(regular expression)
            To fix: write it like pattern([A-Z]{2}-\\d{4}).""");
  }

  /** ISO 13616: with letters as numbers and the head moved to the end, the rest by 97 is 1. */
  private static boolean hasWrongCheckDigits(String iban) {
    var moved = new BigInteger(iban.substring(4) + "1314" + iban.substring(2, 4));
    return moved.mod(BigInteger.valueOf(97)).intValue() != 1;
  }

  @Test
  void aBareNullIsNoCellAndAQuotedOneAText() {
    List<String> texts = Rules.texts("choice('x', null)", 200);
    assertThat(texts).contains("x", "null");
    MadeColumn made = Rules.read("choice('x', null:3)");
    Column cells = made.rule().make(Rules.draw(0, 200, 7));
    assertThat(cells.hasMissing()).isTrue();
    assertThat(MadeColumn.mayLack("choice('x', null:3)")).isTrue();
    Column quoted = Rules.read("choice('x', 'null')").rule().make(Rules.draw(0, 200, 7));
    assertThat(quoted.hasMissing()).isFalse();
    assertThat(MadeColumn.mayLack("choice('x', 'null')")).isFalse();
    Column numbers = Rules.read("choice('1', null)", WHOLE).rule().make(Rules.draw(0, 200, 7));
    assertThat(numbers.hasMissing()).isTrue();
  }

  @Test
  void safeValuesArePublishedAsSuch() {
    for (String rule : List.of("payment-card", "ipv4", "email")) {
      String id =
          SemanticTypes.ofValues(Rules.texts(rule, 200)).map(SemanticType::id).orElse("none");
      assertThat(id).isIn("card.number", "web.ipv4", "contact.email");
    }
    assertThat(Rules.texts("payment-card", 50)).allMatch(c -> c.matches("400000\\d{10}"));
    assertThat(Rules.texts("iban", 50)).allMatch(i -> i.matches("DE\\d{2}0{8}\\d{10}"));
    assertThat(Rules.texts("iban", 100_000)).allMatch(ValueRulesTest::hasWrongCheckDigits);
    assertThat(Rules.texts("phone", 50)).allMatch(p -> p.matches("\\+1-\\d{3}-555-01\\d\\d"));
    assertThat(Rules.texts("national-id", 50)).allMatch(n -> n.matches("000-\\d{2}-\\d{4}"));
    assertThat(Rules.texts("phone", WHOLE, 5)).allMatch(p -> p.matches("1\\d{3}55501\\d\\d"));
    assertThat(Rules.texts("payment-card", WHOLE, 5)).allMatch(p -> p.startsWith("400000"));
    assertThatThrownBy(() -> Rules.read("email", WHOLE))
        .hasMessageContaining("it makes text, not numbers");
    assertThatThrownBy(() -> Rules.read("uuid(7)"))
        .hasMessageStartingWith("a rule cannot be read: it takes no arguments");
  }

  @Test
  void mailsAreMadeOfTheNamesBefore() {
    var before =
        Table.of(
            new Schema(
                List.of(Field.of("First Name", TEXT, true), Field.of("last_name", TEXT, true))),
            List.of(
                TextColumn.of(java.util.Arrays.asList("Zoë", null)),
                TextColumn.of(List.of("O'Neil", "Ōta"))));
    Column mails =
        Rules.read("email")
            .rule()
            .make(new Draw(Stream.of(Units.range(0, 2), Rng.of(1, "mail")), before));
    assertThat(mails.text(0)).matches("zoe\\.oneil\\d+@example\\.(com|org|net)");
    assertThat(mails.text(1)).matches("[a-z]+\\.ota\\d+@example\\.(com|org|net)");
  }

  @Test
  void mailsAndUsernamesAreUnique() {
    for (String rule : List.of("email", "username")) {
      MadeColumn made = Rules.read(rule);
      assertThat(Rules.texts(made, 0, 30_000, 3)).doesNotHaveDuplicates();
    }
  }

  @Test
  void wordsAreCounted() {
    assertThat(Rules.texts("words(2, 4)", 100))
        .allMatch(text -> text.split(" ", -1).length >= 2 && text.split(" ", -1).length <= 4);
    assertThatThrownBy(() -> Rules.read("words(0)"))
        .hasMessage(
            """
            a rule cannot be read: 'fewest' is '0'
             -> expected words(fewest, most)
             -> 'fewest' is a whole number from 1 to 1000
            To fix: give a value in that range.""");
  }
}
