package dev.synth.training.fork;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NativeSettingsTest {
  @Test
  void kernelsAreThoseThatTheProcessorCanRun() {
    String old = "model name\t: old\nflags\t\t: fpu sse sse2 pni\n";
    String haswell = "flags\t\t: fpu sse2 fma avx avx2 bmi1\n";
    String server = "flags\t\t: fma avx2 avx512f avx512dq avx512cd avx512bw avx512vl\n";
    assertThat(NativeSettings.kernels(old)).isEmpty();
    assertThat(NativeSettings.kernels("Features : neon")).isEmpty();
    assertThat(NativeSettings.kernels(haswell)).contains("HASWELL");
    assertThat(NativeSettings.kernels(haswell + server)).contains("HASWELL");
    assertThat(NativeSettings.kernels(server)).contains("SKYLAKEX");
  }

  @Test
  void whatTheUserHasSetStays() {
    Map<String, String> environment = new HashMap<>(Map.of("OPENBLAS_CORETYPE", "ZEN"));
    NativeSettings.set(environment);
    assertThat(environment)
        .containsEntry("OPENBLAS_CORETYPE", "ZEN")
        .containsEntry("OMP_NUM_THREADS", "1");
  }
}
