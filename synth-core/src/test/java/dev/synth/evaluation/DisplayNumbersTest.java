package dev.synth.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DisplayNumbersTest {
  @Test
  void aFigureHasAsManyDigitsAsAPersonNeeds() {
    assertThat(DisplayNumbers.text(0)).isEqualTo("0");
    assertThat(DisplayNumbers.text(12)).isEqualTo("12");
    assertThat(DisplayNumbers.text(0.98765)).isEqualTo("0.9877");
    assertThat(DisplayNumbers.text(-0.5)).isEqualTo("-0.5000");
    assertThat(DisplayNumbers.text(0.00014021)).isEqualTo("0.0001402");
    assertThat(DisplayNumbers.text(Double.NaN)).isEqualTo("-");
  }
}
