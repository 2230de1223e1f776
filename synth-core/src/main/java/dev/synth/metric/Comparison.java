package dev.synth.metric;

import dev.synth.constraint.Constraints;
import dev.synth.parallel.WorkerPool;
import dev.synth.problem.Cancellation;
import dev.synth.problem.Work;
import dev.synth.relation.Found;
import dev.synth.relation.finding.RelationFinder;
import dev.synth.table.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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
  private final Asked asked;
  private final Map<Class<?>, Object> done;

  /** How they are compared. */
  private record Asked(
      long seed, Work how, Optional<String> target, Constraints demanded, Holding holding) {
    Asked with(Work other) {
      return new Asked(seed, other, target, demanded, holding);
    }
  }

  /** What was found in the first training rows; also of samples that are drawn of them. */
  private static final class Holding {
    private final Table rows;
    private final Work how;
    private @Nullable List<Found> found;

    Holding(Table rows, Work how, @Nullable List<Found> found) {
      this.rows = rows;
      this.how = how;
      this.found = found;
    }

    synchronized List<Found> found() {
      List<Found> known = found;
      if (known == null) {
        known = RelationFinder.find(rows, how);
        found = known;
      }
      return known;
    }
  }

  /**
   * Three tables to compare.
   *
   * @param training real rows that the model has learnt from
   * @param heldOut real rows that it has not seen; may have no rows, then metrics that need them
   *     are not measured
   * @param synthetic rows to judge
   * @param seed for metrics that draw a subset
   * @param how its threads and cancellation
   * @throws IllegalArgumentException when their columns differ
   */
  public Comparison(Table training, Table heldOut, Table synthetic, long seed, Work how) {
    this(
        training,
        heldOut,
        synthetic,
        new Asked(
            seed,
            how,
            Optional.empty(),
            Constraints.NONE,
            new Holding(training, how, /* found= */ null)),
        new ConcurrentHashMap<>());
  }

  private Comparison(
      Table training, Table heldOut, Table synthetic, Asked asked, Map<Class<?>, Object> done) {
    if (!training.schema().names().equals(synthetic.schema().names())
        || !training.schema().names().equals(heldOut.schema().names())) {
      throw new IllegalArgumentException("the tables have different columns");
    }
    this.training = training;
    this.heldOut = heldOut;
    this.synthetic = synthetic;
    this.asked = asked;
    this.done = done;
  }

  /** The same rows, where metrics of utility predict that column. */
  public Comparison withTarget(String column) {
    var other =
        new Asked(asked.seed, asked.how, Optional.of(column), asked.demanded, asked.holding);
    return new Comparison(training, heldOut, synthetic, other, new ConcurrentHashMap<>());
  }

  /** The same rows, of which that is demanded, and in whose training rows that was found. */
  public Comparison with(Constraints demanded, List<Found> found) {
    var holding = new Holding(training, asked.how, List.copyOf(found));
    var other = new Asked(asked.seed, asked.how, asked.target, demanded, holding);
    return new Comparison(training, heldOut, synthetic, other, new ConcurrentHashMap<>());
  }

  /** The same rows, of which that is demanded. */
  public Comparison with(Constraints demanded) {
    var other = new Asked(asked.seed, asked.how, asked.target, demanded, asked.holding);
    return new Comparison(training, heldOut, synthetic, other, new ConcurrentHashMap<>());
  }

  /** The same rows, measured until that is requested too; what is shared stays shared. */
  public Comparison with(Cancellation stop) {
    Cancellation first = asked.how.cancellation();
    Work either = asked.how.withCancellation(() -> first.requested() || stop.requested());
    return new Comparison(training, heldOut, synthetic, asked.with(either), done);
  }

  /** Another sample beside the same real rows. */
  public Comparison of(Table otherSynthetic, long seed) {
    var other = new Asked(seed, asked.how, asked.target, asked.demanded, asked.holding);
    return new Comparison(training, heldOut, otherSynthetic, other, new ConcurrentHashMap<>());
  }

  /** Other rows of the same columns, measured in the same way. */
  public Comparison of(Table otherTraining, Table otherHeldOut, Table otherSynthetic) {
    return new Comparison(
        otherTraining, otherHeldOut, otherSynthetic, asked, new ConcurrentHashMap<>());
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

  /** What holds between the columns of the training rows; found when it is first asked for. */
  public List<Found> relations() {
    return asked.holding.found();
  }

  /** What is demanded of the rows to judge. */
  public Constraints demanded() {
    return asked.demanded;
  }

  /** For metrics that draw a subset. */
  public long seed() {
    return asked.seed;
  }

  /** At most so many are to be used. */
  public int threads() {
    return asked.how.threads();
  }

  /** The column that metrics of utility predict, when the user names one. */
  public Optional<String> target() {
    return asked.target;
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
        threads(),
        (from, to) -> {
          for (int start = from; start < to; start += ROWS_AT_ONCE) {
            asked.how.cancellation().throwIfRequested();
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
    asked.how.cancellation().throwIfRequested();
  }

  /** Whether that was asked for, for learners that look themselves. */
  public boolean isCancelled() {
    return asked.how.cancellation().requested();
  }

  private record Columns(List<ComparedColumn> list) {
    static Columns of(Comparison data) {
      return new Columns(ComparedColumn.of(data));
    }
  }
}
