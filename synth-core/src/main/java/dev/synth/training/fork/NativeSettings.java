package dev.synth.training.fork;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the native code of a training wants to find in its environment. It reads it once, when it is
 * loaded, so that only a process of its own can be given it.
 */
public final class NativeSettings {
  private static final String CORE = "OPENBLAS_CORETYPE";
  private static final Path CPU = Path.of("/proc/cpuinfo");

  private NativeSettings() {}

  /**
   * Sets what is not set. {@code OMP_NUM_THREADS} is 1 in any case: sums over several threads are
   * not the same twice. The OpenBLAS 0.3.19 of ND4J does not know newer processors and multiplies
   * on them as in 2004; it is told by their abilities which kernels to use, where Linux tells them.
   */
  public static void set(Map<String, String> environment) {
    environment.put("OMP_NUM_THREADS", "1");
    if (Files.isReadable(CPU)) {
      try {
        kernels(Files.readString(CPU)).ifPresent(name -> environment.putIfAbsent(CORE, name));
      } catch (IOException e) {
        throw new UncheckedIOException("the system does not tell its processor", e);
      }
    }
  }

  /** OpenBLAS' name of the kernels that a processor can run, by what {@code /proc/cpuinfo} says. */
  static Optional<String> kernels(String cpu) {
    Set<String> flags = new HashSet<>();
    cpu.lines()
        .filter(line -> line.startsWith("flags"))
        .findFirst()
        .ifPresent(line -> flags.addAll(Arrays.asList(line.split("\\s+", -1))));
    if (flags.containsAll(Set.of("avx512f", "avx512dq", "avx512bw", "avx512vl", "avx512cd"))) {
      return Optional.of("SKYLAKEX");
    }
    return flags.containsAll(Set.of("avx2", "fma")) ? Optional.of("HASWELL") : Optional.empty();
  }
}
