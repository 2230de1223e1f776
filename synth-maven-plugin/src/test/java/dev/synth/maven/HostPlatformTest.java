package dev.synth.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostPlatformTest {
  @ParameterizedTest
  @CsvSource({
    "Linux, amd64, linux-x86_64",
    "Linux, aarch64, linux-arm64",
    "Mac OS X, aarch64, macosx-arm64",
    "Mac OS X, x86_64, macosx-x86_64",
    "Windows 11, amd64, windows-x86_64"
  })
  void namesAreJavaCppsNames(String os, String arch, String platform) {
    assertThat(HostPlatform.of(os, arch)).isEqualTo(platform);
  }

  @Test
  void aMachineWithoutNativeLibrariesIsAnError() {
    assertThatThrownBy(() -> HostPlatform.of("Linux", "riscv64"))
        .hasMessage(
            """
            a neural synthesizer cannot be trained on linux-riscv64
             -> its native libraries are published for [linux-arm64, linux-x86_64, macosx-arm64, macosx-x86_64, windows-x86_64]
            To fix: train on one of these and commit the model; every machine samples from it.""");
  }

  @Test
  void aTrainingJvmGetsAQuarterOfTheMachine() {
    assertThat(TrainingMemory.heapMegabytes(2L << 30)).isEqualTo(1024);
    assertThat(TrainingMemory.heapMegabytes(16L << 30)).isEqualTo(4096);
    assertThat(TrainingMemory.heapMegabytes(256L << 30)).isEqualTo(8192);
    assertThat(TrainingMemory.arguments()).singleElement().asString().matches("-Xmx[0-9]+m");
  }
}
