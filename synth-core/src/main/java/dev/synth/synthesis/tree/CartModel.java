package dev.synth.synthesis.tree;

import dev.synth.random.Rng;
import dev.synth.random.Stream;
import dev.synth.relation.row.RowCodec;
import dev.synth.relation.row.RowSupport;
import dev.synth.synthesis.Disclosure;
import dev.synth.synthesis.History;
import dev.synth.synthesis.Model;
import dev.synth.synthesis.ModelState;
import dev.synth.synthesis.Sampling;
import dev.synth.table.Schema;
import dev.synth.table.Table;
import java.util.List;

/** A fitted {@link Cart}. Row i draws each part from the stream (seed, part, i). */
final class CartModel implements Model {
  /** Rows drawn together, so that what they share stays in the processor's cache. */
  private static final int BLOCK = 1024;

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
    int all = how.units().size();
    var codes = new int[parts.size()][all];
    var bins = new int[parts.size()][Math.min(BLOCK, all)];
    List<Stream> streams = parts.names().stream().map(how.streams()::of).toList();
    for (int from = 0; from < all; from += BLOCK) {
      int rows = Math.min(BLOCK, all - from);
      for (int place = 0; place < parts.size(); place++) {
        PartModel model = models.get(place);
        int[] drawn = codes[parts.places().get(place)];
        Stream stream = streams.get(place);
        RowSupport support = codec.support(parts.places().get(place));
        var allowed = new boolean[model.shares().length];
        for (int row = 0; row < rows; row++) {
          Rng rng = stream.at(from + row);
          boolean some = support != null && support.of(codes, from + row, allowed);
          int category = some ? model.draw(bins, row, rng, allowed) : model.draw(bins, row, rng);
          drawn[from + row] = category;
          bins[place][row] = model.bins().bin(category);
        }
      }
    }
    return codec.decode(codes, how.streams());
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
