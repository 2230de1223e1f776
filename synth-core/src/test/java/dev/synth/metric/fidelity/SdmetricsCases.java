package dev.synth.metric.fidelity;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Outputs of SDMetrics with their inputs, from {@code sdmetrics-0.29.json}. */
final class SdmetricsCases {
  private SdmetricsCases() {}

  /** One computation; an expected NaN stands for NaN and for an error there. */
  record Case(String kind, String name, List<?> real, List<?> synthetic, double expected) {
    @Override
    public String toString() {
      return kind + " " + name;
    }
  }

  static Stream<Case> all() throws IOException {
    try (InputStream in = SdmetricsCases.class.getResourceAsStream("sdmetrics-0.29.json");
        JsonParser json = new JsonFactory().createParser(Objects.requireNonNull(in))) {
      json.nextToken();
      Map<?, ?> file = (Map<?, ?>) Objects.requireNonNull(value(json));
      return ((List<?>) member(file, "cases")).stream().map(c -> toCase((Map<?, ?>) c));
    }
  }

  private static Case toCase(Map<?, ?> json) {
    return new Case(
        (String) member(json, "kind"),
        (String) member(json, "name"),
        (List<?>) member(json, "real"),
        (List<?>) member(json, "synthetic"),
        number(json.get("expected")));
  }

  private static Object member(Map<?, ?> json, String name) {
    return Objects.requireNonNull(json.get(name), name);
  }

  static double number(@Nullable Object cell) {
    return cell == null ? Double.NaN : (Double) cell;
  }

  private static @Nullable Object value(JsonParser json) throws IOException {
    return switch (json.currentToken()) {
      case START_OBJECT -> object(json);
      case START_ARRAY -> array(json);
      case VALUE_STRING -> json.getText();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> json.getDoubleValue();
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
