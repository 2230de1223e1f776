package dev.synth.maven;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.synth.Dataset;
import dev.synth.maven.MadeFixture.MadeFile;
import dev.synth.synthesis.Certificate;
import dev.synth.table.ColumnType;
import dev.synth.table.Decimals;
import dev.synth.table.Field;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * {@code META-INF/synth/manifest.json}: tells tests what lies beside it. One fixture a line, so
 * that a change reads well; names and figures only, never a real cell's value beyond the levels
 * that a model may draw.
 */
final class Manifest {
  /** Where it lies in the output directory. */
  static final String PATH = "META-INF/synth/manifest.json";

  private Manifest() {}

  static byte[] bytes(Iterable<MadeFixture> fixtures) {
    var json = new StringBuilder("{\n\"version\":1,\n\"fixtures\":{");
    for (Iterator<MadeFixture> each = fixtures.iterator(); each.hasNext(); ) {
      MadeFixture fixture = each.next();
      json.append("\n\"").append(fixture.id()).append("\":").append(fixture.entry());
      json.append(each.hasNext() ? "," : "");
    }
    return json.append("\n}}\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * One fixture's part.
   *
   * @param data what made it
   * @param files what was written
   * @param fingerprint SHA-256 of the whole table written as CSV
   * @param model SHA-256 of the model file; empty for rules
   * @param warnings told while it was made
   */
  static String entry(
      Dataset data,
      List<MadeFile> files,
      String fingerprint,
      Optional<String> model,
      List<String> warnings) {
    var text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      json.writeArrayFieldStart("files");
      for (MadeFile file : files) {
        json.writeStartObject();
        json.writeStringField("format", file.format());
        json.writeStringField("file", file.path());
        json.writeStringField("sha256", file.sha256());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeNumberField("rows", data.rows());
      json.writeNumberField("seed", data.seed());
      json.writeStringField("origin", data.origin().name().toLowerCase(Locale.ROOT));
      json.writeStringField("because", data.because());
      json.writeStringField("fingerprint", fingerprint);
      if (model.isPresent()) {
        json.writeStringField("model", model.get());
      }
      if (data.certificate().isPresent()) {
        certificate(json, data.certificate().get());
      }
      json.writeArrayFieldStart("columns");
      for (Field field : data.model().schema().fields()) {
        column(json, field);
      }
      json.writeEndArray();
      texts(json, "warnings", warnings);
      json.writeEndObject();
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory cannot fail", e);
    }
    return text.toString();
  }

  private static void certificate(JsonGenerator json, Certificate certificate) throws IOException {
    json.writeObjectFieldStart("certificate");
    json.writeStringField("judgedOn", certificate.judgedOn().toString());
    json.writeNumberField("trainingRows", certificate.trainingRows());
    json.writeNumberField("heldOutRows", certificate.heldOutRows());
    json.writeNumberField("syntheticRows", certificate.syntheticRows());
    json.writeArrayFieldStart("scores");
    for (Certificate.Line line : certificate.scores()) {
      json.writeStartObject();
      json.writeStringField("metric", line.metric());
      number(json, "value", line.value());
      number(json, "noise", line.noise());
      json.writeStringField("bound", line.bound());
      json.writeBooleanField("passed", line.passed());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** As our CSV writes it, since {@code Double.toString} is not the same on every JDK. */
  private static void number(JsonGenerator json, String name, double value) throws IOException {
    if (!Double.isNaN(value) && !Double.isInfinite(value)) {
      json.writeFieldName(name);
      json.writeNumber(Decimals.text(value));
    }
  }

  private static void column(JsonGenerator json, Field field) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", field.name());
    json.writeStringField("type", field.type().kind().name());
    if (field.type() instanceof ColumnType.Numeric numeric) {
      json.writeNumberField("decimals", numeric.decimals());
    } else if (field.type() instanceof ColumnType.Temporal temporal) {
      json.writeStringField("pattern", temporal.pattern());
    } else if (field.type() instanceof ColumnType.Categorical categorical) {
      texts(json, "levels", categorical.levels());
      json.writeBooleanField("ordered", categorical.ordered());
    }
    json.writeStringField("role", field.role().name());
    json.writeBooleanField("nullable", field.nullable());
    json.writeEndObject();
  }

  private static void texts(JsonGenerator json, String name, List<String> texts)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }
}
