package dev.synth.synthesis;

import dev.synth.json.Tree;
import dev.synth.problem.SynthException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What a learnt model is made of: a tree of plain values, written as JSON, and named blocks of
 * numbers.
 *
 * @param attributes of String, Long, Double, Boolean, List and Map only
 * @param blocks name to block, in the order they are written
 */
public record ModelState(Map<String, Object> attributes, Map<String, Block> blocks) {
  /** Of a model that has learnt nothing. */
  public static final ModelState EMPTY = new ModelState(Map.of(), Map.of());

  public ModelState {
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    blocks = Collections.unmodifiableMap(new LinkedHashMap<>(blocks));
  }

  /** The attributes, to be taken out by what they must be. */
  public Tree tree() {
    return new Tree(attributes);
  }

  /**
   * A block of half-precision floats.
   *
   * @throws IllegalArgumentException when there is none of that name and kind
   */
  public float[] halfFloats(String name) {
    return block(name, HalfFloats.class).values();
  }

  /**
   * A block of double-precision floats.
   *
   * @throws IllegalArgumentException when there is none of that name and kind
   */
  public double[] doubles(String name) {
    return block(name, Doubles.class).values();
  }

  /**
   * A block of indices.
   *
   * @throws IllegalArgumentException when there is none of that name and kind
   */
  public int[] indices(String name) {
    return block(name, Indices.class).values();
  }

  /**
   * The model that this state describes.
   *
   * @param synthesizer whose it is, for messages
   * @param reading throws an IllegalArgumentException where pieces do not fit together
   * @throws SynthException when they do not
   */
  public <M> M read(String synthesizer, Function<ModelState, M> reading) {
    try {
      return reading.apply(this);
    } catch (IllegalArgumentException | ClassCastException | IndexOutOfBoundsException e) {
      throw SynthException.of("the model file is damaged")
          .at("its " + synthesizer + " state does not fit together")
          .because(e)
          .toFix("train the model again, or restore the file from version control.");
    }
  }

  private <B extends Block> B block(String name, Class<B> kind) {
    Block block = blocks.get(name);
    if (!kind.isInstance(block)) {
      throw new IllegalArgumentException("'" + name + "' is missing or of another type");
    }
    return kind.cast(block);
  }
}
