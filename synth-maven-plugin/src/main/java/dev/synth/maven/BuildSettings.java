package dev.synth.maven;

import dev.synth.Workplace;
import dev.synth.problem.SynthException;
import dev.synth.recipe.Node;
import dev.synth.recipe.Place;
import dev.synth.recipe.PropertyTree;
import dev.synth.recipe.Values;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is set by property, environment or POM, in that order of precedence.
 *
 * @param tree all of it, by key
 * @param surroundings folders of the build
 */
record BuildSettings(Node.Mapping tree, Surroundings surroundings) {
  /** Every key; the property is {@code synth.<key>}. */
  static final List<String> KEYS =
      List.of(
          "source",
          "read",
          "model",
          "rows",
          "seed",
          "synthesizer",
          "output",
          "fallback",
          "config",
          "only",
          "skip",
          "force",
          "outputDirectory",
          "cacheDirectory",
          "threads",
          "jvmArgs",
          "progress",
          "metrics",
          "timeLimit",
          "target",
          "synthetic",
          "heldOut");

  /** Keys with our prefix that are for tests, or that users' POMs hold our version in. */
  private static final List<String> FOREIGN = List.of("version", "clock");

  /**
   * Folders of a build.
   *
   * @param here where Maven was called
   * @param base of the project; empty without a POM
   * @param target of the project; empty without a POM
   */
  record Surroundings(Path here, Optional<Path> base, Optional<Path> target) {}

  /** How progress is shown. */
  enum ProgressMode {
    /** One changing line on a terminal, else as plain. */
    AUTO,
    /** A line every two seconds. */
    PLAIN,
    /** Nothing. */
    NONE
  }

  static BuildSettings of(
      Map<String, String> userProperties,
      Map<String, String> environment,
      Map<String, String> configuration,
      Surroundings surroundings) {
    Path base = surroundings.base().orElse(surroundings.here());
    Node.Mapping tree =
        PropertyTree.ofProperties(userProperties, KEYS, surroundings.here())
            .over(PropertyTree.ofEnvironment(environment, KEYS, surroundings.here()))
            .over(PropertyTree.ofConfiguration(configuration, KEYS, base));
    return new BuildSettings(tree, surroundings);
  }

  /**
   * Refuses a misspelt property.
   *
   * @return a property with our prefix that means nothing here, if there is one
   */
  static Optional<String> requireKnown(Set<String> userProperties) {
    return PropertyTree.requireKnown(userProperties, KEYS, FOREIGN);
  }

  boolean skip() {
    return values().flag("skip");
  }

  boolean force() {
    return values().flag("force");
  }

  Set<String> only() {
    return new TreeSet<>(list("only"));
  }

  /** Words of {@code synth.metrics}; none when nothing is said. */
  List<String> metrics() {
    return list("metrics");
  }

  Optional<Duration> timeLimit() {
    OptionalLong seconds = values().whole("timeLimit", 1, 1_000_000);
    return seconds.isEmpty()
        ? Optional.empty()
        : Optional.of(Duration.ofSeconds(seconds.getAsLong()));
  }

  Optional<String> text(String key) {
    return values().text(key);
  }

  Optional<Path> file(String key) {
    return path(key);
  }

  private List<String> list(String key) {
    return values().text(key).stream()
        .flatMap(text -> Arrays.stream(text.split(",", -1)))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .toList();
  }

  Optional<Path> config() {
    return path("config");
  }

  /** Where {@code synth.output} sends one fixture. */
  Optional<Path> output() {
    return path("output");
  }

  /** Where fixtures go; empty without a POM, unless it is given. */
  Optional<Path> outputDirectory() {
    return path("outputDirectory")
        .or(
            () ->
                surroundings
                    .target()
                    .map(target -> target.resolve("generated-test-resources").resolve("synth")));
  }

  Path cacheDirectory() {
    return path("cacheDirectory").orElseGet(Workplace::defaultCacheDirectory);
  }

  int threads() {
    int processors = Math.max(1, Runtime.getRuntime().availableProcessors());
    return (int) values().whole("threads", 1, 1024).orElse(processors);
  }

  List<String> jvmArgs() {
    return values().text("jvmArgs").stream()
        .flatMap(text -> Arrays.stream(text.strip().split("\\s+", -1)))
        .toList();
  }

  ProgressMode progress() {
    return values()
        .word("progress", List.of("auto", "plain", "none"))
        .map(word -> ProgressMode.valueOf(word.toUpperCase(java.util.Locale.ROOT)))
        .orElse(ProgressMode.AUTO);
  }

  /** The same where {@code synth.output} is no fixture's. */
  BuildSettings withoutOutput() {
    List<String> others = KEYS.stream().filter(key -> !key.equals("output")).toList();
    return new BuildSettings(tree.only(others), surroundings);
  }

  /** Only what is said about fixtures. */
  Node.Mapping aboutFixtures() {
    return tree.only(PropertyTree.RECIPE_KEYS);
  }

  private Values values() {
    return Values.of(tree);
  }

  private Optional<Path> path(String key) {
    Optional<String> text = values().text(key);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Place place = values().place(key).orElseThrow();
    try {
      return Optional.of(place.base().resolve(text.get()).toAbsolutePath().normalize());
    } catch (java.nio.file.InvalidPathException e) {
      throw SynthException.of("'" + key + "' is not a path")
          .at(place.text())
          .because(e)
          .toFix("name a file or folder.");
    }
  }
}
