package dev.synth.recipe;

import dev.synth.catalog.Settings;
import dev.synth.problem.SynthException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What to make. Immutable; {@link #of} has every default.
 *
 * @param id the fixture's name, or where the dataset is injected
 * @param source real rows, or a description of them; the file may be absent
 * @param part which of the tables that the source describes, what stands behind {@code #}
 * @param model a saved model; the file may be absent
 * @param modelNamed whether the user named that model: then its absence is an error
 * @param learning what decides the model: synthesizer, columns, gate, locale, clock
 * @param rows how many to make
 * @param seed the dataset's own, see {@link Seeds}
 * @param edges share of the cells made by rules that stand at the boundaries of what their rule
 *     allows, 0 to 1
 * @param fallback when the source is named and absent
 * @param outputs files to write; only the Maven plugin writes them
 * @param others the recipes whose rows columns refer to by {@code reference(..)}
 */
public record Recipe(
    String id,
    Optional<Path> source,
    Optional<String> part,
    Optional<Path> model,
    boolean modelNamed,
    Learning learning,
    long rows,
    long seed,
    double edges,
    Fallback fallback,
    List<Output> outputs,
    List<Recipe> others) {
  /** The root seed that nobody has changed. */
  public static final long DEFAULT_ROOT_SEED = 20250101L;

  /** How many rows when nobody says. */
  public static final long DEFAULT_ROWS = 100;

  public Recipe {
    if (!(edges >= 0 && edges <= 1)) {
      throw SynthException.of("edges is a share of cells").toFix("give a number from 0 to 1.");
    }
    outputs = List.copyOf(outputs);
    others = List.copyOf(others);
  }

  /** Only an id and defaults: no source, no model, no columns. */
  public static Recipe of(String id, Settings synthesizer) {
    return new Recipe(
        id,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        Learning.by(synthesizer),
        DEFAULT_ROWS,
        Seeds.derive(DEFAULT_ROOT_SEED, id),
        0,
        Fallback.RULES,
        List.of(),
        List.of());
  }

  /** The same with real data. */
  public Recipe withSource(Path file) {
    Optional<Path> there = Optional.of(file);
    return new Recipe(
        id, there, part, model, modelNamed, learning, rows, seed, edges, fallback, outputs, others);
  }

  /** The same of that table of a source that describes several. */
  public Recipe withPart(String name) {
    Optional<String> named = Optional.of(name);
    return new Recipe(
        id,
        source,
        named,
        model,
        modelNamed,
        learning,
        rows,
        seed,
        edges,
        fallback,
        outputs,
        others);
  }

  /** The same with a saved model. */
  public Recipe withModel(Path file, boolean named) {
    Optional<Path> there = Optional.of(file);
    return new Recipe(
        id, source, part, there, named, learning, rows, seed, edges, fallback, outputs, others);
  }

  /** The same with a change to how it is learnt: {@code withLearning(l -> l.withGate(bounds))}. */
  public Recipe withLearning(UnaryOperator<Learning> change) {
    Learning how = change.apply(learning);
    return new Recipe(
        id, source, part, model, modelNamed, how, rows, seed, edges, fallback, outputs, others);
  }

  /** The same for so many rows under that dataset seed. */
  public Recipe withRows(long count, long datasetSeed) {
    return new Recipe(
        id,
        source,
        part,
        model,
        modelNamed,
        learning,
        count,
        datasetSeed,
        edges,
        fallback,
        outputs,
        others);
  }

  /**
   * The same with that share of edge cells.
   *
   * @throws SynthException when it is not 0 to 1
   */
  public Recipe withEdges(double share) {
    return new Recipe(
        id,
        source,
        part,
        model,
        modelNamed,
        learning,
        rows,
        seed,
        share,
        fallback,
        outputs,
        others);
  }

  /** The same with that to do when the source is absent. */
  public Recipe withFallback(Fallback whenAbsent) {
    return new Recipe(
        id,
        source,
        part,
        model,
        modelNamed,
        learning,
        rows,
        seed,
        edges,
        whenAbsent,
        outputs,
        others);
  }

  /** The same with those files to write. */
  public Recipe withOutputs(List<Output> files) {
    return new Recipe(
        id, source, part, model, modelNamed, learning, rows, seed, edges, fallback, files, others);
  }

  /** The same whose columns may refer to rows of those. */
  public Recipe withOthers(List<Recipe> referred) {
    return new Recipe(
        id,
        source,
        part,
        model,
        modelNamed,
        learning,
        rows,
        seed,
        edges,
        fallback,
        outputs,
        referred);
  }
}
