package dev.synth.training;

import dev.synth.catalog.Settings;
import dev.synth.io.Digests;
import dev.synth.schema.ColumnSpec;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What decides a fitted model beside its data, as one digest: synthesizer with settings, what is
 * said of columns, gate, locale, clock. Never the seed or the number of rows.
 */
public final class RecipeDigest {
  private RecipeDigest() {}

  public static String of(TrainingTask task) {
    return of(task.synthesizer(), task.columns(), task.gate(), task.locale(), task.clock());
  }

  public static String of(
      Settings synthesizer,
      Map<String, ColumnSpec> columns,
      List<String> gate,
      String locale,
      Instant clock) {
    var text = new StringBuilder();
    line(text, "synthesizer", synthesizer.toString());
    columns.forEach(
        (name, spec) -> {
          line(text, "column", name);
          line(text, "rule", spec.rule().orElse(""));
          line(text, "type", spec.type().orElse(""));
          line(text, "role", spec.role().map(Enum::name).orElse(""));
          line(text, "range", spec.min() + " " + spec.max() + " " + spec.nulls());
        });
    gate.forEach(bound -> line(text, "gate", bound));
    line(text, "locale", locale);
    line(text, "clock", clock.toString());
    return sha256(text.toString());
  }

  public static String sha256(String text) {
    return Digests.sha256(text.getBytes(StandardCharsets.UTF_8));
  }

  private static void line(StringBuilder text, String key, String value) {
    text.append(key).append('\0').append(value).append('\n');
  }
}
