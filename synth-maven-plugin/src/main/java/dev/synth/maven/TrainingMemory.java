package dev.synth.maven;

import java.lang.management.ManagementFactory;
import java.util.List;

/** How much memory a training JVM gets when nobody says. */
final class TrainingMemory {
  private static final long GIGA = 1L << 30;

  private TrainingMemory() {}

  /** A quarter of the machine, 1 to 8 GB; native memory may take as much again. */
  static List<String> arguments() {
    long whole =
        ManagementFactory.getOperatingSystemMXBean()
                instanceof com.sun.management.OperatingSystemMXBean system
            ? system.getTotalMemorySize()
            : 8 * GIGA;
    return List.of("-Xmx" + heapMegabytes(whole) + "m");
  }

  static long heapMegabytes(long machineBytes) {
    return Math.max(GIGA, Math.min(8 * GIGA, machineBytes / 4)) >> 20;
  }
}
