package dev.synth.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.synth.problem.SynthException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GateTest {
  @Test
  void nothingSaidMeansTheDefaultGate() {
    assertThat(Gate.parse(List.of())).isEqualTo(Gate.DEFAULT);
    assertThat(Gate.DEFAULT.bounds())
        .extracting(Bound::toString)
        .containsExactly(
            "exact-match <= 0", "dcr-share <= 0.55", "protected-values <= 0", "copied-values <= 0");
  }

  @Test
  void noneAloneMeansNoBounds() {
    assertThat(Gate.parse(List.of(" none ")).bounds()).isEmpty();
  }

  @Test
  void boundsAreReadAndWrittenAlike() {
    Gate gate = Gate.parse(List.of("quality>=0.85", " dcr-share  <=  0.550 ", "quality <= 1"));

    assertThat(gate.bounds())
        .containsExactly(
            new Bound("quality", Bound.Direction.AT_LEAST, 0.85),
            new Bound("dcr-share", Bound.Direction.AT_MOST, 0.55),
            new Bound("quality", Bound.Direction.AT_MOST, 1));
    assertThat(gate.bounds())
        .extracting(Bound::toString)
        .containsExactly("quality >= 0.85", "dcr-share <= 0.55", "quality <= 1");
    assertThat(gate.metrics()).containsExactly("quality", "dcr-share");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "quality",
        "quality = 1",
        "quality < 1",
        "quality >= ",
        "quality >= high",
        "quality >= 1e3",
        "quality >= NaN",
        ">= 0.5",
        "0.5 <= quality",
        "quality >= 0.5 and dcr-share <= 1",
        "None"
      })
  void anotherShapeIsExplained(String text) {
    assertThatExceptionOfType(SynthException.class)
        .isThrownBy(() -> Gate.parse(List.of(text)))
        .withMessage(
            "'"
                + text
                + """
                ' is not a bound of a gate
                 -> expected metric <= number, metric >= number, or none alone
                To fix: write it like dcr-share <= 0.55.""");
  }

  @Test
  void anUnknownMetricListsTheKnown() {
    assertThatExceptionOfType(SynthException.class)
        .isThrownBy(() -> Gate.parse(List.of("dcr-shares <= 0.5")))
        .withMessageStartingWith("there is no metric 'dcr-shares'\n -> the known names are [")
        .withMessageContaining(", dcr-share, ")
        .withMessageEndingWith("\nTo fix: write 'dcr-share'.");
  }

  @Test
  void noneBesideOthersIsRefused() {
    assertThatExceptionOfType(SynthException.class)
        .isThrownBy(() -> Gate.parse(List.of("none", "quality >= 0.9")))
        .withMessage(
            """
            a gate of 'none' has other bounds beside it
             -> none means that nothing is bounded
            To fix: remove none, or the other bounds.""");
  }
}
