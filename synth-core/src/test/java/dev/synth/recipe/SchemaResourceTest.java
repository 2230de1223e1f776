package dev.synth.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.synth.io.layout.LayoutOptions;
import dev.synth.schema.TypeWord;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The JSON Schema that editors read says the same as the parser. */
class SchemaResourceTest {
  private Map<?, ?> schema = Map.of();

  @BeforeEach
  void readSchema() throws IOException {
    try (InputStream in =
            RecipeReader.class.getResourceAsStream("/META-INF/synth/synth-1.schema.json");
        JsonParser parser = new JsonFactory().createParser(in)) {
      parser.nextToken();
      schema = (Map<?, ?>) value(parser);
    }
  }

  @Test
  void keysAreThoseOfTheParser() {
    assertThat(keys(schema)).containsExactlyElementsOf(Keys.DOCUMENT);
    assertThat(keys(at(schema, "properties", "defaults"))).containsExactlyElementsOf(Keys.DEFAULTS);
    assertThat(keys(definition("fixture"))).containsExactlyElementsOf(Keys.FIXTURE);
    assertThat(keys(definition("read"))).containsExactlyElementsOf(LayoutOptions.KEYS);
    assertThat(keys(definition("column"))).containsExactlyElementsOf(Keys.COLUMN);
    assertThat(keys(definition("output"))).containsExactlyElementsOf(Keys.OUTPUT);
  }

  @Test
  void otherKeysAreRefused() {
    assertThat(schema.get("additionalProperties")).isEqualTo(false);
    for (String name : List.of("fixture", "column", "output")) {
      assertThat(definition(name).get("additionalProperties")).as(name).isEqualTo(false);
    }
    assertThat(at(schema, "properties", "defaults").get("additionalProperties")).isEqualTo(false);
  }

  @Test
  void wordsAreThoseOfTheParser() {
    assertThat(at(definition("column"), "properties", "type").get("enum"))
        .isEqualTo(TypeWord.words());
    assertThat(at(definition("column"), "properties", "role").get("enum"))
        .isEqualTo(ColumnReader.ROLES);
    assertThat(definition("fallback").get("enum")).isEqualTo(List.of("rules", "fail"));
  }

  private Map<?, ?> definition(String name) {
    return at(schema, "definitions", name);
  }

  private static List<String> keys(Map<?, ?> object) {
    return at(object, "properties").keySet().stream().map(String::valueOf).toList();
  }

  private static Map<?, ?> at(Map<?, ?> object, String... path) {
    Map<?, ?> found = object;
    for (String key : path) {
      found = (Map<?, ?>) Objects.requireNonNull(found.get(key), key);
    }
    return found;
  }

  private static Object value(JsonParser parser) throws IOException {
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      Map<String, Object> object = new LinkedHashMap<>();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String key = parser.currentName();
        parser.nextToken();
        object.put(key, value(parser));
      }
      return object;
    }
    if (parser.currentToken() == JsonToken.START_ARRAY) {
      List<Object> items = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        items.add(value(parser));
      }
      return items;
    }
    return switch (parser.currentToken()) {
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> parser.getText();
    };
  }
}
