package dev.synth.recipe;

import dev.synth.catalog.Settings;
import dev.synth.constraint.Constraints;
import dev.synth.evaluation.Gate;
import dev.synth.io.layout.LayoutOptions;
import dev.synth.problem.SynthException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Reads one fixture's mapping, defaults already merged in, into a {@link Recipe}. */
final class FixtureReader {
  private static final long MAX_ROWS = 1_000_000_000L;

  private final Vocabulary vocabulary;

  FixtureReader(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * Reads one.
   *
   * @param id the fixture's
   * @param mapping its keys, those of {@code defaults} and {@code output}, known ones only
   * @param rootSeed that the dataset's is derived from
   * @param defaultModel looked at when the mapping names no model
   */
  Recipe read(String id, Node.Mapping mapping, long rootSeed, Optional<Path> defaultModel) {
    String where = "fixture '" + id + "'";
    Values values = Values.of(mapping);
    Learning learning =
        Learning.by(synthesizer(mapping))
            .withColumns(
                values
                    .mapping("columns")
                    .map(columns -> ColumnReader.columns(columns, where))
                    .orElse(Map.of()))
            .withGate(gate(values))
            .withConstraints(constraints(values))
            .withRead(read(values, where))
            .withLocale(locale(values));
    boolean finds =
        values
            .word("relations", List.of("auto", Learning.NO_RELATIONS))
            .orElse("auto")
            .equals("auto");
    boolean all =
        values
            .word("fit", List.of("split", Learning.ALL_ROWS))
            .orElse("split")
            .equals(Learning.ALL_ROWS);
    learning = finds ? learning : learning.withoutRelations();
    learning = all ? learning.withAllRows() : learning;
    learning = values.text("subject").map(learning::withSubject).orElse(learning);
    Learning whole = learning.resolved(vocabulary.auto());
    Recipe recipe =
        Recipe.of(id, whole.synthesizer())
            .withLearning(defaults -> whole)
            .withRows(
                values.whole("rows", 0, MAX_ROWS).orElse(Recipe.DEFAULT_ROWS),
                Seeds.derive(rootSeed, id))
            .withEdges(values.decimal("edges", 0, 1).orElse(0))
            .withFallback(fallback(values))
            .withOutputs(outputs(values, where));
    recipe = withSource(recipe, values);
    Optional<Path> model = values.text("model").map(text -> path("model", text, values));
    if (model.isPresent()) {
      recipe = recipe.withModel(model.get(), true);
    } else if (defaultModel.isPresent()) {
      recipe = recipe.withModel(defaultModel.get(), false);
    }
    return recipe;
  }

  private static Recipe withSource(Recipe recipe, Values values) {
    Node.Entry entry = values.entries().get("source");
    if (entry != null && entry.value() instanceof Node.Mapping) {
      throw SynthException.of("a source that is a mapping, such as jdbc, is not in this version")
          .at(entry.value().place().text())
          .toFix("export the rows to a CSV file and name that file.");
    }
    Optional<SourceName> named = values.text("source").map(SourceName::of);
    if (named.isEmpty()) {
      return recipe;
    }
    Recipe sourced = recipe.withSource(path("source", named.get().file(), values));
    return named.get().part().map(sourced::withPart).orElse(sourced);
  }

  private static Map<String, String> read(Values values, String where) {
    Map<String, String> said = new TreeMap<>();
    Node.Entry entry = values.entries().get("read");
    Optional<Node.Mapping> mapping =
        entry != null && entry.value() instanceof Node.Scalar scalar
            ? Optional.of(inOneLine(scalar))
            : values.mapping("read");
    if (mapping.isEmpty()) {
      return said;
    }
    Keys.requireKnown(mapping.get(), "'read' of " + where, LayoutOptions.KEYS);
    mapping
        .get()
        .entries()
        .forEach(
            (key, one) -> {
              String text = character(key, one.value());
              try {
                LayoutOptions.requireReadable(key, text);
              } catch (SynthException e) {
                throw e.in(one.value().place().text());
              }
              said.put(key, text);
            });
    return said;
  }

  /** As a property gives it, in the words of the file: {@code {delimiter: ";", skip: 3}}. */
  private static Node.Mapping inOneLine(Node.Scalar scalar) {
    Place place = scalar.place();
    byte[] text = scalar.text().getBytes(StandardCharsets.UTF_8);
    return YamlTree.read(place.text(), place.base(), text, Map.of());
  }

  /** A delimiter may be a blank. */
  private static String character(String key, Node value) {
    return value instanceof Node.Scalar scalar && scalar.text().length() == 1
        ? scalar.text()
        : Values.asScalar(key, value, "a value").text();
  }

  private static Path path(String key, String text, Values values) {
    Place place = values.place(key).orElseThrow();
    try {
      return place.base().resolve(text).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      throw values.wrong(key, "a path");
    }
  }

  private Settings synthesizer(Node.Mapping mapping) {
    Optional<Node> node = mapping.find("synthesizer");
    if (node.isEmpty()) {
      return Settings.of(Learning.AUTO);
    }
    if (!(node.get() instanceof Node.Mapping settings)) {
      Node.Scalar scalar = Values.asScalar("synthesizer", node.get(), "text or a mapping");
      return vocabulary.synthesizer(parsed(scalar), scalar.place());
    }
    String name =
        Values.of(settings)
            .text("name")
            .orElseThrow(
                () ->
                    SynthException.of("'synthesizer' has no name")
                        .at(settings.place().text())
                        .toFix("write it like {name: autoregressive-gan, epochs: 60}."));
    SortedMap<String, String> others = new TreeMap<>();
    settings
        .entries()
        .forEach(
            (key, entry) -> {
              if (!key.equals("name")) {
                others.put(key, setting(key, entry.value()));
              }
            });
    return vocabulary.synthesizer(new Settings(name, others), settings.place());
  }

  private static String setting(String key, Node value) {
    if (value instanceof Node.Listing list) {
      return Settings.listed(
          list.items().stream()
              .map(i -> Values.asScalar(key, i, "a list of words").text())
              .toList());
    }
    return Values.asScalar(key, value, "a number, a word or a list").text();
  }

  private static Settings parsed(Node.Scalar scalar) {
    try {
      return Settings.parse(scalar.text());
    } catch (SynthException e) {
      throw SynthException.of("'synthesizer' is not a name with settings")
          .at(scalar.place().text())
          .because(e)
          .toFix("write it like autoregressive-gan(epochs=60, fitSeed=1).");
    }
  }

  private static List<String> gate(Values values) {
    return checked("gate", values, Gate::parse);
  }

  private static List<String> constraints(Values values) {
    return checked("constraints", values, Constraints::parse);
  }

  /** Texts that are each read where their line is known, and then together. */
  private static List<String> checked(String key, Values values, Consumer<List<String>> reading) {
    List<String> texts = values.texts(key);
    List<Node> items = values.items(key, "a list of texts");
    for (int i = 0; i < texts.size(); i++) {
      try {
        reading.accept(List.of(texts.get(i)));
      } catch (SynthException e) {
        throw e.in(items.get(i).place().text());
      }
    }
    if (!texts.isEmpty()) {
      try {
        reading.accept(texts);
      } catch (SynthException e) {
        throw e.in(values.place(key).orElseThrow().text());
      }
    }
    return texts;
  }

  private static Fallback fallback(Values values) {
    return values.word("fallback", List.of("rules", "fail")).orElse("rules").equals("fail")
        ? Fallback.FAIL
        : Fallback.RULES;
  }

  private static String locale(Values values) {
    String tag = values.text("locale").orElse("en");
    try {
      return new java.util.Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
    } catch (java.util.IllformedLocaleException e) {
      throw values.wrong("locale", "a language tag such as en or de-AT");
    }
  }

  private List<Output> outputs(Values values, String where) {
    if (values.entries().containsKey("output")) {
      Place place = values.place("output").orElseThrow();
      Path file = path("output", values.text("output").orElseThrow(), values);
      String format = vocabulary.formatOf(String.valueOf(file.getFileName()), place);
      return List.of(new Output(format, Optional.of(file.toString())));
    }
    List<Output> outputs = new ArrayList<>();
    for (Node item : values.items("outputs", "a list of formats")) {
      outputs.add(output(item, where));
    }
    return outputs.isEmpty() ? List.of(new Output("csv", Optional.empty())) : outputs;
  }

  private Output output(Node item, String where) {
    if (!(item instanceof Node.Mapping mapping)) {
      Node.Scalar scalar = Values.asScalar("outputs", item, "a list of formats");
      return new Output(vocabulary.format(scalar.text(), scalar.place()), Optional.empty());
    }
    Keys.requireKnown(mapping, "an output of " + where, Keys.OUTPUT);
    Values values = Values.of(mapping);
    Optional<String> file = values.text("file");
    if (file.isPresent() && !staysInside(file.get())) {
      throw values.wrong("file", "a path inside the output directory");
    }
    Optional<String> format = values.text("format");
    if (format.isEmpty() && file.isEmpty()) {
      throw SynthException.of("an output of " + where + " has neither format nor file")
          .at(mapping.place().text())
          .toFix("write it like {format: csv, file: db/customers.csv}.");
    }
    String name =
        format.isPresent()
            ? vocabulary.format(format.get(), values.place("format").orElseThrow())
            : vocabulary.formatOf(file.orElseThrow(), values.place("file").orElseThrow());
    return new Output(name, file);
  }

  private static boolean staysInside(String file) {
    try {
      Path path = Path.of(file).normalize();
      return !path.isAbsolute()
          && !path.toString().isEmpty()
          && !path.startsWith("..")
          && !file.startsWith("/");
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
