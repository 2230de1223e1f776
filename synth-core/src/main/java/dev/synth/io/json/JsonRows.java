package dev.synth.io.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.synth.io.Input;
import dev.synth.io.Limits;
import dev.synth.problem.SynthException;
import java.io.CharConversionException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One pass over the objects of a file; no more than one is in memory. */
final class JsonRows implements Closeable {
  private static final int MOST_NESTED = 200;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(Limits.CELL_CHARACTERS)
                  .maxNameLength(Limits.NAME_CHARACTERS)
                  .maxNestingDepth(MOST_NESTED)
                  .build())
          .build();

  private final String file;
  private final JsonParser parser;
  private final Optional<String> within;
  private final List<String> arrays = new ArrayList<>();
  private boolean begun;
  private boolean inArray;
  private long line = 1;
  private int rows;

  /** Hears the cells of an object; null is a missing one. */
  interface Cells {
    void cell(String name, @Nullable String text, boolean isText, JsonRows at);
  }

  /**
   * Opens a file.
   *
   * @param within the key of the array of objects, where the file is one object
   */
  JsonRows(Input input, Optional<String> within) throws IOException {
    this.file = input.name();
    this.within = within;
    InputStream in = input.open();
    this.parser = FACTORY.createParser(in);
  }

  /** Where the object begins. */
  long line() {
    return line;
  }

  /** Tells the next object; whether there was one. */
  boolean next(Cells cells) throws IOException {
    try {
      JsonToken token = token();
      if (token == null) {
        return false;
      }
      line = parser.currentTokenLocation().getLineNr();
      if (token != JsonToken.START_OBJECT) {
        throw notAnObject();
      }
      rows++;
      object("", cells);
      return true;
    } catch (StreamConstraintsException e) {
      throw SynthException.of("a value, name or nesting of the file is larger than is read")
          .at(place())
          .because(e)
          .toFix("keep values below 1,000,000 characters and nest at most 200 deep.");
    } catch (JsonProcessingException | CharConversionException e) {
      throw damaged(e);
    }
  }

  /** The next object's start, or another token in its place; null at the end. */
  private @Nullable JsonToken token() throws IOException {
    JsonToken token = parser.nextToken();
    if (!begun) {
      begun = true;
      if (within.isPresent() && token == JsonToken.START_OBJECT) {
        token = array(within.get());
      }
      if (token == JsonToken.START_ARRAY) {
        inArray = true;
        token = parser.nextToken();
      }
    }
    if (inArray && token == JsonToken.END_ARRAY) {
      if (within.isEmpty() && parser.nextToken() != null) {
        throw notAnObject();
      }
      return null;
    }
    return token;
  }

  private @Nullable JsonToken array(String key) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      boolean isIt = parser.currentName().equals(key);
      JsonToken value = parser.nextToken();
      if (isIt) {
        return value;
      }
      parser.skipChildren();
    }
    return parser.currentToken();
  }

  private void object(String prefix, Cells cells) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = prefix + parser.currentName();
      if (name.isBlank() || name.length() > Limits.NAME_CHARACTERS) {
        throw SynthException.of("a key has no character, or more than 1,000")
            .at(place())
            .toFix("give every key a short name.");
      }
      value(name, parser.nextToken(), cells);
    }
  }

  private void value(String name, JsonToken token, Cells cells) throws IOException {
    switch (token) {
      case START_OBJECT -> object(name + ".", cells);
      case VALUE_NULL -> cells.cell(name, null, false, this);
      case VALUE_STRING -> cells.cell(name, withoutNul(parser.getText()), true, this);
      case START_ARRAY -> cells.cell(name, array(name, cells), true, this);
      default -> cells.cell(name, parser.getText(), false, this);
    }
  }

  /** An array's text; only looked through where nobody wants cells but their names. */
  private String array(String name, Cells cells) throws IOException {
    if (cells instanceof JsonNames) {
      boolean top = rows == 1 && !inArray && name.indexOf('.') < 0;
      if (parser.nextToken() == JsonToken.START_OBJECT && top) {
        arrays.add(name);
      }
      while (parser.currentToken() != JsonToken.END_ARRAY) {
        parser.skipChildren();
        parser.nextToken();
      }
      return "";
    }
    var text = new BoundedWriter();
    try (JsonGenerator copy = FACTORY.createGenerator(text)) {
      copy.copyCurrentStructure(parser);
    }
    return text.toString();
  }

  private final class BoundedWriter extends StringWriter {
    @Override
    public void write(char[] characters, int offset, int length) {
      if (getBuffer().length() + length > Limits.CELL_CHARACTERS) {
        throw Limits.cellTooLong(file, line);
      }
      super.write(characters, offset, length);
    }
  }

  private String withoutNul(String text) {
    if (text.indexOf('\0') >= 0) {
      throw SynthException.of("a text of the file holds a NUL").at(place()).toFix("leave it out.");
    }
    return text;
  }

  /** The key of the only array of objects, when the file was one object. */
  Optional<String> onlyArray() {
    return rows == 1 && !inArray && arrays.size() == 1
        ? Optional.of(arrays.get(0))
        : Optional.empty();
  }

  /** Where the parser is. */
  String place() {
    var at = parser.currentLocation();
    return file + ", line " + at.getLineNr() + ", character " + at.getColumnNr();
  }

  private SynthException notAnObject() {
    return SynthException.of("a row of the file is no JSON object")
        .at(place())
        .toFix("give it an array of objects, or one object a line.");
  }

  private SynthException damaged(IOException damage) {
    return SynthException.of("the file is not JSON")
        .at(damage instanceof JsonProcessingException ? place() : file)
        .because(damage)
        .toFix("correct it there; it may be cut off.");
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
