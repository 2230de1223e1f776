package dev.synth.synthesis.tree;

import dev.synth.relation.row.RowCodec;
import dev.synth.synthesis.Block;
import dev.synth.synthesis.HalfFloats;
import dev.synth.synthesis.History;
import dev.synth.synthesis.Indices;
import dev.synth.synthesis.ModelState;
import dev.synth.table.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The model as plain values, shares and nodes, and back. */
final class CartState {
  private CartState() {}

  static ModelState write(RowCodec codec, Parts parts, List<PartModel> models) {
    Map<String, Object> attributes = new LinkedHashMap<>();
    attributes.put("trees", (long) models.get(0).trees().size());
    attributes.put("order", parts.columns().stream().map(Integer::longValue).toList());
    attributes.putAll(codec.attributes());
    Map<String, Block> blocks = new LinkedHashMap<>();
    for (int part = 0; part < models.size(); part++) {
      blocks.put("shares." + part, HalfFloats.of(models.get(part).shares()));
      for (int tree = 0; tree < models.get(part).trees().size(); tree++) {
        var nodes = new NodeWriter();
        nodes.write(models.get(part).trees().get(tree), models);
        String name = "tree." + part + "." + tree;
        blocks.put(name + ".nodes", Indices.of(nodes.numbers()));
        blocks.put(name + ".shares", HalfFloats.of(nodes.shares()));
      }
    }
    return new ModelState(attributes, blocks);
  }

  /** Throws an IllegalArgumentException when the state does not fit together. */
  static CartModel read(Schema schema, ModelState state) {
    RowCodec codec = RowCodec.restore(schema, state.tree());
    Parts parts = Parts.of(codec, state.tree().integers("order"));
    int trees = state.tree().integer("trees");
    List<PartModel> models = new ArrayList<>();
    List<PartBins> before = new ArrayList<>();
    for (int part = 0; part < parts.size(); part++) {
      float[] shares = state.halfFloats("shares." + part);
      if (trees < 1 || shares.length != parts.categories().get(part)) {
        throw new IllegalArgumentException("a part has other categories");
      }
      int ordered = parts.ordered().get(part);
      List<PartTree> ofPart = new ArrayList<>();
      for (int tree = 0; tree < trees; tree++) {
        String name = "tree." + part + "." + tree;
        var nodes =
            new NodeReader(
                state.indices(name + ".nodes"),
                state.halfFloats(name + ".shares"),
                before,
                shares.length);
        ofPart.add(nodes.read(ordered, shares));
      }
      PartBins bins = PartBins.of(ordered, shares);
      models.add(new PartModel(shares, bins, ofPart));
      before.add(bins);
    }
    return new CartModel(codec, parts, models, History.NONE);
  }
}
