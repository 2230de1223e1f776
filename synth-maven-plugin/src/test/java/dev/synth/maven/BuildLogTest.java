package dev.synth.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synth.synthesis.Certificate.Line;
import org.junit.jupiter.api.Test;

class BuildLogTest {
  @Test
  void aScoreTellsItsNoiseItsBoundAndTheVerdict() {
    assertThat(BuildLog.score(new Line("dcr-share", 0.56561, 0.0102, "dcr-share <= 0.55", true)))
        .isEqualTo("dcr-share 0.5656 +- 0.0102, bound dcr-share <= 0.55: kept within noise");
    assertThat(BuildLog.score(new Line("dcr-share", 0.51, 0.0102, "dcr-share <= 0.55", true)))
        .isEqualTo("dcr-share 0.5100 +- 0.0102, bound dcr-share <= 0.55: kept");
    assertThat(BuildLog.score(new Line("quality", 0.9, 0, "", true))).isEqualTo("quality 0.9000");
    assertThat(BuildLog.score(new Line("quality", 0.1, 0, "quality >= 0.85", false)))
        .isEqualTo("quality 0.1000, bound quality >= 0.85: broken");
    assertThat(BuildLog.score(new Line("dcr-share", Double.NaN, 0, "", true)))
        .isEqualTo("dcr-share not measured");
  }
}
