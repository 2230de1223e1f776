package dev.synth.description;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** Tells files of JSON that describe rows from those that hold them, by the keys at their top. */
final class SchemaFiles {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final Set<String> HOLDERS =
      Set.of("properties", "allOf", "$ref", "$defs", "definitions");

  private SchemaFiles() {}

  /**
   * Whether it has {@code openapi}, the {@code $schema} of JSON Schema, or is of an object with
   * properties. What is no JSON describes nothing.
   *
   * @param most bytes are looked at
   */
  static boolean describes(Path file, long most) {
    try (InputStream in = Files.newInputStream(file);
        JsonParser parser = FACTORY.createParser(in)) {
      return parser.nextToken() == JsonToken.START_OBJECT && describes(parser, most);
    } catch (JsonProcessingException e) {
      return false; // who reads its rows says what is wrong
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private static boolean describes(JsonParser parser, long most) throws IOException {
    boolean schema = false;
    boolean object = false;
    boolean holds = false;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      JsonToken value = parser.nextToken();
      boolean text = value == JsonToken.VALUE_STRING;
      if (text
          && (key.equals("openapi")
              || (key.equals("$schema") && parser.getText().contains("json-schema.org")))) {
        return true;
      }
      schema |= text && key.equals("$schema");
      object |= text && key.equals("type") && parser.getText().equals("object");
      holds |=
          HOLDERS.contains(key) && !(key.equals("properties") && value != JsonToken.START_OBJECT);
      if ((schema || object) && holds) {
        return true;
      }
      if (!isPassed(parser, most)) {
        return false;
      }
    }
    return false;
  }

  private static boolean isPassed(JsonParser parser, long most) throws IOException {
    int depth = parser.currentToken().isStructStart() ? 1 : 0;
    while (depth > 0) {
      JsonToken token = parser.nextToken();
      if (token == null || parser.currentLocation().getByteOffset() > most) {
        return false;
      }
      depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
    }
    return true;
  }
}
