package dev.synth.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synth.table.Column;
import dev.synth.table.ColumnType;
import dev.synth.table.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypeGuessTest {
  private static final ColumnType TEXT = new ColumnType.Text();

  /** The type of those cells; null is a missing one. */
  private static Field guess(Optional<TypeWord> word, List<? extends @Nullable String> cells) {
    var guess = TypeGuess.of(word);
    see(guess, cells);
    while (guess.wantsAgain()) {
      guess.beginAgain();
      see(guess, cells);
    }
    return guess.field("x", Conventions.NONE, BlankEnds.NONE);
  }

  private static void see(TypeGuess guess, List<? extends @Nullable String> cells) {
    for (String cell : cells) {
      if (cell == null) {
        guess.missing();
      } else {
        assertThat(guess.see(cell.toCharArray(), 0, cell.length(), true)).isTrue();
      }
    }
  }

  private static ColumnType type(@Nullable String... cells) {
    return guess(Optional.empty(), Arrays.asList(cells)).type();
  }

  private static ColumnType numeric(int decimals) {
    return new ColumnType.Numeric(decimals);
  }

  private static ColumnType levels(String... levels) {
    return new ColumnType.Categorical(List.of(levels), false);
  }

  @Test
  void plainWholeNumbersAreIntegers() {
    assertThat(type("1", "0", "-42", "9223372036854775807")).isEqualTo(numeric(0));
  }

  @Test
  void theMostDigitsBehindThePointAreTheScale() {
    assertThat(type("1", "2.5", "-0.125", ".5")).isEqualTo(numeric(3));
    assertThat(type("39.0", "4.0")).isEqualTo(numeric(1));
    assertThat(type("0.123456789012345678")).isEqualTo(numeric(18));
  }

  @Test
  void wholeNumbersThatNoLongHoldsAreCodes() {
    for (String whole : List.of("9223372036854775808", "-9223372036854775808")) {
      assertThat(type(whole)).isEqualTo(levels(whole));
    }
  }

  @Test
  void whatNoLongHoldsIsFloating() {
    assertThat(type("9223372036854775807", "0.5")).isEqualTo(numeric(ColumnType.Numeric.FLOATING));
    assertThat(type("1.1234567890123456789")).isEqualTo(numeric(ColumnType.Numeric.FLOATING));
    assertThat(type("1e5", "2.5E-3")).isEqualTo(numeric(ColumnType.Numeric.FLOATING));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "007",
        "-007",
        "00",
        "00.5",
        "+1",
        "1,234",
        "5.",
        ".",
        "-",
        "1e",
        "1e999",
        "0x1F",
        "1.2.3",
        "--1",
        "NaN",
        "Infinity",
        "1 000",
        "٣"
      })
  void whatWouldNotBeWrittenBackAlikeIsNoNumber(String cell) {
    assertThat(type(cell)).isEqualTo(levels(cell));
  }

  @Test
  void oneWordAmongNumbersMakesThemLevels() {
    assertThat(type("1", "2", "x", "1")).isEqualTo(levels("1", "2", "x"));
  }

  @ParameterizedTest
  @CsvSource({"false,true", "no,yes", "False,True", "NO,YES", "f,t", "N,Y", "n,y", "F,T", "no,Yes"})
  void twoSpellingsOfOnePairAreBoolean(String no, String yes) {
    assertThat(type(yes, no, yes, null)).isEqualTo(levels(no, yes));
  }

  @Test
  void aBooleanThatIsAlwaysTheSameKnowsTheOtherSide() {
    assertThat(type("true", "true")).isEqualTo(levels("false", "true"));
    assertThat(type("No")).isEqualTo(levels("No", "Yes"));
    assertThat(type("FALSE")).isEqualTo(levels("FALSE", "TRUE"));
    assertThat(type("y", "y")).isEqualTo(levels("y"));
  }

  @Test
  void mixedSpellingsAreNoBoolean() {
    assertThat(type("true", "True", "false")).isEqualTo(levels("True", "false", "true"));
    assertThat(type("yes", "false")).isEqualTo(levels("false", "yes"));
  }

  @Test
  void levelsAreSortedByCodePoint() {
    // U+1F600 comes after U+FF21, though its first UTF-16 unit is smaller
    assertThat(type("b", "\uFF21", "a", "\uD83D\uDE00", "B", "a"))
        .isEqualTo(levels("B", "a", "b", "\uFF21", "\uD83D\uDE00"));
  }

  @Test
  void fewDistinctWordsAreACategoryAndManyAreText() {
    assertThat(guess(Optional.empty(), words(19, 19)).type().kind().name())
        .isEqualTo("CATEGORICAL");
    assertThat(guess(Optional.empty(), words(20, 39)).type()).isEqualTo(TEXT);
    assertThat(guess(Optional.empty(), words(20, 40)).type().kind().name())
        .isEqualTo("CATEGORICAL");
    assertThat(guess(Optional.empty(), words(10_000, 20_000)).type().kind().name())
        .isEqualTo("CATEGORICAL");
    assertThat(guess(Optional.empty(), words(10_001, 40_000)).type()).isEqualTo(TEXT);
    assertThat(type("x".repeat(200))).isEqualTo(levels("x".repeat(200)));
    assertThat(type("x".repeat(201))).isEqualTo(TEXT);
  }

  private static List<String> words(int distinct, int cells) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < cells; i++) {
      words.add("w" + i % distinct);
    }
    return words;
  }

  @Test
  void theTypeDoesNotDependOnTheOrderOfRows() {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < 6_000; i++) {
      cells.add(Integer.toString(i % 1_500));
    }
    for (int i = 0; i < 200; i++) {
      cells.add("none");
    }
    Field last = guess(Optional.empty(), cells);
    Collections.reverse(cells);
    assertThat(guess(Optional.empty(), cells)).isEqualTo(last);
    assertThat(((ColumnType.Categorical) last.type()).levels()).hasSize(1_501);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024-02-29 | 1999-12-31 | yyyy-MM-dd",
        "2024/02/29 | 1999/12/31 | yyyy/MM/dd",
        "29.02.2024 | 01.02.2024 | dd.MM.yyyy",
        "1.2.2024 | 29.02.2024 | d.M.yyyy",
        "01/02/2024 | 03/04/2024 | dd/MM/yyyy",
        "01/02/2024 | 13/04/2024 | dd/MM/yyyy",
        "01/02/2024 | 04/13/2024 | MM/dd/yyyy",
        "1/2/2024 | 4/13/2024 | M/d/yyyy",
        "13-01-2024 | 01-02-2024 | dd-MM-yyyy",
        "2024-01-31 23:59 | 2024-01-31 00:00 | yyyy-MM-dd HH:mm",
        "2024-01-31 23:59:59 | 2024-01-31 00:00:00 | yyyy-MM-dd HH:mm:ss",
        "2024-01-31T23:59:59 | 2024-01-31T00:00:00 | yyyy-MM-dd'T'HH:mm:ss",
        "2024-01-31T23:59:59.5 | 2024-01-31T00:00:00.125 | yyyy-MM-dd'T'HH:mm:ss.SSS",
        "2024-01-31T23:59:59.5Z | 2024-01-31T00:00:00+02:00 | yyyy-MM-dd'T'HH:mm:ss.SXXX",
        "2024-01-31 23:59:59+0130 | 2024-01-31 00:00:00-0500 | yyyy-MM-dd HH:mm:ssXX",
        "2024-01-31 23:59:59+00 | 2024-01-31 00:00:00-05 | yyyy-MM-dd HH:mm:ssX",
        "2024-01-31 23:59:59 +01:00 | 2024-01-31 00:00:00 Z | yyyy-MM-dd HH:mm:ss XXX",
        "31.01.2024 23:59 | 01.01.2024 00:00 | dd.MM.yyyy HH:mm",
        "23:59 | 00:00 | HH:mm",
        "9:30 | 23:59 | H:mm",
        "23:59:59 | 00:00:00.25 | HH:mm:ss.SS",
        "9999-12-31T23:59:59.999999 | 0001-01-01T00:00:00 | yyyy-MM-dd'T'HH:mm:ss.SSSSSS"
      })
  void aTimeIsTheFirstPatternThatFitsAll(String first, String second, String pattern) {
    assertThat(type(first, second, null)).isEqualTo(new ColumnType.Temporal(pattern));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023-02-29",
        "2024-13-01",
        "2024-00-01",
        "24:00",
        "12:60",
        "31.04.2024",
        "2024-01-01T10:00:00+19:00",
        "16:9",
        "12-31",
        "2024-1",
        "01/02/24",
        "2024-01-01T"
      })
  void whatIsNoDayOrTimeIsALevel(String cell) {
    assertThat(type(cell)).isEqualTo(levels(cell));
  }

  @Test
  void aFractionThatNoLongHoldsIsALevel() {
    assertThat(type("9999-12-31T23:59:59.123456789")).isInstanceOf(ColumnType.Categorical.class);
  }

  @Test
  void uuidsAreText() {
    String uuid = "123e4567-E89B-12d3-a456-426614174000";
    assertThat(type(uuid, uuid, uuid)).isEqualTo(TEXT);
    assertThat(type(uuid, "123e4567-e89b-12d3-a456-42661417400g"))
        .isInstanceOf(ColumnType.Categorical.class);
  }

  @Test
  void aColumnWithoutCellsIsText() {
    assertThat(guess(Optional.empty(), List.of())).isEqualTo(Field.of("x", TEXT, false));
    assertThat(guess(Optional.empty(), Arrays.asList(null, null)))
        .isEqualTo(Field.of("x", TEXT, true));
  }

  @Test
  void anEmptyTextIsALevelAmongWordsAndMissingAmongNumbers() {
    assertThat(guess(Optional.empty(), List.of("a", "")))
        .isEqualTo(Field.of("x", levels("", "a"), false));
    assertThat(guess(Optional.empty(), List.of("1", "")))
        .isEqualTo(Field.of("x", numeric(0), true));
  }

  @Test
  void theDeclaredTypeWins() {
    assertThat(guess(Optional.of(TypeWord.INTEGER), List.of("007", "+1", "5.00")).type())
        .isEqualTo(numeric(0));
    assertThat(guess(Optional.of(TypeWord.DECIMAL), List.of("1", "2.50")).type())
        .isEqualTo(numeric(2));
    assertThat(guess(Optional.of(TypeWord.CATEGORY), List.of("3", "1", "2", "1")).type())
        .isEqualTo(levels("1", "2", "3"));
    assertThat(guess(Optional.of(TypeWord.BOOLEAN), List.of("1", "0", "1")).type())
        .isEqualTo(levels("0", "1"));
    assertThat(guess(Optional.of(TypeWord.TEXT), List.of("1", "2")).type()).isEqualTo(TEXT);
    assertThat(guess(Optional.of(TypeWord.DATE), List.of("01/02/2024")).type())
        .isEqualTo(new ColumnType.Temporal("dd/MM/yyyy"));
    assertThat(guess(Optional.of(TypeWord.TIME), Arrays.asList(null, null)).type())
        .isEqualTo(new ColumnType.Temporal("HH:mm:ss"));
  }

  @ParameterizedTest
  @CsvSource({
    "INTEGER,1,1.5",
    "INTEGER,1,x",
    "INTEGER,1,9223372036854775808",
    "DECIMAL,1.5,x",
    "BOOLEAN,true,yes",
    "BOOLEAN,true,TRUE",
    "DATE,2024-01-01,01.02.2024",
    "DATE,2024-01-01,2024-01-01T00:00",
    "DATETIME,2024-01-01T00:00,2024-01-01",
    "TIME,23:59,24:00",
    "UUID,123e4567-e89b-12d3-a456-426614174000,x"
  })
  void aCellOfAnotherTypeThanDeclaredIsRefused(TypeWord word, String good, String bad) {
    var guess = TypeGuess.of(Optional.of(word));
    assertThat(guess.see(good.toCharArray(), 0, good.length(), true)).isTrue();
    assertThat(guess.see(bad.toCharArray(), 0, bad.length(), true)).isFalse();
  }

  @Test
  void theSameCellsFillAColumnOfTheGuessedType() {
    List<String> cells = List.of("2.50", "-0.05", ".5", "7");
    Field field = guess(Optional.empty(), cells);
    var builder = ColumnBuilder.of(field.type(), cells.size());
    for (String cell : cells) {
      assertThat(builder.add(cell.toCharArray(), 0, cell.length())).isTrue();
    }
    Column column = builder.build();
    assertThat(List.of(column.number(0), column.number(1), column.number(2), column.number(3)))
        .containsExactly(2.5, -0.05, 0.5, 7.0);
    assertThat(column.text(2)).isEqualTo("0.50");
  }
}
