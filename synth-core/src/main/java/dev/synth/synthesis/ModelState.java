package dev.synth.synthesis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a learnt model is made of: a tree of plain values, written as JSON, and named blocks, of
 * weights, written as half-precision floats, and of indices, written as 16-bit integers.
 *
 * @param attributes of String, Long, Double, Boolean, List and Map only
 * @param weights name to block
 * @param indices name to block
 */
public record ModelState(
    Map<String, Object> attributes, Map<String, Weights> weights, Map<String, Indices> indices) {
  public ModelState {
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
    indices = Collections.unmodifiableMap(new LinkedHashMap<>(indices));
  }

  /** Without indices. */
  public ModelState(Map<String, Object> attributes, Map<String, Weights> weights) {
    this(attributes, weights, Map.of());
  }

  /**
   * A whole number among the attributes.
   *
   * @throws IllegalArgumentException when it is none, or more than an int holds
   */
  public int whole(String name) {
    return wholeOf(attributes.get(name), name);
  }

  /**
   * A list of whole numbers among the attributes.
   *
   * @throws IllegalArgumentException when it is none, or one is more than an int holds
   */
  public List<Integer> wholes(String name) {
    List<Integer> wholes = new ArrayList<>();
    for (Object element : list(name)) {
      wholes.add(wholeOf(element, name));
    }
    return wholes;
  }

  /**
   * A list of maps among the attributes.
   *
   * @throws IllegalArgumentException when it is none
   */
  public List<Map<String, Object>> maps(String name) {
    List<Map<String, Object>> maps = new ArrayList<>();
    for (Object element : list(name)) {
      if (!(element instanceof Map<?, ?> map)) {
        throw absent(name);
      }
      Map<String, Object> copy = new LinkedHashMap<>();
      map.forEach((key, value) -> copy.put((String) key, value));
      maps.add(copy);
    }
    return maps;
  }

  /**
   * The values of a block of weights.
   *
   * @throws IllegalArgumentException when there is none of that name
   */
  public float[] weightsOf(String name) {
    Weights block = weights.get(name);
    if (block == null) {
      throw absent(name);
    }
    return block.values();
  }

  /**
   * The values of a block of indices.
   *
   * @throws IllegalArgumentException when there is none of that name
   */
  public int[] indicesOf(String name) {
    Indices block = indices.get(name);
    if (block == null) {
      throw absent(name);
    }
    return block.values();
  }

  private List<?> list(String name) {
    if (attributes.get(name) instanceof List<?> list) {
      return list;
    }
    throw absent(name);
  }

  private static int wholeOf(@Nullable Object value, String name) {
    if (value instanceof Long whole && whole == whole.intValue()) {
      return whole.intValue();
    }
    throw absent(name);
  }

  private static IllegalArgumentException absent(String name) {
    return new IllegalArgumentException("'" + name + "' is missing or of another type");
  }
}
