package dev.synth.metric;

import dev.synth.parallel.WorkerPool;
import dev.synth.problem.Cancellation;
import dev.synth.table.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The three tables that metrics compare: same column names and kinds, in the same order. Levels of
 * a category may differ; {@link #columns()} brings them on one scale. What several metrics need is
 * computed once, see {@link #shared}. Safe for any number of threads.
 */
public final class Comparison {
  /** Between two looks at the cancellation a thread does so many rows. */
  private static final int ROWS_AT_ONCE = 256;

  private final Table training;
  private final Table heldOut;
  private final Table synthetic;
  private final long seed;
  private final int threads;
  private final Optional<String> target;
  private final Cancellation cancellation;
  private final Map<Class<?>, Object> done;

  /**
   * Three tables to compare; stops when the thread is interrupted.
   *
   * @param training real rows that the model has learnt from
   * @param heldOut real rows that it has not seen; may have no rows, then metrics that need them
   *     are not measured
   * @param synthetic rows to judge
   * @param seed for metrics that draw a subset
   * @param threads at most so many
   * @throws IllegalArgumentException when their columns differ
   */
  public Comparison(Table training, Table heldOut, Table synthetic, long seed, int threads) {
    this(
        training,
        heldOut,
        synthetic,
        seed,
        threads,
        Optional.empty(),
        Cancellation.ON_INTERRUPT,
        new ConcurrentHashMap<>());
  }

  private Comparison(
      Table training,
      Table heldOut,
      Table synthetic,
      long seed,
      int threads,
      Optional<String> target,
      Cancellation cancellation,
      Map<Class<?>, Object> done) {
    if (!training.schema().names().equals(synthetic.schema().names())
        || !training.schema().names().equals(heldOut.schema().names())) {
      throw new IllegalArgumentException("the tables have different columns");
    }
    this.training = training;
    this.heldOut = heldOut;
    this.synthetic = synthetic;
    this.seed = seed;
    this.threads = threads;
    this.target = target;
    this.cancellation = cancellation;
    this.done = done;
  }

  /** The same rows, where metrics of utility predict that column. */
  public Comparison withTarget(String column) {
    return new Comparison(
        training,
        heldOut,
        synthetic,
        seed,
        threads,
        Optional.of(column),
        cancellation,
        new ConcurrentHashMap<>());
  }

  /** The same rows, measured until that is requested too; what is shared stays shared. */
  public Comparison with(Cancellation stop) {
    return new Comparison(
        training,
        heldOut,
        synthetic,
        seed,
        threads,
        target,
        () -> cancellation.requested() || stop.requested(),
        done);
  }

  /** Other rows of the same columns, measured in the same way. */
  public Comparison of(Table otherTraining, Table otherHeldOut, Table otherSynthetic) {
    return new Comparison(
        otherTraining,
        otherHeldOut,
        otherSynthetic,
        seed,
        threads,
        target,
        cancellation,
        new ConcurrentHashMap<>());
  }

  /** Real rows that the model has learnt from. */
  public Table training() {
    return training;
  }

  /** Real rows that it has not seen. */
  public Table heldOut() {
    return heldOut;
  }

  /** The rows to judge. */
  public Table synthetic() {
    return synthetic;
  }

  /** For metrics that draw a subset. */
  public long seed() {
    return seed;
  }

  /** At most so many are to be used. */
  public int threads() {
    return threads;
  }

  /** The column that metrics of utility predict, when the user names one. */
  public Optional<String> target() {
    return target;
  }

  /** The columns to compare, all tables' cells on one scale; see {@link ComparedColumn#of}. */
  public List<ComparedColumn> columns() {
    return shared(Columns.class, Columns::of).list();
  }

  /**
   * Work that several metrics need, done when the first of them asks for it.
   *
   * @param kind names the work; its result is immutable
   * @param work may ask for other shared work, but not from threads of its own
   */
  public <T> T shared(Class<T> kind, Function<Comparison, T> work) {
    Object known = done.get(kind);
    return kind.cast(known == null ? doneOnce(kind, work) : known);
  }

  private synchronized <T> Object doneOnce(Class<T> kind, Function<Comparison, T> work) {
    Object known = done.get(kind);
    if (known == null) {
      known = work.apply(this);
      done.put(kind, known);
    }
    return known;
  }

  /**
   * Does work on so many rows by all threads, in pieces between which it may be cancelled.
   *
   * @throws java.util.concurrent.CancellationException when it is cancelled
   */
  public void inParallel(int rows, WorkerPool.Range work) {
    WorkerPool.ranges(
        rows,
        threads,
        (from, to) -> {
          for (int start = from; start < to; start += ROWS_AT_ONCE) {
            cancellation.throwIfRequested();
            work.run(start, Math.min(to, start + ROWS_AT_ONCE));
          }
        });
  }

  /**
   * Ends the work when that was asked for; to be called now and then by what takes long.
   *
   * @throws java.util.concurrent.CancellationException when it is cancelled
   */
  public void throwIfCancelled() {
    cancellation.throwIfRequested();
  }

  /** Whether that was asked for, for learners that look themselves. */
  public boolean isCancelled() {
    return cancellation.requested();
  }

  private record Columns(List<ComparedColumn> list) {
    static Columns of(Comparison data) {
      return new Columns(ComparedColumn.of(data));
    }
  }
}
