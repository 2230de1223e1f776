package dev.synth.recipe;

import dev.synth.problem.SynthException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Turns the trees of {@code synth.yaml} and of properties into {@link Recipe}s: the one parser that
 * every front door uses. What is set by property wins over the file.
 */
public final class RecipeReader {
  /** The fixture's id when there is no file. */
  public static final String UNNAMED = "data";

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*");

  /** Settings that name one fixture's files, so that they cannot hold for several. */
  private static final List<String> OF_ONE = List.of("source", "model", "read", "output");

  private static final List<String> OF_ALL = List.of("rows", "synthesizer", "fallback");

  private final FixtureReader fixtures;

  RecipeReader(Vocabulary vocabulary) {
    this.fixtures = new FixtureReader(vocabulary);
  }

  /**
   * A reader that knows every synthesizer and format of the catalogs.
   *
   * @param auto the synthesizer that {@code auto} stands for at this front door
   */
  public static RecipeReader of(String auto) {
    return new RecipeReader(Vocabulary.ofCatalog(auto));
  }

  /**
   * What to read.
   *
   * @param document the tree of {@code synth.yaml}, if there is one
   * @param above settings that win over it, keys of {@link PropertyTree#RECIPE_KEYS}
   * @param modelDirectory where models are looked for that nobody names, as {@code <id>.synth}
   * @param only ids of fixtures to make; empty means all
   */
  public record Request(
      Optional<Node.Mapping> document,
      Node.Mapping above,
      Optional<Path> modelDirectory,
      Set<String> only) {
    public Request {
      only = Set.copyOf(only);
    }
  }

  /**
   * The recipes, in the order of the file; with neither file, source nor model there is none.
   *
   * @throws SynthException for everything a user can write wrongly, with its place
   */
  public List<Recipe> read(Request request) {
    Map<String, Node.Mapping> all =
        request.document().map(this::fixturesOf).orElseGet(() -> unnamed(request.above()));
    requireKnown(request.only(), all.keySet());
    List<String> selected =
        all.keySet().stream()
            .filter(id -> request.only().isEmpty() || request.only().contains(id))
            .toList();
    Node.Mapping above = request.above();
    requireOne(above, selected);
    long root = rootSeed(request);
    Map<String, Recipe> read = new LinkedHashMap<>();
    for (Map.Entry<String, Node.Mapping> fixture : all.entrySet()) {
      String id = fixture.getKey();
      Node.Mapping mapping = fixture.getValue();
      boolean chosen = selected.contains(id);
      if (chosen) {
        List<String> keys = new ArrayList<>(OF_ONE);
        keys.addAll(OF_ALL);
        mapping = above.only(keys).over(mapping);
      }
      Optional<Path> model = request.modelDirectory().map(folder -> folder.resolve(id + ".synth"));
      read.put(id, fixtures.read(id, mapping, root, model));
    }
    var neighbours = new Neighbours(read);
    return selected.stream().map(neighbours::linked).toList();
  }

  private Map<String, Node.Mapping> fixturesOf(Node.Mapping document) {
    Keys.requireKnown(document, "the file", Keys.DOCUMENT);
    Values values = Values.of(document);
    if (!document.entries().containsKey("version")) {
      throw SynthException.of("'version' is missing")
          .at(document.place().text())
          .toFix("begin the file with version: 1.");
    }
    values.whole("version", 1, 1);
    Node.Mapping defaults =
        values.mapping("defaults").orElse(new Node.Mapping(document.place(), Map.of()));
    Keys.requireKnown(defaults, "'defaults'", Keys.DEFAULTS);
    Node.Mapping written =
        values
            .mapping("fixtures")
            .filter(mapping -> !mapping.entries().isEmpty())
            .orElseThrow(
                () ->
                    SynthException.of("'fixtures' is missing or empty")
                        .at(document.place().text())
                        .toFix("describe at least one, such as fixtures: {people: {rows: 100}}."));
    Map<String, Node.Mapping> fixtures = new LinkedHashMap<>();
    written.entries().forEach((id, entry) -> fixtures.put(id, fixture(id, entry).over(defaults)));
    return fixtures;
  }

  private static Node.Mapping fixture(String id, Node.Entry entry) {
    if (!ID.matcher(id).matches()) {
      throw SynthException.of("a fixture cannot be named '" + id + "'")
          .at(entry.key().text())
          .toFix("use letters, digits, - and _; the name becomes a file name.");
    }
    Node.Mapping mapping = Values.asMapping(id, entry.value());
    Keys.requireKnown(mapping, "fixture '" + id + "'", Keys.FIXTURE);
    return mapping;
  }

  private static Map<String, Node.Mapping> unnamed(Node.Mapping above) {
    boolean something = OF_ONE.subList(0, 2).stream().anyMatch(above.entries()::containsKey);
    return something ? Map.of(UNNAMED, new Node.Mapping(above.place(), Map.of())) : Map.of();
  }

  private long rootSeed(Request request) {
    Node.Mapping document =
        request.document().orElse(new Node.Mapping(request.above().place(), Map.of()));
    return Values.of(request.above().over(document))
        .whole("seed", Long.MIN_VALUE, Long.MAX_VALUE)
        .orElse(Recipe.DEFAULT_ROOT_SEED);
  }

  private static void requireKnown(Set<String> only, Set<String> ids) {
    for (String id : new TreeSet<>(only)) {
      if (!ids.contains(id)) {
        throw SynthException.of("there is no fixture '" + id + "'")
            .at("the known fixtures are " + List.copyOf(ids))
            .toFix("name one of these in synth.only.");
      }
    }
  }

  private static void requireOne(Node.Mapping above, List<String> selected) {
    for (String key : OF_ONE) {
      if (above.entries().containsKey(key) && selected.size() > 1) {
        throw SynthException.of(
                "'" + key + "' is given for one fixture, but there are " + selected.size())
            .at(above.entries().get(key).key().text())
            .at("the fixtures are " + selected)
            .toFix("choose one with synth.only, or give '" + key + "' in synth.yaml.");
      }
    }
  }
}
