package dev.synth.dl4j;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;

class EngineTest {
  @Test
  void theErrorWithoutNativesPrintsBlocksForThisHost() {
    assertThat(Engine.dependencies("linux-arm64"))
        .contains("<classifier>linux-arm64</classifier>")
        .doesNotContain("mkl");
    assertThat(Engine.host()).isNotBlank();
    assertThat(Nd4j.zeros(1).length()).isEqualTo(1);
  }
}
