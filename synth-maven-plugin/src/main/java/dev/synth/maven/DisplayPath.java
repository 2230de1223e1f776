package dev.synth.maven;

import java.nio.file.Path;

/** Paths as messages show them: short, with slashes on every system. */
final class DisplayPath {
  private DisplayPath() {}

  /** Relative to the project or to where Maven was called, when it lies there. */
  static String path(Path file, BuildSettings.Surroundings surroundings) {
    Path base = surroundings.base().orElse(surroundings.here()).toAbsolutePath();
    Path absolute = file.toAbsolutePath().normalize();
    boolean inside = absolute.startsWith(base) && !absolute.equals(base);
    return (inside ? base.relativize(absolute) : absolute).toString().replace('\\', '/');
  }
}
