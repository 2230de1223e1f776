package dev.synth.io.xlsx;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;

/** The text of a cell's number. */
final class CellNumber {
  /** Excel's own: what is behind is noise of binary fractions. */
  private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

  private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);
  private static final LocalDate DAY_0_OF_1904 = LocalDate.of(1904, 1, 1);

  /** Excel counts a day that was not, 29 February 1900. */
  private static final int NO_DAY = 60;

  private static final int LAST_DAY = 2_958_465;
  private static final BigDecimal MILLIS = BigDecimal.valueOf(86_400_000L);
  private static final int MOST_EXPONENT = 308;

  private CellNumber() {}

  /** Plain digits, or an ISO date, time or both; a text that is no number stays as it is. */
  static String text(String written, CellStyles.Shows shows, boolean from1904) {
    BigDecimal value;
    try {
      value = new BigDecimal(written.strip());
    } catch (NumberFormatException e) {
      return written; // the type of the column decides what it is
    }
    if (Math.abs((long) value.scale()) > MOST_EXPONENT + value.precision()) {
      return written;
    }
    return switch (shows) {
      case NUMBER -> number(value);
      case DATE, TIME, DATE_AND_TIME -> moment(value, shows, from1904);
    };
  }

  private static String number(BigDecimal value) {
    BigDecimal rounded = value.round(DIGITS);
    boolean noise = rounded.compareTo(value) != 0;
    BigDecimal plain = noise ? rounded.stripTrailingZeros() : value;
    return plain.setScale(Math.max(0, plain.scale()), RoundingMode.UNNECESSARY).toPlainString();
  }

  private static String moment(BigDecimal value, CellStyles.Shows shows, boolean from1904) {
    BigDecimal millis = value.multiply(MILLIS).setScale(0, RoundingMode.HALF_UP);
    BigDecimal[] parts = millis.divideAndRemainder(MILLIS);
    long day =
        parts[0].signum() < 0 ? -1 : parts[0].min(BigDecimal.valueOf(LAST_DAY + 1)).longValue();
    if (value.signum() < 0 || day > LAST_DAY) {
      return number(value);
    }
    String time = LocalTime.ofNanoOfDay(parts[1].longValue() * 1_000_000L).toString();
    time = time.length() == 5 ? time + ":00" : time;
    if (shows == CellStyles.Shows.TIME && day == 0) {
      return time;
    }
    LocalDate date =
        from1904
            ? DAY_0_OF_1904.plusDays(day)
            : DAY_0.plusDays(day > 0 && day < NO_DAY ? day + 1 : day);
    return shows == CellStyles.Shows.DATE ? date.toString() : date + "T" + time;
  }
}
