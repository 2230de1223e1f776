package dev.synth.junit;

import dev.synth.Workplace;
import dev.synth.catalog.Settings;
import dev.synth.problem.SynthException;
import dev.synth.recipe.Fallback;
import dev.synth.recipe.Learning;
import dev.synth.recipe.Recipe;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * What a test run says about all its datasets, by configuration parameters.
 *
 * @param root {@code synth.seed}
 * @param rows {@code synth.rows}
 * @param clock {@code synth.clock}
 * @param cacheDirectory {@code synth.cacheDirectory}
 * @param fallback {@code synth.fallback}
 * @param synthesizer {@code synth.synthesizer}
 * @param basedir the module's directory: system property {@code basedir}, else the working one
 */
record RunSettings(
    long root,
    int rows,
    Instant clock,
    Path cacheDirectory,
    Fallback fallback,
    Settings synthesizer,
    Path basedir) {
  private static final String A_SYNTHESIZER = "a synthesizer, such as cart(minLeaf=100)";

  static RunSettings of(ExtensionContext context) {
    String base = System.getProperty("basedir", System.getProperty("user.dir", "."));
    Path basedir = Path.of(base).toAbsolutePath().normalize();
    return new RunSettings(
        read(context, "synth.seed", RunSettings::seed, "a whole number, such as 20250101")
            .orElse(Recipe.DEFAULT_ROOT_SEED),
        read(context, "synth.rows", RunSettings::rowCount, "a whole number from 0 to 2147483647")
            .orElse((int) Recipe.DEFAULT_ROWS),
        read(context, "synth.clock", Instant::parse, "an instant, such as 2025-01-01T00:00:00Z")
            .orElse(Learning.DEFAULT_CLOCK),
        read(context, "synth.cacheDirectory", text -> directory(basedir, text), "a directory")
            .orElseGet(Workplace::defaultCacheDirectory),
        read(context, "synth.fallback", RunSettings::fallback, "rules or fail")
            .orElse(Fallback.RULES),
        read(context, "synth.synthesizer", Settings::parse, A_SYNTHESIZER)
            .orElseGet(() -> Settings.of(Learning.AUTO)),
        basedir);
  }

  private static <T> Optional<T> read(
      ExtensionContext context, String name, Function<String, T> parse, String expected) {
    Optional<String> text = context.getConfigurationParameter(name).map(String::strip);
    try {
      return text.map(parse);
    } catch (IllegalArgumentException | DateTimeException | SynthException e) {
      throw SynthException.of("'" + text.orElseThrow() + "' is no value for " + name)
          .at(whereSet(name, text.orElseThrow()))
          .at("expected " + expected)
          .because(e)
          .toFix("correct the value, or leave " + name + " out.");
    }
  }

  private static String whereSet(String name, String text) {
    String property = System.getProperty(name);
    return property != null && property.strip().equals(text)
        ? "system property " + name
        : "configuration parameter " + name + " (junit-platform.properties, or what started JUnit)";
  }

  private static long seed(String text) {
    return Long.parseLong(text);
  }

  private static int rowCount(String text) {
    int rows = Integer.parseInt(text);
    if (rows < 0) {
      throw new NumberFormatException("below 0");
    }
    return rows;
  }

  private static Path directory(Path basedir, String text) {
    if (text.isEmpty()) {
      throw new InvalidPathException(text, "empty");
    }
    return basedir.resolve(text).normalize();
  }

  private static Fallback fallback(String text) {
    return Fallback.valueOf(text.toUpperCase(Locale.ROOT));
  }
}
