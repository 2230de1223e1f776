package dev.synth.synthesis.autoregressive;

import dev.synth.net.autoregressive.AutoregressiveNet;
import dev.synth.net.autoregressive.NetShape;
import dev.synth.relation.row.RowCodec;
import dev.synth.synthesis.Block;
import dev.synth.synthesis.HalfFloats;
import dev.synth.synthesis.History;
import dev.synth.synthesis.ModelState;
import dev.synth.table.Field;
import dev.synth.table.Schema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The model as plain values and weights, and back. Reading uses loops where streams would do: each
 * lambda is a class that a cold JVM makes while it runs.
 */
final class AutoregressiveState {
  private AutoregressiveState() {}

  static ModelState write(
      RowCodec codec,
      int[] order,
      AutoregressiveNet generator,
      List<Critic> critic,
      int candidates) {
    NetShape shape = generator.shape();
    Map<String, Object> attributes = new LinkedHashMap<>();
    attributes.put("candidates", (long) candidates);
    attributes.put("hidden", (long) shape.hidden());
    attributes.put("anyOrder", shape.anyOrder());
    attributes.put("order", Arrays.stream(order).asLongStream().boxed().toList());
    attributes.put("widths", longs(shape.width()));
    attributes.putAll(codec.attributes());
    Map<String, Block> weights = new LinkedHashMap<>();
    for (int i = 0; i < shape.parts(); i++) {
      for (Map.Entry<String, float[]> block : generator.weights(i).entrySet()) {
        weights.put("generator." + i + "." + block.getKey(), HalfFloats.of(block.getValue()));
      }
    }
    attributes.put("critic", List.of());
    for (Critic one : critic) {
      one.write(attributes, weights);
    }
    return new ModelState(attributes, weights);
  }

  private static List<Long> longs(List<Integer> values) {
    return values.stream().map(Integer::longValue).toList();
  }

  /** Throws one of several runtime exceptions when the state does not fit together. */
  static AutoregressiveModel read(Schema schema, ModelState state) {
    int[] order = order(state, schema.width());
    RowCodec codec = RowCodec.restore(arranged(schema, order), state.tree());
    boolean anyOrder = state.tree().flag("anyOrder");
    var shape =
        new NetShape(
            codec.cardinalities(),
            state.tree().integers("widths"),
            state.tree().integer("hidden"),
            anyOrder);
    int parts = shape.parts();
    var blocks = new float[5][parts][];
    for (int i = 0; i < parts; i++) {
      int b = 0;
      for (String name : List.of("embedding", "in", "inBias", "out", "outBias")) {
        blocks[b++][i] = state.halfFloats("generator." + i + "." + name);
      }
    }
    var generator =
        new AutoregressiveNet(shape, blocks[0], blocks[1], blocks[2], blocks[3], blocks[4]);
    List<Critic> critic = new ArrayList<>(NetworkCritic.read(state, generator));
    critic.addAll(TreeCriticState.read(state, schema.width()));
    return new AutoregressiveModel(
        codec, order, generator, critic, state.tree().integer("candidates"), History.NONE);
  }

  private static int[] order(ModelState state, int width) {
    List<Integer> places = state.tree().integers("order");
    var seen = new boolean[width];
    var order = new int[width];
    for (int i = 0; i < width; i++) {
      order[i] = places.get(i);
      if (seen[order[i]] || places.size() != width) {
        throw new IllegalArgumentException("'order' is no permutation of the columns");
      }
      seen[order[i]] = true;
    }
    return order;
  }

  private static Schema arranged(Schema schema, int[] order) {
    List<Field> fields = new ArrayList<>();
    for (int place : order) {
      fields.add(schema.field(place));
    }
    return new Schema(fields);
  }
}
