package dev.synth.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.synth.table.Decimals;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON to and from plain values: Map, List, String, Long, Double, Boolean. Jackson's streaming API
 * only: data binding costs 200 ms of a cold start.
 */
public final class PlainJson {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNestingDepth(50).maxStringLength(1 << 20).build())
          .build();

  private PlainJson() {}

  /** The bytes of an object, each of its entries on a line. */
  public static byte[] write(Map<String, Object> map) {
    var bytes = new ByteArrayOutputStream();
    try (JsonGenerator out = FACTORY.createGenerator(bytes)) {
      var indenter = new DefaultIndenter(" ", "\n");
      out.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(indenter));
      write(out, map);
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory failed", e);
    }
    return bytes.toByteArray();
  }

  /** The text of an object, on one line. */
  public static String line(Map<String, Object> map) {
    var text = new StringWriter();
    try (JsonGenerator out = FACTORY.createGenerator(text)) {
      write(out, map);
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory failed", e);
    }
    return text.toString();
  }

  private static void write(JsonGenerator out, Object value) throws IOException {
    if (value instanceof Map<?, ?> map) {
      out.writeStartObject();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        out.writeFieldName((String) entry.getKey());
        write(out, entry.getValue());
      }
      out.writeEndObject();
    } else if (value instanceof List<?> list) {
      out.writeStartArray();
      for (Object element : list) {
        write(out, element);
      }
      out.writeEndArray();
    } else if (value instanceof String text) {
      out.writeString(text);
    } else if (value instanceof Long whole) {
      out.writeNumber(whole);
    } else if (value instanceof Double decimal) {
      out.writeNumber(Decimals.text(decimal));
    } else if (value instanceof Boolean flag) {
      out.writeBoolean(flag);
    } else {
      throw new IllegalArgumentException("not a plain value: " + value.getClass());
    }
  }

  /**
   * Reads one object.
   *
   * @throws IOException when the bytes are no JSON object of plain values
   */
  public static Map<String, Object> read(byte[] json) throws IOException {
    try (JsonParser in = FACTORY.createParser(json)) {
      if (in.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException("not a JSON object");
      }
      return object(in);
    }
  }

  private static Map<String, Object> object(JsonParser in) throws IOException {
    Map<String, Object> map = new LinkedHashMap<>();
    while (in.nextToken() != JsonToken.END_OBJECT) {
      String name = in.currentName();
      in.nextToken();
      map.put(name, value(in));
    }
    return map;
  }

  private static Object value(JsonParser in) throws IOException {
    return switch (in.currentToken()) {
      case START_OBJECT -> object(in);
      case START_ARRAY -> {
        List<Object> list = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
          list.add(value(in));
        }
        yield list;
      }
      case VALUE_STRING -> in.getText();
      case VALUE_NUMBER_INT -> in.getLongValue();
      case VALUE_NUMBER_FLOAT -> Double.parseDouble(in.getText()); // Jackson would load a regex
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> throw new IOException("not a plain value");
    };
  }
}
