package dev.synth.recipe;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import dev.synth.problem.SynthException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * Reads YAML, or JSON of others, into a {@link Node} tree: mappings, lists and scalars only.
 * Anchors, aliases and tags are refused, a key may stand once, and size and depth are bounded, so
 * hostile input costs little.
 */
public final class YamlTree {
  private static final int MAX_BYTES = 1 << 20;
  private static final int MAX_DEPTH = 20;

  /** Of documents that are not ours. */
  private static final int FOREIGN_BYTES = 16 << 20;

  private static final int FOREIGN_DEPTH = 200;
  private static final String BOM = "\uFEFF";

  private final String name;
  private final Path base;
  private final @Nullable Variables variables;
  private final int maxDepth;
  private final JsonParser parser;

  private YamlTree(
      String name, Path base, @Nullable Variables variables, int maxDepth, JsonParser parser) {
    this.name = name;
    this.base = base;
    this.variables = variables;
    this.maxDepth = maxDepth;
    this.parser = parser;
  }

  /**
   * Reads one document.
   *
   * @param name what messages call it
   * @param base where relative paths in it start
   * @param environment what {@code ${env.X}} is replaced from
   * @throws SynthException when it is not YAML of that kind, with line and column
   */
  public static Node.Mapping read(
      String name, Path base, byte[] bytes, Map<String, String> environment) {
    if (bytes.length > MAX_BYTES) {
      throw SynthException.of(name + " is too large")
          .at("it has " + bytes.length + " bytes, at most " + MAX_BYTES + " are read")
          .toFix("split the fixtures over several modules.");
    }
    var variables = new Variables(environment);
    return read(name, base, variables, MAX_DEPTH, new YAMLFactory(), decoded(name, bytes));
  }

  /**
   * Reads a document that is not ours, such as a schema: larger and deeper ones, nothing in it is
   * replaced, and one whose name ends with {@code .json} is read as JSON.
   *
   * @param file its last part is what messages call it
   * @throws SynthException when it is not YAML or JSON of that kind, with line and column
   */
  public static Node.Mapping readForeign(Path file, String text) {
    String name = String.valueOf(file.getFileName());
    Path base = file.toAbsolutePath().getParent();
    boolean json = name.toLowerCase(Locale.ROOT).endsWith(".json");
    var options = new LoaderOptions();
    options.setCodePointLimit(FOREIGN_BYTES);
    options.setNestingDepthLimit(FOREIGN_DEPTH);
    JsonFactory factory =
        json ? new JsonFactory() : YAMLFactory.builder().loaderOptions(options).build();
    return read(name, base == null ? file : base, null, FOREIGN_DEPTH, factory, text);
  }

  private static Node.Mapping read(
      String name,
      Path base,
      @Nullable Variables variables,
      int maxDepth,
      JsonFactory factory,
      String text) {
    boolean yaml = factory instanceof YAMLFactory;
    try (JsonParser parser = factory.createParser(text)) {
      return new YamlTree(name, base, variables, maxDepth, parser).document();
    } catch (JsonProcessingException e) {
      throw yaml ? notYaml(name, base, e) : notJson(name, base, e);
    } catch (IOException e) {
      throw new IllegalStateException("reading from memory cannot fail", e);
    }
  }

  private static String decoded(String name, byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith(BOM) ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw SynthException.of(name + " is not UTF-8").toFix("save it as UTF-8.");
    }
  }

  private Node.Mapping document() throws IOException {
    if (parser.nextToken() == null) {
      throw SynthException.of(name + " is empty")
          .toFix(variables == null ? "name another file." : "begin it with version: 1.");
    }
    Node root = node(0);
    if (parser.nextToken() != null) {
      throw refused("a second document", "keep one document a file.");
    }
    return Values.asMapping(name, root);
  }

  private Node node(int depth) throws IOException {
    Place place = here();
    refuseSpecials();
    if (depth > maxDepth) {
      throw refused("more than " + maxDepth + " levels", "nest less deeply.");
    }
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      return mapping(place, depth);
    }
    if (token == JsonToken.START_ARRAY) {
      List<Node> items = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        items.add(node(depth + 1));
      }
      return new Node.Listing(place, items);
    }
    if (token == JsonToken.VALUE_NULL) {
      return new Node.Empty(place);
    }
    String written = parser.getText();
    String text = variables == null ? written : variables.replaced(written, place);
    return new Node.Scalar(place, text, written);
  }

  private Node.Mapping mapping(Place place, int depth) throws IOException {
    Map<String, Node.Entry> entries = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      refuseSpecials();
      String key = parser.currentName();
      Place keyPlace = here();
      Node.@Nullable Entry before = entries.get(key);
      if (before != null) {
        throw SynthException.of("key '" + key + "' stands twice")
            .at(keyPlace.text())
            .at("the first is at " + before.key().text())
            .toFix("keep one of them.");
      }
      parser.nextToken();
      entries.put(key, new Node.Entry(keyPlace, node(depth + 1)));
    }
    return new Node.Mapping(place, entries);
  }

  private void refuseSpecials() throws IOException {
    if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
      throw refused("an alias (*name)", "write the value out.");
    }
    if (parser.getObjectId() != null) {
      throw refused("an anchor (&name)", "write the value out wherever it is needed.");
    }
    if (parser.getTypeId() != null) {
      throw refused("a tag (!name)", "write the value without it.");
    }
  }

  private SynthException refused(String what, String advice) {
    return SynthException.of(what + " is not supported in " + name).at(here().text()).toFix(advice);
  }

  private Place here() {
    return place(name, base, parser.currentTokenLocation());
  }

  private static Place place(String name, Path base, @Nullable JsonLocation location) {
    return location == null
        ? new Place(name, base)
        : at(name, base, location.getLineNr(), location.getColumnNr());
  }

  private static Place at(String name, Path base, int line, int column) {
    return new Place(name + ", line " + line + ", column " + column, base);
  }

  private static SynthException notJson(String name, Path base, JsonProcessingException e) {
    return SynthException.of(name + " is not valid JSON")
        .at(place(name, base, e.getLocation()).text())
        .because(e)
        .toFix("correct it.");
  }

  private static SynthException notYaml(String name, Path base, JsonProcessingException e) {
    Place place = place(name, base, e.getLocation());
    String problem = "a value or a plain key was expected";
    if (e.getCause() instanceof MarkedYAMLException marked) {
      problem = String.valueOf(marked.getProblem());
      Mark mark = marked.getProblemMark();
      place = mark == null ? place : at(name, base, mark.getLine() + 1, mark.getColumn() + 1);
    }
    return SynthException.of(name + " is not valid YAML")
        .at(place.text())
        .at(problem)
        .because(e)
        .toFix("correct it; keys are indented with blanks, never with tabs.");
  }
}
