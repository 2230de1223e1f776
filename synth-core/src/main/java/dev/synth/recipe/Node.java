package dev.synth.recipe;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A piece of configuration with its place, whatever it was written in: YAML, properties or a POM.
 * Immutable.
 */
public sealed interface Node {
  /** Where it begins. */
  Place place();

  /** What it is, for messages: {@code a list}. */
  String kind();

  /**
   * Keys and values.
   *
   * @param entries by key, in the order written
   */
  record Mapping(Place place, Map<String, Entry> entries) implements Node {
    public Mapping {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /** The value of a key. */
    public Optional<Node> find(String key) {
      return Optional.ofNullable(entries.get(key)).map(Entry::value);
    }

    /** All keys of both; where both have one, this one's value. */
    public Mapping over(Mapping lower) {
      var all = new LinkedHashMap<>(lower.entries);
      all.putAll(entries);
      return new Mapping(place, all);
    }

    /** Only the entries of those keys. */
    public Mapping only(List<String> keys) {
      var some = new LinkedHashMap<>(entries);
      some.keySet().retainAll(keys);
      return new Mapping(place, some);
    }

    @Override
    public String kind() {
      return "a mapping";
    }
  }

  /**
   * One key.
   *
   * @param key where the key is written
   * @param value what it has
   */
  record Entry(Place key, Node value) {}

  /** Items in order. */
  record Listing(Place place, List<Node> items) implements Node {
    public Listing {
      items = List.copyOf(items);
    }

    @Override
    public String kind() {
      return "a list";
    }
  }

  /**
   * Text, a number or a boolean; what it means is the reader's business.
   *
   * @param text with {@code ${env.X}} replaced
   * @param written as in the source; the only form that messages show, since an environment
   *     variable may hold a secret
   */
  record Scalar(Place place, String text, String written) implements Node {
    @Override
    public String kind() {
      return "'" + written + "'";
    }
  }

  /** A key that has no value. */
  record Empty(Place place) implements Node {
    @Override
    public String kind() {
      return "empty";
    }
  }
}
