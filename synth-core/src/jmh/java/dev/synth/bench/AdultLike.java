package dev.synth.bench;

import dev.synth.catalog.Catalog;
import dev.synth.catalog.Settings;
import dev.synth.io.Input;
import dev.synth.io.ReadOptions;
import dev.synth.io.TableFormat;
import dev.synth.problem.Work;
import dev.synth.random.Rng;
import dev.synth.synthesis.Model;
import dev.synth.synthesis.ModelState;
import dev.synth.synthesis.Synthesizer;
import dev.synth.table.Table;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table of the shape of Adult (6 numbers, 9 categories) of random cells, and a model of it. */
final class AdultLike {
  private static final List<Integer> NUMBERS = List.of(73, 1_400_000, 16, 90, 80, 95);
  private static final List<Integer> LEVELS = List.of(9, 16, 7, 15, 6, 5, 2, 41, 2);

  private AdultLike() {}

  static Table rows(int count) throws IOException {
    Rng rng = Rng.of(1, "adult-like");
    var csv = new StringBuilder();
    for (int c = 0; c < NUMBERS.size() + LEVELS.size(); c++) {
      csv.append(c == 0 ? "" : ",").append((char) ('a' + c));
    }
    csv.append('\n');
    for (int r = 0; r < count; r++) {
      for (int bound : NUMBERS) {
        csv.append(rng.nextInt(bound)).append(',');
      }
      for (int c = 0; c < LEVELS.size(); c++) {
        csv.append(c == 0 ? "" : ",").append("level ").append(rng.nextInt(LEVELS.get(c)));
      }
      csv.append('\n');
    }
    byte[] bytes = csv.toString().getBytes(StandardCharsets.UTF_8);
    return Catalog.of(TableFormat.class)
        .get("csv")
        .reader()
        .orElseThrow()
        .read(Input.of("adult-like.csv", bytes), ReadOptions.DEFAULT);
  }

  /** Fitted for one epoch: as many weights as after many, and as much work to sample. */
  static Model model(int candidates) throws IOException {
    Synthesizer synthesizer =
        Catalog.of(Synthesizer.class)
            .get("autoregressive-gan")
            .with(Settings.parse("autoregressive-gan(epochs=1, criticSteps=1)"));
    Model model = synthesizer.fit(rows(4000), Work.quiet());
    ModelState state = model.state();
    Map<String, Object> attributes = new LinkedHashMap<>(state.attributes());
    attributes.put("candidates", (long) candidates);
    return synthesizer.restore(model.schema(), new ModelState(attributes, state.blocks()));
  }
}
