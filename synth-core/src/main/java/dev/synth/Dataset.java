package dev.synth;

import dev.synth.io.TableFormat;
import dev.synth.problem.Progress;
import dev.synth.synthesis.Certificate;
import dev.synth.synthesis.Sampling;
import dev.synth.synthesis.TableModel;
import dev.synth.table.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Rows that can be made at any time, and what is known about them.
 *
 * @param origin where they come from
 * @param because why, one line for a person: {@code model customers.synth}, {@code rules, because
 *     data/customers.csv is absent}
 * @param model what makes them
 * @param certificate what was measured when the model was fitted; empty for rules
 * @param rows how many
 * @param seed the dataset's
 */
public record Dataset(
    Origin origin,
    String because,
    TableModel model,
    Optional<Certificate> certificate,
    long rows,
    long seed) {
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

  /**
   * All rows in memory.
   *
   * @throws IllegalArgumentException when there are more than 2^31 - 1
   */
  public Table table() {
    return Rows.table(model, Math.toIntExact(rows), seed);
  }

  /**
   * All rows under conditions, in memory: each has the given values, and the other columns are
   * drawn under them. How exactly depends on the model: see {@code conditions} and {@code anyOrder}
   * of {@code autoregressive-gan}.
   *
   * @param given column to value, as our CSV writes it
   * @throws dev.synth.problem.SynthException when a column cannot be given or never has that value
   */
  public Table table(Map<String, String> given) {
    return model.sample(
        new Sampling(0, Math.toIntExact(rows), seed).withGiven(new TreeMap<>(given)));
  }

  /** Writes all rows, chunk after chunk, in bounded memory; closes the stream. */
  public void write(TableFormat format, OutputStream out, int threads, Progress progress)
      throws IOException {
    Rows.write(model, rows, seed, format, out, threads, progress);
  }
}
