package dev.synth.synthesis.tree;

import dev.synth.random.Streams;
import dev.synth.random.Units;
import dev.synth.relation.row.RowCodec;
import dev.synth.synthesis.Disclosure;
import dev.synth.synthesis.History;
import dev.synth.synthesis.Model;
import dev.synth.synthesis.ModelState;
import dev.synth.synthesis.Sampling;
import dev.synth.table.Schema;
import dev.synth.table.Table;
import dev.synth.transform.GivenCells;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;

/**
 * A fitted {@link Cart}. Row i draws each part from the stream (seed, part, i), a candidate's from
 * (seed, part, i, candidate).
 */
final class CartModel implements Model {
  /** Rows whose candidates tell how likely a condition is: 16,384 candidates. */
  private static final int PILOT = 128;

  private final RowCodec codec;
  private final Parts parts;
  private final List<PartModel> models;
  private final History history;

  /**
   * A model of those parts.
   *
   * @param models in the order of the parts
   */
  CartModel(RowCodec codec, Parts parts, List<PartModel> models, History history) {
    this.codec = codec;
    this.parts = parts;
    this.models = List.copyOf(models);
    this.history = history;
  }

  @Override
  public Schema schema() {
    return codec.schema();
  }

  @Override
  public Table sample(Sampling how) {
    GivenCells given = codec.given(how.given());
    int all = how.units().size();
    var codes = new int[parts.size()][all];
    if (all > 0) {
      var draws = new RowDraws(codec, parts, models, how.streams(), given);
      for (int from = 0; from < all; from += draws.together()) {
        draws.draw(from, Math.min(draws.together(), all - from), codes);
      }
    }
    return codec.decode(codes, how.streams(), given);
  }

  @Override
  public OptionalDouble likelihood(SortedMap<String, String> given) {
    var same = new Streams(Units.range(0, PILOT), 0, PILOT);
    return OptionalDouble.of(
        new RowDraws(codec, parts, models, same, codec.given(given)).likelihood());
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
    return CartState.write(codec, parts, models);
  }
}
