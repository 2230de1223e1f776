package dev.synth.metric;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.synth.io.CsvFormat;
import dev.synth.io.Input;
import dev.synth.io.ReadOptions;
import dev.synth.table.Field;
import dev.synth.table.Role;
import dev.synth.table.Schema;
import dev.synth.table.Table;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Outputs of other engines with their inputs, see the README beside the resources. */
public final class Golden {
  private Golden() {}

  /** A file of {@code golden/} as maps, lists, doubles, texts and booleans. */
  public static Map<?, ?> read(String file) {
    try (InputStream in = resource(file);
        JsonParser json = new JsonFactory().createParser(in)) {
      json.nextToken();
      return (Map<?, ?>) Objects.requireNonNull(value(json));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** SDMetrics' demo tables; {@code real} or {@code synthetic}, the key named a key. */
  public static Table students(String which) {
    String file = "sdmetrics_student_placements_" + which + ".csv";
    try (InputStream in = resource(file)) {
      Table rows =
          new CsvFormat()
              .reader()
              .orElseThrow()
              .read(
                  Input.of(file, in.readAllBytes()),
                  ReadOptions.DEFAULT.withTypes(Map.of("experience_years", "integer")));
      List<Field> fields =
          rows.schema().fields().stream()
              .map(f -> f.withRole(f.name().equals("student_id") ? Role.KEY : Role.INSENSITIVE))
              .toList();
      Table named = Table.of(new Schema(fields), rows.columns());
      return named.select(named.schema().names().stream().sorted().toList());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The number, or NaN where the other engine gives NaN or an error. */
  public static double number(@Nullable Object expected) {
    return expected instanceof Double number ? number : Double.NaN;
  }

  private static InputStream resource(String file) {
    return Objects.requireNonNull(
        Golden.class.getResourceAsStream("/dev/synth/metric/golden/" + file), file);
  }

  private static @Nullable Object value(JsonParser json) throws IOException {
    return switch (json.currentToken()) {
      case START_OBJECT -> object(json);
      case START_ARRAY -> array(json);
      case VALUE_STRING -> json.getText();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> json.getDoubleValue();
      case VALUE_TRUE -> "True";
      case VALUE_FALSE -> "False";
      case VALUE_NULL -> null;
      default -> throw new IllegalStateException("unexpected " + json.currentToken());
    };
  }

  private static Map<String, @Nullable Object> object(JsonParser json) throws IOException {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      json.nextToken();
      object.put(name, value(json));
    }
    return object;
  }

  private static List<@Nullable Object> array(JsonParser json) throws IOException {
    List<@Nullable Object> array = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      array.add(value(json));
    }
    return array;
  }
}
