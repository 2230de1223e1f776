package dev.synth.synthesis.autoregressive;

import dev.synth.net.autoregressive.AutoregressiveNet;
import dev.synth.parallel.WorkerPool;
import dev.synth.problem.Work;
import dev.synth.random.Streams;
import dev.synth.random.Units;
import dev.synth.relation.row.RowCodec;
import dev.synth.synthesis.Disclosure;
import dev.synth.synthesis.History;
import dev.synth.synthesis.Model;
import dev.synth.synthesis.ModelState;
import dev.synth.synthesis.Sampling;
import dev.synth.table.Field;
import dev.synth.table.Schema;
import dev.synth.table.Table;
import dev.synth.transform.GivenCells;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;

/**
 * A fitted {@link AutoregressiveGan}, in plain Java. Row i draws each candidate's part from the
 * stream (seed, part, i, candidate), and chooses one by how likely what is given is in it, and by
 * the critic's odds.
 */
final class AutoregressiveModel implements Model {
  private final RowCodec codec;
  private final int[] order;
  private final AutoregressiveNet generator;
  private final List<Critic> critic;
  private final int candidates;
  private final History history;
  private final Schema schema;

  /** Of what was given last; kept, since a dataset is drawn in many chunks. */
  private volatile Pilot last = Pilot.NOTHING_GIVEN;

  /**
   * A model of those parts.
   *
   * @param codec of the columns as they are drawn
   * @param order of these columns: their places in the table
   * @param critic one, or none: then each row has one candidate
   */
  AutoregressiveModel(
      RowCodec codec,
      int[] order,
      AutoregressiveNet generator,
      List<Critic> critic,
      int candidates,
      History history) {
    this.codec = codec;
    this.order = order;
    this.generator = generator;
    this.critic = List.copyOf(critic);
    this.candidates = critic.isEmpty() ? 1 : candidates;
    this.history = history;
    List<Field> fields = new ArrayList<>();
    for (int place : ColumnOrder.inverse(order)) {
      fields.add(codec.schema().field(place));
    }
    this.schema = new Schema(fields);
  }

  @Override
  public Schema schema() {
    return schema;
  }

  @Override
  public Table sample(Sampling how) {
    GivenCells given = codec.given(how.given());
    int[][] codes = draw(how.streams(), given);
    return codec.decode(codes, how.streams(), given).select(schema.names());
  }

  @Override
  public OptionalDouble likelihood(SortedMap<String, String> given) {
    return OptionalDouble.of(pilot(codec.given(given)).likelihood());
  }

  /** The categories of the first rows, by part, for fitting. */
  int[][] drawCodes(int rows, long seed, Work how) {
    var codes = new int[generator.shape().parts()][rows];
    WorkerPool.ranges(
        rows,
        how.threads(),
        (from, to) -> {
          how.cancellation().throwIfRequested();
          var streams = new Streams(Units.range(from, to - from), 0, seed);
          int[][] drawn = draw(streams, codec.given(Map.of()));
          for (int p = 0; p < codes.length; p++) {
            System.arraycopy(drawn[p], 0, codes[p], from, to - from);
          }
        });
    return codes;
  }

  private int[][] draw(Streams streams, GivenCells given) {
    if (streams.units().size() == 0) {
      return new int[generator.shape().parts()][0];
    }
    Pilot pilot = pilot(given);
    return new CandidateDraws(codec, generator, critic, candidates, streams, given, pilot).draw();
  }

  private Pilot pilot(GivenCells given) {
    Pilot known = last;
    if (!known.given().equals(given.codes())) {
      known = Pilot.of(codec, generator, given);
      last = known;
    }
    return known;
  }

  @Override
  public Disclosure disclosure() {
    return Disclosure.AGGREGATES;
  }

  @Override
  public History history() {
    return history;
  }

  @Override
  public ModelState state() {
    return AutoregressiveState.write(codec, order, generator, critic, candidates);
  }
}
