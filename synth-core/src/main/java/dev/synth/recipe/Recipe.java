package dev.synth.recipe;

import dev.synth.catalog.Settings;
import dev.synth.schema.ColumnSpec;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What to make. Immutable; {@link #of} has every default.
 *
 * @param id the fixture's name, or where the dataset is injected
 * @param source real rows, absolute; the file may be absent
 * @param model a saved model, absolute; the file may be absent
 * @param modelNamed whether the user named that model: then its absence is an error
 * @param synthesizer what learns, {@code auto} resolved by the front door
 * @param rows how many to make
 * @param seed the dataset's own, see {@link Seeds}
 * @param columns what is said about columns, by name, in order; the only columns when there is no
 *     data
 * @param gate bounds such as {@code dcr-share <= 0.55}; empty means the default gate, {@code none}
 *     alone means none
 * @param fallback when the source is named and absent
 * @param outputs files to write; only the Maven plugin writes them
 * @param locale a BCP 47 tag for names and addresses
 * @param clock what every "past" is seen from
 */
public record Recipe(
    String id,
    Optional<Path> source,
    Optional<Path> model,
    boolean modelNamed,
    Settings synthesizer,
    long rows,
    long seed,
    Map<String, ColumnSpec> columns,
    List<String> gate,
    Fallback fallback,
    List<Output> outputs,
    String locale,
    Instant clock) {
  /** The root seed that nobody has changed. */
  public static final long DEFAULT_ROOT_SEED = 20250101L;

  /** The clock that nobody has changed. */
  public static final Instant DEFAULT_CLOCK = Instant.parse("2025-01-01T00:00:00Z");

  /** How many rows when nobody says. */
  public static final long DEFAULT_ROWS = 100;

  public Recipe {
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    gate = List.copyOf(gate);
    outputs = List.copyOf(outputs);
  }

  /** Only an id and defaults: no source, no model, no columns. */
  public static Recipe of(String id, Settings synthesizer) {
    return new Recipe(
        id,
        Optional.empty(),
        Optional.empty(),
        false,
        synthesizer,
        DEFAULT_ROWS,
        Seeds.derive(DEFAULT_ROOT_SEED, id),
        Map.of(),
        List.of(),
        Fallback.RULES,
        List.of(),
        "en",
        DEFAULT_CLOCK);
  }

  /** The same with real data. */
  public Recipe withSource(Path file) {
    return new Recipe(
        id,
        Optional.of(file),
        model,
        modelNamed,
        synthesizer,
        rows,
        seed,
        columns,
        gate,
        fallback,
        outputs,
        locale,
        clock);
  }

  /** The same with a saved model. */
  public Recipe withModel(Path file, boolean named) {
    return new Recipe(
        id,
        source,
        Optional.of(file),
        named,
        synthesizer,
        rows,
        seed,
        columns,
        gate,
        fallback,
        outputs,
        locale,
        clock);
  }

  /** The same for so many rows under that dataset seed. */
  public Recipe withRows(long count, long datasetSeed) {
    return new Recipe(
        id,
        source,
        model,
        modelNamed,
        synthesizer,
        count,
        datasetSeed,
        columns,
        gate,
        fallback,
        outputs,
        locale,
        clock);
  }

  /** The same with that said about columns. */
  public Recipe withColumns(Map<String, ColumnSpec> said) {
    return new Recipe(
        id,
        source,
        model,
        modelNamed,
        synthesizer,
        rows,
        seed,
        said,
        gate,
        fallback,
        outputs,
        locale,
        clock);
  }

  /** The same with that gate and that fallback. */
  public Recipe withGate(List<String> bounds, Fallback whenAbsent) {
    return new Recipe(
        id,
        source,
        model,
        modelNamed,
        synthesizer,
        rows,
        seed,
        columns,
        bounds,
        whenAbsent,
        outputs,
        locale,
        clock);
  }

  /** The same with those files to write. */
  public Recipe withOutputs(List<Output> files) {
    return new Recipe(
        id,
        source,
        model,
        modelNamed,
        synthesizer,
        rows,
        seed,
        columns,
        gate,
        fallback,
        files,
        locale,
        clock);
  }

  /** The same in that locale, seen from that instant. */
  public Recipe withLocale(String tag, Instant now) {
    return new Recipe(
        id,
        source,
        model,
        modelNamed,
        synthesizer,
        rows,
        seed,
        columns,
        gate,
        fallback,
        outputs,
        tag,
        now);
  }
}
