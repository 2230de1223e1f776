package dev.synth.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mean and variance of what the rules draw, beside those of the textbooks. */
class DistributionsTest {
  private static final int ROWS = 100_000;

  private static double[] drawn(String rule) {
    List<String> texts = Rules.texts(rule, ROWS);
    return texts.stream().mapToDouble(Double::parseDouble).toArray();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "poisson(3.2) | 3.2 | 3.2",
        "poisson(500) | 500 | 500",
        "binomial(20, 0.3) | 6 | 4.2",
        "exponential(12.5000) | 12.5 | 156.25",
        "gamma(2, 15.0000) | 30 | 450",
        "gamma(0.5, 4.0000) | 2 | 8",
        "weibull(2, 4.5000) | 3.98802 | 4.34567",
        "beta(2, 5, 0.00000, 1.00000) | 0.285714 | 0.0255102",
        "beta(2, 2, 10, 20.0000) | 15 | 5",
        "zipf(3, 1) | 1.63636 | 0.595041"
      })
  void momentsAreThoseOfTheDistribution(String rule, double mean, double variance) {
    double[] numbers = drawn(rule);
    double sum = 0;
    for (double number : numbers) {
      sum += number;
    }
    double average = sum / ROWS;
    double squares = 0;
    for (double number : numbers) {
      squares += (number - average) * (number - average);
    }
    assertThat(average).isCloseTo(mean, withPercentage(1.5));
    assertThat(squares / ROWS).isCloseTo(variance, withPercentage(4));
  }

  @Test
  void boundsAreKept() {
    assertThat(Arrays.stream(drawn("gamma(2, 15.0, min=10, max=40)")))
        .allMatch(n -> n >= 10 && n <= 40);
    assertThat(Arrays.stream(drawn("poisson(3, max=4)"))).allMatch(n -> n >= 0 && n <= 4);
    assertThat(Arrays.stream(drawn("zipf(50, 0.5)"))).allMatch(n -> n >= 1 && n <= 50);
  }

  @Test
  void whatIsNoParameterIsSaid() {
    assertThatThrownBy(() -> Rules.read("exponential(0)"))
        .hasMessage(
            """
            a rule cannot be read: 'mean' must be above 0
             -> expected exponential(mean, min, max)
            To fix: give a number above 0.""");
    assertThatThrownBy(() -> Rules.read("binomial(10, 1.5)"))
        .hasMessageContaining("'p' is a probability");
    assertThatThrownBy(() -> Rules.read("poisson(20000)")).hasMessageContaining("is above 10000");
    assertThatThrownBy(() -> Rules.read("beta(1, 2, 5, 5)"))
        .hasMessageContaining("'min' is not below 'max'");
    assertThatThrownBy(() -> Rules.read("person(nose)"))
        .hasMessageContaining("a person has no 'nose'")
        .hasMessageContaining("write one of [first-name, full-name, gender");
    assertThatThrownBy(() -> Rules.read("place(city, country=XX)"))
        .hasMessageContaining("there are no cities of 'XX'");
    assertThatThrownBy(() -> Rules.read("fact(planes, make)"))
        .hasMessageContaining("there is no list 'planes'");
    assertThatThrownBy(() -> Rules.read("after(ordered, 5, 1)"))
        .hasMessageContaining("the smaller one first");
  }
}
