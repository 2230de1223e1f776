package dev.synth.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FiguresTest {
  @Test
  void aFigureHasAsManyDigitsAsAPersonNeeds() {
    assertThat(Figures.text(0)).isEqualTo("0");
    assertThat(Figures.text(12)).isEqualTo("12");
    assertThat(Figures.text(0.98765)).isEqualTo("0.9877");
    assertThat(Figures.text(-0.5)).isEqualTo("-0.5000");
    assertThat(Figures.text(0.00014021)).isEqualTo("0.0001402");
    assertThat(Figures.text(Double.NaN)).isEqualTo("-");
  }
}
