package dev.synth.synthesis.autoregressive;

import dev.synth.net.AutoregressiveNet;
import dev.synth.net.CriticNet;
import dev.synth.synthesis.ModelState;
import dev.synth.synthesis.Provenance;
import dev.synth.synthesis.Weights;
import dev.synth.table.Schema;
import dev.synth.transform.TableCodec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The model as plain values and weights, and back. Reading uses loops where streams would do: each
 * lambda is a class that a cold JVM makes while it runs.
 */
final class AutoregressiveState {
  private AutoregressiveState() {}

  static ModelState write(
      TableCodec codec, AutoregressiveNet generator, List<CriticNet> critic, int candidates) {
    AutoregressiveNet.Shape shape = generator.shape();
    Map<String, Object> attributes = new LinkedHashMap<>();
    attributes.put("candidates", (long) candidates);
    attributes.put("hidden", (long) shape.hidden());
    attributes.put("widths", longs(shape.width()));
    attributes.put("columns", codec.attributes());
    Map<String, Weights> weights = new LinkedHashMap<>();
    for (int i = 0; i < shape.parts(); i++) {
      for (Map.Entry<String, float[]> block : generator.weights(i).entrySet()) {
        weights.put("generator." + i + "." + block.getKey(), Weights.of(block.getValue()));
      }
    }
    List<Long> outputs = new ArrayList<>();
    for (CriticNet net : critic) {
      for (int l = 0; l < net.layers().size(); l++) {
        CriticNet.Layer layer = net.layers().get(l);
        outputs.add((long) layer.outputs());
        weights.put("critic." + l + ".weights", Weights.of(layer.weights()));
        weights.put("critic." + l + ".bias", Weights.of(layer.bias()));
      }
    }
    attributes.put("critic", outputs);
    return new ModelState(attributes, weights);
  }

  private static List<Long> longs(List<Integer> values) {
    return values.stream().map(Integer::longValue).toList();
  }

  /** Throws one of several runtime exceptions when the state does not fit together. */
  static AutoregressiveModel read(Schema schema, ModelState state) {
    TableCodec codec = TableCodec.restore(schema, maps(value(state, "columns")));
    var shape =
        new AutoregressiveNet.Shape(
            codec.cardinalities(), ints(value(state, "widths")), whole(value(state, "hidden")));
    int parts = shape.parts();
    var blocks = new float[5][parts][];
    for (int i = 0; i < parts; i++) {
      int b = 0;
      for (String name : List.of("embedding", "in", "inBias", "out", "outBias")) {
        blocks[b++][i] = weights(state, "generator." + i + "." + name);
      }
    }
    var generator =
        new AutoregressiveNet(shape, blocks[0], blocks[1], blocks[2], blocks[3], blocks[4]);
    List<Integer> outputs = ints(value(state, "critic"));
    List<CriticNet.Layer> layers = new ArrayList<>();
    int inputs = shape.offset(parts);
    for (int l = 0; l < outputs.size(); l++) {
      layers.add(
          new CriticNet.Layer(
              inputs,
              outputs.get(l),
              weights(state, "critic." + l + ".weights"),
              weights(state, "critic." + l + ".bias")));
      inputs = outputs.get(l);
    }
    return new AutoregressiveModel(
        codec,
        generator,
        layers.isEmpty() ? List.of() : List.of(new CriticNet(layers)),
        whole(value(state, "candidates")),
        Provenance.NONE);
  }

  private static Object value(ModelState state, String name) {
    return Objects.requireNonNull(state.attributes().get(name), name);
  }

  private static float[] weights(ModelState state, String name) {
    return Objects.requireNonNull(state.weights().get(name), name).values();
  }

  private static int whole(Object value) {
    return Math.toIntExact((Long) value);
  }

  private static List<Integer> ints(Object list) {
    List<Integer> ints = new ArrayList<>();
    for (Object element : (List<?>) list) {
      ints.add(whole(element));
    }
    return ints;
  }

  private static List<Map<String, Object>> maps(Object list) {
    List<Map<String, Object>> maps = new ArrayList<>();
    for (Object element : (List<?>) list) {
      Map<String, Object> map = new LinkedHashMap<>();
      for (Map.Entry<?, ?> entry : ((Map<?, ?>) element).entrySet()) {
        map.put((String) entry.getKey(), entry.getValue());
      }
      maps.add(map);
    }
    return maps;
  }
}
