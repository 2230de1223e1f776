package dev.synth.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synth.random.Rng;
import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {
  private static int decimals(String text) {
    int point = text.indexOf('.');
    return NumberText.decimals(text.toCharArray(), 0, point, text.length());
  }

  private static long scaled(String text, int decimals) {
    return NumberText.scaledWithoutNoise(text.toCharArray(), 0, text.length(), decimals);
  }

  @ParameterizedTest
  @CsvSource({
    "47.531000000000006, 3, 47531",
    "47.530999999999999, 3, 47531",
    "0.30000000000000004, 1, 3",
    "0.7999999999999999, 1, 8",
    "-3.3000000000000003, 1, -33",
    "46.99999999999999, 0, 47",
    "0.00030000000000000003, 4, 3",
    "1.5, 1, 15",
    "1992.38910968204, 11, 199238910968204",
    "123456789.000001, 6, 123456789000001",
    "0.1234567890123456, 16, 1234567890123456"
  })
  void binaryNoiseIsNoDigit(String text, int decimals, long scaled) {
    assertThat(decimals(text)).isEqualTo(decimals);
    assertThat(scaled(text, decimals)).isEqualTo(scaled);
    assertThat(scaled(text, Math.max(0, decimals - 1)))
        .isEqualTo(decimals == 0 ? 47 : NumberText.NONE);
  }

  /** What sums of decimals leave: 10,000 sums of three numbers with two decimals. */
  @Test
  void sumsOfCentsHaveTwoDecimals() {
    Rng rng = Rng.of(1, "cents");
    for (int i = 0; i < 10_000; i++) {
      long a = rng.nextLong(1_000_000);
      long b = rng.nextLong(1_000_000);
      long c = rng.nextLong(1_000_000);
      String text =
          new BigDecimal(a / 100.0 + b / 100.0 + c / 100.0)
              .round(MathContext.DECIMAL64)
              .toPlainString();
      String shortest = Double.toString(a / 100.0 + b / 100.0 + c / 100.0);
      for (String one : new String[] {text, shortest}) {
        if (one.contains(".") && !one.contains("E")) {
          assertThat(decimals(one)).as(one).isLessThanOrEqualTo(2);
          assertThat(scaled(one, 2)).as(one).isEqualTo(a + b + c);
        }
      }
    }
  }

  /** Digits by chance: fewer than one in a thousand looks like noise. */
  @Test
  void randomDigitsStay() {
    Rng rng = Rng.of(2, "doubles");
    int taken = 0;
    for (int i = 0; i < 20_000; i++) {
      String text = BigDecimal.valueOf(rng.nextDouble()).toPlainString();
      taken += decimals(text) < text.length() - 2 ? 1 : 0;
    }
    assertThat(taken).isLessThan(20);
  }
}
