package dev.synth.bench;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** {@code results.json}: figures by yardstick, then by whose they are. */
final class ResultsFile {
  private ResultsFile() {}

  static void write(Map<Yardstick, Map<String, Figures>> results, Path file) throws IOException {
    try (JsonGenerator json = new JsonFactory().createGenerator(file.toFile(), JsonEncoding.UTF8)) {
      json.setPrettyPrinter(new DefaultPrettyPrinter());
      json.writeStartObject();
      json.writeStringField("jdk", Runtime.version().toString());
      json.writeStringField(
          "platform", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
      json.writeNumberField("processors", Runtime.getRuntime().availableProcessors());
      json.writeObjectFieldStart("yardsticks");
      for (Map.Entry<Yardstick, Map<String, Figures>> yardstick : results.entrySet()) {
        json.writeObjectFieldStart(yardstick.getKey().title());
        for (Map.Entry<String, Figures> of : yardstick.getValue().entrySet()) {
          json.writeObjectFieldStart(of.getKey());
          for (Map.Entry<String, Double> figure : of.getValue().byName().entrySet()) {
            json.writeNumberField(figure.getKey(), figure.getValue());
          }
          json.writeEndObject();
        }
        json.writeEndObject();
      }
      json.writeEndObject();
      json.writeEndObject();
    }
  }
}
