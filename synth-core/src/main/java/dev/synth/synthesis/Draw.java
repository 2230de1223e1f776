package dev.synth.synthesis;

import dev.synth.random.Rng;
import dev.synth.random.Stream;
import dev.synth.table.Table;
import java.util.function.Function;

/**
 * What a rule makes cells for: some units, this column's chance at each, and the columns it needs.
 * For one thread.
 *
 * @param stream of this column
 * @param needed the columns that {@link Rule#needs} named, a row for each unit
 * @param streams of any name, over the same units
 */
public record Draw(Stream stream, Table needed, Function<String, Stream> streams) {
  /** For a trial or a test: other streams are parts of this one. */
  public Draw(Stream stream, Table needed) {
    this(stream, needed, name -> stream.part(name.hashCode()));
  }

  /** How many cells. */
  public int size() {
    return stream.size();
  }

  /** The number of the i-th cell's unit in the dataset. */
  public long unit(int i) {
    return stream.unit(i);
  }

  /** The chance of the i-th cell; the same object at every call. */
  public Rng at(int i) {
    return stream.at(i);
  }

  /** The same for one part of a cell, which has a stream of its own. */
  public Draw part(int number) {
    return new Draw(stream.part(number), needed, streams);
  }

  /** A stream that several columns share, such as those of one person; over the same units. */
  public Stream shared(String name) {
    return streams.apply(name);
  }
}
