package dev.synth.synthesis;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

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
}
