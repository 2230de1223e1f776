package dev.synth;

import dev.synth.io.TableFormat;
import dev.synth.problem.Work;
import dev.synth.rule.UniqueColumns;
import dev.synth.synthesis.Certificate;
import dev.synth.synthesis.Distinct;
import dev.synth.synthesis.Sampling;
import dev.synth.synthesis.TableModel;
import dev.synth.table.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Rows that can be made at any time, and what is known about them.
 *
 * @param origin where they come from
 * @param because why, one line for a person: {@code model customers.synth}, {@code rules, because
 *     data/customers.csv is absent}
 * @param model what makes them
 * @param rows how many
 * @param seed the dataset's
 * @param given column to value, as our CSV writes it: every row has these values
 * @param warnings hears, whenever rows are made, that hardly any learnt row had what is given
 */
public record Dataset(
    Origin origin,
    String because,
    TableModel model,
    long rows,
    long seed,
    SortedMap<String, String> given,
    Consumer<String> warnings) {
  /** Where rows come from. */
  public enum Origin {
    /** A saved model that was given. */
    MODEL,
    /** A model fitted just now. */
    TRAINED,
    /** A model fitted before and kept in the cache. */
    CACHED,
    /** Rules only, no real data. */
    RULES
  }

  public Dataset {
    given = Collections.unmodifiableSortedMap(new TreeMap<>(given));
  }

  /** What was measured when the model was fitted; empty for rules. */
  public Optional<Certificate> certificate() {
    return model.certificate();
  }

  /** The same model's rows, so many under that seed. */
  public Dataset withRows(long count, long datasetSeed) {
    return new Dataset(origin, because, model, count, datasetSeed, given, warnings);
  }

  /**
   * The same under conditions: each row has the given values, and the other columns are drawn under
   * them. How exactly depends on the model: see {@code conditions} and {@code anyOrder} of {@code
   * autoregressive-gan}. A column that cannot be given, or never has that value, is an error when
   * rows are made; values that hardly any learnt row had together are a warning.
   */
  public Dataset withGiven(Map<String, String> values) {
    return new Dataset(origin, because, model, rows, seed, new TreeMap<>(values), warnings);
  }

  /**
   * All rows in memory.
   *
   * @throws ArithmeticException when there are more than 2^31 - 1
   * @throws dev.synth.problem.SynthException when what is given cannot be, or more rows must differ
   *     than there are values
   */
  public Table table() {
    UniqueColumns.requireRoom(model, rows);
    Sampling how = new Sampling(0, Math.toIntExact(rows), seed).withGiven(given);
    Table made = new Distinct(model).keep(model.sample(how), how);
    RareConditions.warning(model, given).ifPresent(warnings);
    return made;
  }

  /** All rows under conditions, in memory: short for {@link #withGiven} and {@link #table()}. */
  public Table table(Map<String, String> values) {
    return withGiven(values).table();
  }

  /**
   * Writes all rows, chunk after chunk, in bounded memory; closes the stream.
   *
   * @param how its threads, progress ({@code writing}) and cancellation
   * @throws dev.synth.problem.SynthException when what is given cannot be, or more rows must differ
   *     than there are values
   */
  public void write(TableFormat format, OutputStream out, Work how) throws IOException {
    UniqueColumns.requireRoom(model, rows);
    Rows.write(this, format, out, how);
    RareConditions.warning(model, given).ifPresent(warnings);
  }
}
