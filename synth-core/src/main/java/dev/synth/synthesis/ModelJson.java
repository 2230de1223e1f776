package dev.synth.synthesis;

import dev.synth.catalog.Catalog;
import dev.synth.catalog.Settings;
import dev.synth.constraint.Constraints;
import dev.synth.json.Tree;
import dev.synth.problem.SynthException;
import dev.synth.relation.keeping.Keeping;
import dev.synth.schema.SchemaTree;
import dev.synth.table.Field;
import dev.synth.table.Schema;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A model as plain values and back. */
final class ModelJson {
  private static final String FORMAT = "synth-model";
  private static final long VERSION = 2;

  private ModelJson() {}

  static Map<String, Object> write(TableModel model, ModelState state, String digest) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("sha256", digest);
    map.put("format", FORMAT);
    map.put("version", VERSION);
    map.put("disclosure", model.disclosure().name());
    model.learnt().ifPresent(l -> map.put("synthesizer", l.synthesizer().settings().toString()));
    List<Object> columns = new ArrayList<>();
    for (Field field : model.schema().fields()) {
      Map<String, Object> column = SchemaTree.write(field);
      MadeColumn made = model.made().get(field.name());
      if (made != null) {
        column.put("rule", made.text());
        column.put("nulls", made.nulls());
        column.put("locale", made.locale());
        column.put("clock", made.clock().toString());
      }
      columns.add(column);
    }
    map.put("columns", columns);
    model
        .learnt()
        .filter(l -> !l.keeping().isNone())
        .ifPresent(l -> map.put("keeping", l.keeping().attributes(l.model().schema())));
    if (!model.constraints().list().isEmpty()) {
      map.put("constraints", model.constraints().texts());
    }
    History history = model.history();
    history.certificate().ifPresent(c -> map.put("certificate", CertificateTree.write(c)));
    map.put("provenance", new LinkedHashMap<>(history.provenance().facts()));
    map.put("trace", new LinkedHashMap<>(history.trace().series()));
    Map<String, Object> blocks = new LinkedHashMap<>();
    state
        .blocks()
        .forEach((name, block) -> blocks.put(name, List.of(block.kind(), (long) block.size())));
    map.put("blocks", blocks);
    map.put("state", state.attributes());
    return map;
  }

  static void requireVersion(Tree tree, String name) {
    if (!FORMAT.equals(tree.values().get("format"))) {
      throw SynthException.of("'" + name + "' is not a model file")
          .at("its model.json has no \"format\": \"" + FORMAT + "\"")
          .toFix("name a file that synth:train has written.");
    }
    Object version = tree.values().get("version");
    if (version instanceof Long older && older >= 1 && older < VERSION) {
      throw SynthException.of("model file '" + name + "' is of an older version")
          .at("it has version " + older + ", this synth reads version " + VERSION)
          .toFix("train it again with mvn synth:train, or use the synth version that wrote it.");
    }
    if (!(version instanceof Long same) || same != VERSION) {
      throw SynthException.of("model file '" + name + "' is of a newer version")
          .at("it has version " + version + ", this synth reads version " + VERSION)
          .toFix("use the synth version that wrote it, or train it again.");
    }
  }

  static TableModel read(Tree tree, Map<String, Block> blocks, String name) {
    try {
      return model(tree, blocks);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw ModelFile.damaged(name, "its parts do not fit together", e);
    }
  }

  private static TableModel model(Tree tree, Map<String, Block> blocks) {
    List<Field> fields = new ArrayList<>();
    List<Field> learntFields = new ArrayList<>();
    Map<String, MadeColumn> made = new LinkedHashMap<>();
    for (Tree column : tree.trees("columns")) {
      Field field = SchemaTree.read(column);
      fields.add(field);
      if (!column.has("rule")) {
        learntFields.add(field);
        continue;
      }
      made.put(
          field.name(),
          MadeColumn.of(
              field,
              column.text("rule"),
              column.number("nulls"),
              column.text("locale"),
              Instant.parse(column.text("clock"))));
    }
    Optional<TableModel.Learnt> learnt =
        learntFields.isEmpty()
            ? Optional.empty()
            : Optional.of(learnt(tree, new Schema(learntFields), blocks));
    var model = new TableModel(new Schema(fields), learnt, made, history(tree));
    return tree.has("constraints")
        ? model.withConstraints(Constraints.parse(tree.texts("constraints")))
        : model;
  }

  private static TableModel.Learnt learnt(Tree tree, Schema schema, Map<String, Block> blocks) {
    Settings settings = Settings.parse(tree.text("synthesizer"));
    Synthesizer synthesizer = Catalog.of(Synthesizer.class).get(settings.name()).with(settings);
    var state = new ModelState(tree.tree("state").values(), blocks);
    if (!tree.has("keeping")) {
      return new TableModel.Learnt(synthesizer, synthesizer.restore(schema, state));
    }
    Tree kept = tree.tree("keeping");
    Model model = synthesizer.restore(Keeping.learnt(kept), state);
    return new TableModel.Learnt(synthesizer, model, Keeping.restore(kept));
  }

  private static History history(Tree tree) {
    var facts = new TreeMap<String, String>();
    Tree provenance = tree.tree("provenance");
    for (String fact : provenance.values().keySet()) {
      facts.put(fact, provenance.text(fact));
    }
    Map<String, List<Double>> series = new LinkedHashMap<>();
    Tree trace = tree.tree("trace");
    for (String name : trace.values().keySet()) {
      List<Double> values = new ArrayList<>();
      for (double value : trace.numbers(name)) {
        values.add(value);
      }
      series.put(name, values);
    }
    Optional<Certificate> certificate =
        tree.has("certificate")
            ? Optional.of(CertificateTree.read(tree.tree("certificate")))
            : Optional.empty();
    return new History(new Provenance(facts), new Trace(series), certificate);
  }
}
