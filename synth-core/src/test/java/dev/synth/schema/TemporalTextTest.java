package dev.synth.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synth.random.Rng;
import dev.synth.table.LongColumn;
import dev.synth.table.TemporalFormat;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemporalTextTest {
  private static long ticks(String pattern, String cell) {
    return TemporalText.of(pattern).ticks(cell.toCharArray(), 0, cell.length(), new Moment());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yyyy-MM-dd",
        "d.M.yyyy",
        "MM/dd/yyyy",
        "yyyyMMdd",
        "HH:mm",
        "H:mm:ss",
        "HH:mm:ss.SSS",
        "yyyy-MM-dd'T'HH:mm:ssXXX",
        "yyyy-MM-dd HH:mm:ss.SSSSSSXX",
        "yyyy-MM-dd HHX",
        "yyyy-MM-dd'T'HH:mm:ss.SSSSSSSSS",
        "uuuu-MM-dd",
        "dd.MM.yy",
        "'on' dd.MM.yyyy 'o''clock'"
      })
  void readsTheTicksThatTheFormatWrites(String pattern) {
    TemporalFormat format = TemporalFormat.of(pattern);
    Rng rng = Rng.of(1, pattern);
    for (int row = 0; row < 500; row++) {
      String text = format.text(someTicks(format, rng.seek(row, 0)));
      assertThat(ticks(pattern, text)).as(text).isEqualTo(format.parse(text));
    }
  }

  private static long someTicks(TemporalFormat format, Rng rng) {
    if (!format.hasTime()) {
      return rng.nextInt(40_000) - 10_000L;
    }
    long seconds =
        format.hasDate() ? rng.nextInt(2_000_000_000) - 500_000_000L : rng.nextInt(86_400);
    return seconds * format.ticksPerSecond() + rng.nextLong(format.ticksPerSecond());
  }

  @Test
  void countsTheDaysOfEveryYear() {
    TemporalText text = TemporalText.of("yyyy-MM-dd");
    for (LocalDate day = LocalDate.of(0, 1, 1); day.getYear() <= 9999; day = day.plusDays(13)) {
      char[] cell = day.toString().toCharArray();
      assertThat(text.ticks(cell, 0, cell.length, new Moment())).isEqualTo(day.toEpochDay());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "yyyy-MM-dd, yyyy-M-d, true",
    "yyyy-MM-dd HH:mm, yyyy-M-d H:mm, true",
    "yyyy-MM-dd, yyyy-MM-dd, true",
    "yyyy-M-d, yyyy-MM-dd, false",
    "dd/MM/yyyy, MM/dd/yyyy, false",
    "dd/MM/yyyy, dd-MM-yyyy, false",
    "HH:mm, HH:mm:ss, false"
  })
  void aStricterPatternImpliesALooserOne(String one, String other, boolean implied) {
    assertThat(TemporalText.of(one).implies(TemporalText.of(other))).isEqualTo(implied);
  }

  @Test
  void anOffsetMovesToUtc() {
    assertThat(ticks("yyyy-MM-dd'T'HH:mm:ssXXX", "1970-01-01T02:00:00+02:00")).isZero();
    assertThat(ticks("yyyy-MM-dd HH:mmX", "1969-12-31 19:00-05")).isZero();
  }

  @Test
  void aFractionMayBeShorterOrAbsent() {
    assertThat(ticks("HH:mm:ss.SSS", "00:00:01.5")).isEqualTo(1_500);
    assertThat(ticks("HH:mm:ss.SSS", "00:00:01")).isEqualTo(1_000);
    assertThat(ticks("HH:mm:ss.SSS", "00:00:01.")).isEqualTo(LongColumn.MISSING);
    assertThat(ticks("HH:mm:ss.SSS", "00:00:01.1234")).isEqualTo(LongColumn.MISSING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2024-1-01", "2024-01-01 ", "2023-02-29", "x024-01-01", "2024-01"})
  void whatDoesNotMatchIsMissing(String cell) {
    assertThat(ticks("yyyy-MM-dd", cell)).isEqualTo(LongColumn.MISSING);
  }
}
