package dev.synth.recipe;

import dev.synth.catalog.Nearest;
import dev.synth.problem.SynthException;
import java.util.List;

/** The keys a user may write. {@code synth-1.schema.json} lists the same ones. */
final class Keys {
  static final List<String> DOCUMENT = List.of("version", "seed", "defaults", "fixtures");
  static final List<String> DEFAULTS = List.of("synthesizer", "fallback", "locale");
  static final List<String> FIXTURE =
      List.of(
          "source",
          "read",
          "model",
          "synthesizer",
          "rows",
          "columns",
          "constraints",
          "edges",
          "relations",
          "fit",
          "subject",
          "gate",
          "fallback",
          "outputs");
  static final List<String> COLUMN =
      List.of("rule", "type", "format", "role", "min", "max", "nulls", "missing", "strays");
  static final List<String> OUTPUT = List.of("format", "file");

  /** Designed, but in no parser yet: named so that nobody looks for a spelling mistake. */
  static final List<String> LATER =
      List.of("where", "jdbc", "privacy", "quality", "table", "environments");

  private Keys() {}

  static void requireKnown(Node.Mapping mapping, String where, List<String> known) {
    mapping
        .entries()
        .forEach(
            (key, entry) -> {
              if (!known.contains(key)) {
                throw unknown(key, entry.key(), where, known);
              }
            });
  }

  private static SynthException unknown(String key, Place place, String where, List<String> known) {
    if (LATER.contains(key)) {
      return SynthException.of("'" + key + "' in " + where + " is not in this version")
          .at(place.text())
          .toFix("remove '" + key + "'; CHANGELOG.md tells which version has it.");
    }
    return SynthException.of("unknown key '" + key + "' in " + where)
        .at(place.text())
        .at("the known keys are " + known)
        .toFix(
            Nearest.to(key, known)
                .map(nearest -> "write '" + nearest + "'.")
                .orElse("use one of the known keys."));
  }
}
