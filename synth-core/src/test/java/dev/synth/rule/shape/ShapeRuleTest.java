package dev.synth.rule.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synth.problem.SynthException;
import dev.synth.rule.Rules;
import dev.synth.table.ColumnType;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapeRuleTest {
  private static List<String> texts(String rule, int rows) {
    return Rules.texts(rule, rows);
  }

  private static Map<String, Long> counts(List<String> texts) {
    return texts.stream()
        .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          shape('[A-Z]{2}-[0-9]{4}')                      ~ [A-Z]{2}-[0-9]{4}
          shape('ORD-(2022|2023)-[0-9]{6}', draw=unique)  ~ ORD-(2022|2023)-[0-9]{6}
          shape('[0-9a-f]{64}', draw=unique)              ~ [0-9a-f]{64}
          shape('[A-Z2-7]{3:1|5:2}':3, '\\(x\\)':1)       ~ [A-Z2-7]{3}|[A-Z2-7]{5}|\\(x\\)
          shape('[а-я]{4} [0-9]', draw=unique)            ~ [а-я]{4} [0-9]
          shape('it''s [0-9\\-]{2}, \\{"a"\\: [0-9]\\}')  ~ it's [0-9-]{2}, \\{"a": [0-9]\\}
          """)
  void textsHaveTheShape(String rule, String regex) {
    assertThat(texts(rule, 300)).allMatch(text -> text.matches(regex));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          shape('[A-Z]{2}[0-9]', draw=unique)                           ~ 6760
          shape('(2022:1|2023:3)-[0-9]{4}', draw=unique)                ~ 13332
          shape('[0-9]{2:1|3:9}', draw=unique)                          ~ 1000
          shape('A[0-9]{3}':1, 'B[0-9]{3}':1, draw=unique)              ~ 2000
          shape('[0-9]{7}(luhn)', draw=unique)                          ~ 20000
          """)
  void uniqueTextsNeverRepeatAsLongAsThereAreSome(String rule, int rows) {
    for (long seed = 1; seed <= 5; seed++) {
      assertThat(Rules.texts(Rules.read(rule), 0, rows, seed)).doesNotHaveDuplicates();
    }
  }

  @Test
  void moreRowsThanTextsIsAnErrorInWords() {
    assertThat(texts("shape('[A-Z][0-9]', draw=unique)", 260)).doesNotHaveDuplicates();
    assertThatThrownBy(() -> texts("shape('[A-Z][0-9]', draw=unique)", 261))
        .isInstanceOf(SynthException.class)
        .hasMessage(
            """
            column 'made' has no text left that no other row has
             -> its shape has enough for 260 rows; row 261 is too many
            To fix: ask for fewer rows, or give the column a rule with more places, or draw=random.\
            """);
  }

  @Test
  void sharesAreExactWhereTextsAreDealt() {
    assertThat(
            counts(
                texts("shape('(2022:1|2023:3)-[0-9]{6}', draw=unique)", 400).stream()
                    .map(text -> text.substring(0, 4))
                    .toList()))
        .isEqualTo(Map.of("2022", 100L, "2023", 300L));
  }

  @Test
  void aCounterRuns() {
    assertThat(texts("shape('ORD-2023-(000001+1)', draw=unique)", 3))
        .containsExactly("ORD-2023-000001", "ORD-2023-000002", "ORD-2023-000003");
    assertThat(texts("shape('(98+3)')", 3)).containsExactly("98", "101", "104");
  }

  @Test
  void aReferenceHasItsValuesAsOftenAsItSays() {
    String rule = "shape('C-[0-9]{5}', draw=unique, repeats='40x1 3x10 1x30')";
    for (int times = 1; times <= 2; times++) {
      Map<String, Long> counts = counts(texts(rule, 100 * times));
      assertThat(counts).hasSize(41);
      long factor = times;
      assertThat(counts.values().stream().map(n -> n / factor).sorted().toList())
          .startsWith(1L, 1L)
          .endsWith(3L, 40L)
          .containsOnly(1L, 3L, 40L);
      assertThat(Collections.frequency(counts.values(), 3 * factor)).isEqualTo(10);
    }
    assertThat(texts("shape('B(00000+1)', draw=running, repeats='2x2')", 6))
        .containsExactly("B00000", "B00000", "B00001", "B00001", "B00002", "B00002");
  }

  @Test
  void numbersHaveShapesToo() {
    assertThat(Rules.texts("shape('[1-9][0-9]{7}', draw=unique)", new ColumnType.Numeric(0), 1_000))
        .doesNotHaveDuplicates()
        .allMatch(text -> text.matches("[1-9][0-9]{7}"));
  }

  @ParameterizedTest
  @CsvSource({
    "luhn, 4111111111111111",
    "luhn, 79927398713",
    "ean, 4006381333931",
    "ean, 96385074",
    "isbn, 0306406152",
    "isbn, 080442957X",
    "mod97, 510007547061157"
  })
  void checkDigitsAreThoseOfTheStandards(String word, String number) {
    CheckDigit digit = CheckDigit.of(word).orElseThrow();
    String body = number.substring(0, number.length() - digit.length());
    if (!word.equals("mod97")) {
      assertThat(digit.behind(body)).isEqualTo(number.substring(body.length()));
    }
    assertThat(digit.holds(body + digit.behind(body))).isTrue();
    String made = texts("shape('[0-9]{9}(" + word + ")')", 1).get(0);
    assertThat(digit.holds(made)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          shape()                            ~ weights are whole numbers from 1: []
          shape('[0-9')                      ~ '[' has no closing ']'
          shape('0]')                        ~ ']' has no beginning; write \\]
          shape('[9-0]')                     ~ a range goes from a lower to a higher character
          shape('[0-9]{0}')                  ~ lengths, steps and weights are whole numbers from 1
          shape('x', draw=sometimes)         ~ draw is random, unique, grouped or running
          shape('[0-9]', repeats=often)      ~ repeats are written like '40x1 3x12'
          """)
  void whatCannotBeReadIsSaid(String rule, String why) {
    assertThatThrownBy(() -> Rules.read(rule))
        .isInstanceOf(SynthException.class)
        .hasMessage(
            "a shape cannot be read: "
                + why
                + "\n -> expected shape('shape':weight, draw, repeats)"
                + "\nTo fix: write it like shape('[A-Z]{2}-[0-9]{4}').");
  }

  @Test
  void aShapeIsWrittenAsItIsRead() {
    for (String shape :
        List.of(
            "ORD-(2022:1|2023:3)-[0-9]{6}",
            "[A-Z]{2:1|3:4}\\|[а-я](ean)", "(00001+3)", "\\{\"a\"\\: (x\\:y:1|z:2)\\}")) {
      assertThat(ShapeReader.read(shape)).hasToString(shape);
    }
  }

  /** A hundred thousand rows take no longer far down than at the beginning. */
  @Test
  void aHundredThousandRowsAreUnique() {
    assertThat(texts("shape('[A-Z]{2}-[0-9]{4}', draw=unique)", 100_000)).doesNotHaveDuplicates();
  }
}
