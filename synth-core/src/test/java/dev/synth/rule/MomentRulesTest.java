package dev.synth.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synth.table.ColumnType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class MomentRulesTest {
  private static final ColumnType DATETIME = new ColumnType.Temporal("yyyy-MM-dd'T'HH:mm:ss");
  private static final ColumnType OFFSET = new ColumnType.Temporal("yyyy-MM-dd'T'HH:mm:ss.SSSX");
  private static final LocalDate TODAY = LocalDate.of(2025, 1, 1);

  @Test
  void datesKeepTheirBounds() {
    assertThat(Rules.texts("date(2024-02-28, 2024-03-01)", 100))
        .containsOnly("2024-02-28", "2024-02-29", "2024-03-01");
    assertThat(Rules.texts("date(2024-02-28, 2024-02-28)", DATETIME, 3))
        .containsOnly("2024-02-28T00:00:00");
    assertThat(Rules.texts("datetime(2024-01-01, 2024-01-01T00:00:01)", 50))
        .containsOnly("2024-01-01T00:00:00", "2024-01-01T00:00:01");
    assertThat(Rules.texts("time(08:00, 08:00:01)", 50)).containsOnly("08:00:00", "08:00:01");
    assertThat(Rules.texts("date(2024-02-28, 2024-02-28)", new ColumnType.Text(), 1))
        .containsExactly("2024-02-28");
    assertThat(Rules.texts("date(2024-02-28, 2024-02-28)", OFFSET, 1))
        .containsExactly("2024-02-28T00:00:00.000Z");
  }

  @Test
  void pastIsPastAndFutureIsFuture() {
    Instant clock = Rules.CLOCK;
    assertThat(Rules.texts("past(3)", 200))
        .allSatisfy(
            text ->
                assertThat(LocalDate.parse(text))
                    .isBetween(TODAY.minusDays(3), TODAY.minusDays(1)));
    assertThat(Rules.texts("past(1)", DATETIME, 200))
        .allSatisfy(
            text ->
                assertThat(LocalDateTime.parse(text))
                    .isBefore(LocalDateTime.of(2025, 1, 1, 0, 0))
                    .isAfterOrEqualTo(LocalDateTime.of(2024, 12, 31, 0, 0)));
    assertThat(Rules.texts("future(2)", DATETIME, 200))
        .allSatisfy(text -> assertThat(Instant.parse(text + "Z")).isAfter(clock));
    assertThat(Rules.texts("past(6575, 29219)", 500))
        .allSatisfy(
            text ->
                assertThat(LocalDate.parse(text))
                    .isBetween(TODAY.minusYears(80), TODAY.minusYears(18)));
  }

  @Test
  void datesAndTimesAreNotMixed() {
    assertThatThrownBy(() -> Rules.read("time", DATETIME))
        .hasMessage(
            """
            rule 'time' cannot make column 'made', which is datetime
             -> it makes times of a day, without a date
            To fix: give the column another type, or another rule.""");
    assertThatThrownBy(() -> Rules.read("past(3)", new ColumnType.Temporal("HH:mm")))
        .hasMessageContaining("it makes dates");
    assertThatThrownBy(() -> Rules.read("past(3)", new ColumnType.Numeric(0)))
        .hasMessage(
            """
            rule 'past(3)' cannot make column 'made', which is integer
             -> it makes dates or times
            To fix: give the column another type, or another rule.""");
  }

  @Test
  void wrongArgumentsAreTold() {
    assertThatThrownBy(() -> Rules.read("date(2024-13-01)"))
        .hasMessage(
            """
            a rule cannot be read: 'from' is '2024-13-01'
             -> expected date(from, to)
            To fix: write it like 2024-02-29.""");
    assertThatThrownBy(() -> Rules.read("date(2024-02-01, 2024-01-01)"))
        .hasMessageEndingWith("To fix: give the earlier one first.");
    assertThatThrownBy(() -> Rules.read("past(-1)"))
        .hasMessageContaining("'days' is a whole number from 0 to 73000");
    assertThatThrownBy(() -> Rules.read("past(10, 5)"))
        .hasMessageContaining("'most' is a whole number from 11 to 73000");
  }
}
