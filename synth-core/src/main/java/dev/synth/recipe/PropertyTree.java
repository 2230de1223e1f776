package dev.synth.recipe;

import dev.synth.catalog.Nearest;
import dev.synth.problem.SynthException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads flat settings (properties, environment, a POM) into the same tree as YAML. */
public final class PropertyTree {
  /** What every property of ours begins with. */
  public static final String PREFIX = "synth.";

  /** Settings of one fixture, or over every fixture, that are keys of the tree as well. */
  public static final List<String> RECIPE_KEYS =
      List.of("source", "read", "model", "rows", "seed", "synthesizer", "output", "fallback");

  private PropertyTree() {}

  /** Those of {@code synth.<key>}. */
  public static Node.Mapping ofProperties(
      Map<String, String> properties, Collection<String> keys, Path base) {
    UnaryOperator<String> name = key -> PREFIX + key;
    return read(keys, name, properties::get, key -> "property " + name.apply(key), base);
  }

  /** Those of {@code SYNTH_<KEY>}: {@code SYNTH_ROWS}, {@code SYNTH_OUTPUT_DIRECTORY}. */
  public static Node.Mapping ofEnvironment(
      Map<String, String> environment, Collection<String> keys, Path base) {
    UnaryOperator<String> name = PropertyTree::variable;
    return read(
        keys,
        name,
        key -> blankToNull(environment.get(key)),
        key -> "environment variable " + name.apply(key),
        base);
  }

  /** Those of a plugin's {@code <configuration>}, by key. */
  public static Node.Mapping ofConfiguration(
      Map<String, String> parameters, Collection<String> keys, Path base) {
    return read(
        keys,
        UnaryOperator.identity(),
        parameters::get,
        key -> "plugin configuration, <" + key + ">",
        base);
  }

  /**
   * Refuses a property that looks like a misspelt one of ours.
   *
   * @param names of all properties that are set
   * @param keys of ours, without the prefix
   * @param foreign keys with our prefix that are not this plugin's business
   * @return the first property with our prefix that is neither, if any
   */
  public static Optional<String> requireKnown(
      Collection<String> names, Collection<String> keys, Collection<String> foreign) {
    List<String> unknown =
        names.stream()
            .filter(name -> name.startsWith(PREFIX))
            .map(name -> name.substring(PREFIX.length()))
            .filter(key -> !keys.contains(key) && !foreign.contains(key))
            .sorted()
            .toList();
    for (String key : unknown) {
      Optional<String> nearest = Nearest.to(key, keys);
      if (nearest.isPresent()) {
        throw SynthException.of("unknown property '" + PREFIX + key + "'")
            .at("the known properties are " + keys.stream().map(k -> PREFIX + k).toList())
            .toFix("write '" + PREFIX + nearest.get() + "'.");
      }
    }
    return unknown.stream().findFirst().map(key -> PREFIX + key);
  }

  private static Node.Mapping read(
      Collection<String> keys,
      UnaryOperator<String> name,
      Function<String, @Nullable String> values,
      UnaryOperator<String> place,
      Path base) {
    Map<String, Node.Entry> entries = new LinkedHashMap<>();
    for (String key : keys) {
      String value = values.apply(name.apply(key));
      if (value != null) {
        var where = new Place(place.apply(key), base);
        entries.put(key, new Node.Entry(where, new Node.Scalar(where, value, value)));
      }
    }
    return new Node.Mapping(new Place("settings", base), entries);
  }

  /** A CI job often sets a variable to nothing where it means that it is not set. */
  private static @Nullable String blankToNull(@Nullable String value) {
    return value == null || value.isBlank() ? null : value;
  }

  private static String variable(String key) {
    return "SYNTH_" + key.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
  }
}
