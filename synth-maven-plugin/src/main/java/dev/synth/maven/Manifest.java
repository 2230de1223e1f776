package dev.synth.maven;

import dev.synth.Dataset;
import dev.synth.json.PlainJson;
import dev.synth.maven.MadeFixture.MadeFile;
import dev.synth.schema.SchemaTree;
import dev.synth.synthesis.CertificateTree;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    Map<String, Object> map = new LinkedHashMap<>();
    List<Object> listed = new ArrayList<>();
    for (MadeFile file : files) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("format", file.format());
      one.put("file", file.path());
      one.put("sha256", file.sha256());
      listed.add(one);
    }
    map.put("files", listed);
    map.put("rows", data.rows());
    map.put("seed", data.seed());
    map.put("origin", data.origin().name().toLowerCase(Locale.ROOT));
    map.put("because", data.because());
    map.put("fingerprint", fingerprint);
    model.ifPresent(digest -> map.put("model", digest));
    data.certificate().ifPresent(c -> map.put("certificate", CertificateTree.write(c)));
    map.put("columns", data.model().schema().fields().stream().map(SchemaTree::write).toList());
    map.put("warnings", warnings);
    return PlainJson.line(map);
  }
}
