package dev.synth.synthesis.autoregressive;

import dev.synth.net.autoregressive.AutoregressiveNet;
import dev.synth.net.autoregressive.CriticNet;
import dev.synth.parallel.WorkerPool;
import dev.synth.synthesis.Block;
import dev.synth.synthesis.HalfFloats;
import dev.synth.synthesis.ModelState;
import dev.synth.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A {@link CriticNet} over the embeddings of a generator, which is rounded before its critic is.
 */
record NetworkCritic(AutoregressiveNet generator, CriticNet net, int threads) implements Critic {
  private static final String KEY = "critic";

  @Override
  public float[] odds(int[][] codes, Supplier<Table> cells) {
    var odds = new float[codes[0].length];
    int blocks = (odds.length + AutoregressiveNet.BLOCK - 1) / AutoregressiveNet.BLOCK;
    WorkerPool.ranges(
        blocks,
        threads,
        (from, to) -> {
          AutoregressiveNet.Scratch scratch = generator.scratch();
          CriticNet.Scratch layers = net.scratch();
          var some = new int[AutoregressiveNet.BLOCK];
          for (int block = from; block < to; block++) {
            int first = block * AutoregressiveNet.BLOCK;
            int n = Math.min(AutoregressiveNet.BLOCK, odds.length - first);
            scratch.restart();
            for (int p = 0; p < codes.length; p++) {
              System.arraycopy(codes[p], first, some, 0, n);
              generator.append(p, some, n, scratch);
            }
            float[] logits = net.logits(scratch, n, layers);
            for (int i = 0; i < n; i++) {
              odds[first + i] = Critic.odds(logits[i]);
            }
          }
        });
    return odds;
  }

  @Override
  public Critic rounded() {
    return new NetworkCritic(generator, net.rounded(), 1);
  }

  @Override
  public void write(Map<String, Object> attributes, Map<String, Block> blocks) {
    List<Long> outputs = new ArrayList<>();
    for (int l = 0; l < net.layers().size(); l++) {
      CriticNet.Layer layer = net.layers().get(l);
      outputs.add((long) layer.outputs());
      blocks.put("critic." + l + ".weights", HalfFloats.of(layer.weights()));
      blocks.put("critic." + l + ".bias", HalfFloats.of(layer.bias()));
    }
    attributes.put(KEY, outputs);
  }

  /** One, or none where none was written. */
  static List<Critic> read(ModelState state, AutoregressiveNet generator) {
    List<Integer> outputs = state.tree().integers(KEY);
    List<CriticNet.Layer> layers = new ArrayList<>();
    int inputs = generator.shape().offset(generator.shape().parts());
    for (int l = 0; l < outputs.size(); l++) {
      layers.add(
          new CriticNet.Layer(
              inputs,
              outputs.get(l),
              state.halfFloats("critic." + l + ".weights"),
              state.halfFloats("critic." + l + ".bias")));
      inputs = outputs.get(l);
    }
    return layers.isEmpty()
        ? List.of()
        : List.of(new NetworkCritic(generator, new CriticNet(layers), 1));
  }
}
