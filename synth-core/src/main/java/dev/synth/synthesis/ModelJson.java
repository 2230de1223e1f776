package dev.synth.synthesis;

import dev.synth.catalog.Catalog;
import dev.synth.catalog.Settings;
import dev.synth.problem.SynthException;
import dev.synth.table.ColumnType;
import dev.synth.table.Field;
import dev.synth.table.Role;
import dev.synth.table.Schema;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A model as plain values and back. */
final class ModelJson {
  private static final String FORMAT = "synth-model";
  private static final long VERSION = 1;

  private ModelJson() {}

  static Map<String, Object> write(TableModel model, ModelState state, String digest) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("sha256", digest);
    map.put("format", FORMAT);
    map.put("version", VERSION);
    map.put("disclosure", model.disclosure().name());
    model.learnt().ifPresent(l -> map.put("synthesizer", l.synthesizer().settings().toString()));
    List<Object> fields = new ArrayList<>();
    for (Field field : model.schema().fields()) {
      fields.add(field(field, Optional.ofNullable(model.made().get(field.name()))));
    }
    map.put("columns", fields);
    model.certificate().ifPresent(c -> map.put("certificate", certificate(c)));
    map.put("provenance", new LinkedHashMap<>(model.provenance().facts()));
    Map<String, Object> sizes = new LinkedHashMap<>();
    state.weights().forEach((name, block) -> sizes.put(name, (long) block.size()));
    map.put("weights", sizes);
    if (!state.indices().isEmpty()) {
      Map<String, Object> lengths = new LinkedHashMap<>();
      state.indices().forEach((name, block) -> lengths.put(name, (long) block.size()));
      map.put("indices", lengths);
    }
    map.put("state", state.attributes());
    return map;
  }

  private static Map<String, Object> field(Field field, Optional<MadeColumn> made) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("name", field.name());
    map.put("type", field.type().kind().name());
    if (field.type() instanceof ColumnType.Numeric t) {
      map.put("decimals", (long) t.decimals());
    } else if (field.type() instanceof ColumnType.Temporal t) {
      map.put("pattern", t.pattern());
    } else if (field.type() instanceof ColumnType.Categorical t) {
      map.put("levels", t.levels());
      map.put("ordered", t.ordered());
    }
    map.put("role", field.role().name());
    map.put("nullable", field.nullable());
    made.ifPresent(
        m -> {
          map.put("rule", m.text());
          map.put("nulls", m.nulls());
          map.put("locale", m.locale());
          map.put("clock", m.clock().toString());
        });
    return map;
  }

  private static Map<String, Object> certificate(Certificate c) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("judgedOn", c.judgedOn().toString());
    map.put("trainingRows", c.trainingRows());
    map.put("heldOutRows", c.heldOutRows());
    map.put("syntheticRows", c.syntheticRows());
    map.put("seeds", c.seeds());
    List<Object> lines = new ArrayList<>();
    for (Certificate.Line line : c.scores()) {
      Map<String, Object> score = new LinkedHashMap<>();
      score.put("metric", line.metric());
      if (!Double.isNaN(line.value())) {
        score.put("value", line.value());
      }
      score.put("noise", line.noise());
      score.put("bound", line.bound());
      score.put("passed", line.passed());
      lines.add(score);
    }
    map.put("scores", lines);
    c.refusal().ifPresent(text -> map.put("refusal", text));
    return map;
  }

  static void requireVersion(Map<String, Object> map, String name) {
    if (!FORMAT.equals(map.get("format"))) {
      throw SynthException.of("'" + name + "' is not a model file")
          .at("its model.json has no \"format\": \"" + FORMAT + "\"")
          .toFix("name a file that synth:train has written.");
    }
    if (!(map.get("version") instanceof Long version) || version > VERSION) {
      throw SynthException.of("model file '" + name + "' is of a newer version")
          .at("it has version " + map.get("version") + ", this synth reads up to " + VERSION)
          .toFix("use the synth version that wrote it, or train it again.");
    }
  }

  static Map<String, Long> weightSizes(Map<String, Object> map, String name) {
    return sizes(map.get("weights"), "weights", name);
  }

  static Map<String, Long> indexSizes(Map<String, Object> map, String name) {
    return sizes(map.getOrDefault("indices", Map.of()), "indices", name);
  }

  private static Map<String, Long> sizes(@Nullable Object list, String what, String name) {
    Map<String, Long> sizes = new LinkedHashMap<>();
    if (!(list instanceof Map<?, ?> listed)) {
      throw ModelFile.damaged(name, "it lists no " + what, null);
    }
    for (Map.Entry<?, ?> entry : listed.entrySet()) {
      sizes.put((String) entry.getKey(), entry.getValue() instanceof Long n ? n : -1L);
    }
    return sizes;
  }

  static TableModel read(
      Map<String, Object> map,
      Map<String, Weights> weights,
      Map<String, Indices> indices,
      String name) {
    try {
      return model(map, weights, indices);
    } catch (IllegalArgumentException
        | ClassCastException
        | NullPointerException
        | DateTimeException e) {
      throw ModelFile.damaged(name, "its parts do not fit together", e);
    }
  }

  private static TableModel model(
      Map<String, Object> map, Map<String, Weights> weights, Map<String, Indices> indices) {
    List<Field> fields = new ArrayList<>();
    List<Field> learntFields = new ArrayList<>();
    Map<String, MadeColumn> made = new LinkedHashMap<>();
    for (Map<String, Object> column : maps(map, "columns")) {
      Field field = field(column);
      fields.add(field);
      if (!column.containsKey("rule")) {
        learntFields.add(field);
        continue;
      }
      made.put(
          field.name(),
          MadeColumn.of(
              field,
              text(column, "rule"),
              number(column, "nulls"),
              text(column, "locale"),
              Instant.parse(text(column, "clock"))));
    }
    Optional<TableModel.Learnt> learnt =
        learntFields.isEmpty()
            ? Optional.empty()
            : Optional.of(learnt(map, new Schema(learntFields), weights, indices));
    var facts = new TreeMap<String, String>();
    for (Map.Entry<String, Object> fact : child(map, "provenance").entrySet()) {
      facts.put(fact.getKey(), (String) fact.getValue());
    }
    Optional<Certificate> certificate =
        map.containsKey("certificate")
            ? Optional.of(certificate(child(map, "certificate")))
            : Optional.empty();
    return new TableModel(new Schema(fields), learnt, made, new Provenance(facts), certificate);
  }

  private static TableModel.Learnt learnt(
      Map<String, Object> map,
      Schema schema,
      Map<String, Weights> weights,
      Map<String, Indices> indices) {
    Settings settings = Settings.parse(text(map, "synthesizer"));
    Synthesizer synthesizer = Catalog.of(Synthesizer.class).get(settings.name()).with(settings);
    var state = new ModelState(child(map, "state"), weights, indices);
    return new TableModel.Learnt(synthesizer, synthesizer.restore(schema, state));
  }

  private static Field field(Map<String, Object> map) {
    ColumnType type =
        switch (text(map, "type")) {
          case "NUMERIC" -> new ColumnType.Numeric(Math.toIntExact((Long) value(map, "decimals")));
          case "TEMPORAL" -> new ColumnType.Temporal(text(map, "pattern"));
          case "CATEGORICAL" ->
              new ColumnType.Categorical(texts(map, "levels"), (Boolean) value(map, "ordered"));
          case "TEXT" -> new ColumnType.Text();
          default -> throw new IllegalArgumentException("unknown type");
        };
    return new Field(
        text(map, "name"), type, Role.valueOf(text(map, "role")), (Boolean) value(map, "nullable"));
  }

  private static Certificate certificate(Map<String, Object> map) {
    List<Certificate.Line> lines = new ArrayList<>();
    for (Map<String, Object> score : maps(map, "scores")) {
      lines.add(
          new Certificate.Line(
              text(score, "metric"),
              score.containsKey("value") ? number(score, "value") : Double.NaN,
              number(score, "noise"),
              text(score, "bound"),
              (Boolean) value(score, "passed")));
    }
    return new Certificate(
        LocalDate.parse(text(map, "judgedOn")),
        (Long) value(map, "trainingRows"),
        (Long) value(map, "heldOutRows"),
        (Long) value(map, "syntheticRows"),
        longs(map, "seeds"),
        lines,
        Optional.ofNullable((String) map.get("refusal")));
  }

  private static Object value(Map<String, Object> map, String key) {
    return Objects.requireNonNull(map.get(key), key);
  }

  private static String text(Map<String, Object> map, String key) {
    return (String) value(map, key);
  }

  private static double number(Map<String, Object> map, String key) {
    return ((Number) value(map, key)).doubleValue();
  }

  private static Map<String, Object> child(Map<String, Object> map, String key) {
    return map((Map<?, ?>) value(map, key));
  }

  private static List<Map<String, Object>> maps(Map<String, Object> map, String key) {
    List<Map<String, Object>> maps = new ArrayList<>();
    for (Object element : (List<?>) value(map, key)) {
      maps.add(map((Map<?, ?>) element));
    }
    return maps;
  }

  private static List<String> texts(Map<String, Object> map, String key) {
    List<String> texts = new ArrayList<>();
    for (Object element : (List<?>) value(map, key)) {
      texts.add((String) element);
    }
    return texts;
  }

  private static List<Long> longs(Map<String, Object> map, String key) {
    List<Long> longs = new ArrayList<>();
    for (Object element : (List<?>) value(map, key)) {
      longs.add((Long) element);
    }
    return longs;
  }

  private static Map<String, Object> map(Map<?, ?> raw) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (Map.Entry<?, ?> entry : raw.entrySet()) {
      map.put((String) entry.getKey(), entry.getValue());
    }
    return map;
  }
}
