package dev.synth.synthesis;

import dev.synth.json.Tree;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A certificate as plain values and back: how every file of ours tells what was measured. */
public final class CertificateTree {
  private CertificateTree() {}

  /** Its values; a figure that is not finite is left out. */
  public static Map<String, Object> write(Certificate certificate) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("judgedOn", certificate.judgedOn().toString());
    map.put("trainingRows", certificate.trainingRows());
    map.put("heldOutRows", certificate.heldOutRows());
    map.put("syntheticRows", certificate.syntheticRows());
    map.put("seeds", certificate.seeds());
    map.put("passed", certificate.passed());
    List<Object> lines = new ArrayList<>();
    for (Certificate.Line line : certificate.scores()) {
      Map<String, Object> score = new LinkedHashMap<>();
      score.put("metric", line.metric());
      put(score, "value", line.value());
      put(score, "noise", line.noise());
      score.put("bound", line.bound());
      score.put("passed", line.passed());
      lines.add(score);
    }
    map.put("scores", lines);
    certificate.refusal().ifPresent(text -> map.put("refusal", text));
    return map;
  }

  private static void put(Map<String, Object> map, String key, double value) {
    if (Double.isFinite(value)) {
      map.put(key, value);
    }
  }

  /**
   * The certificate of such values.
   *
   * @throws IllegalArgumentException when they make none
   */
  static Certificate read(Tree tree) {
    List<Certificate.Line> lines = new ArrayList<>();
    for (Tree score : tree.trees("scores")) {
      lines.add(
          new Certificate.Line(
              score.text("metric"),
              score.has("value") ? score.number("value") : Double.NaN,
              score.has("noise") ? score.number("noise") : Double.NaN,
              score.text("bound"),
              score.flag("passed")));
    }
    List<Long> seeds = new ArrayList<>();
    for (long seed : tree.wholes("seeds")) {
      seeds.add(seed);
    }
    return new Certificate(
        LocalDate.parse(tree.text("judgedOn")),
        tree.whole("trainingRows"),
        tree.whole("heldOutRows"),
        tree.whole("syntheticRows"),
        seeds,
        lines,
        tree.optionalText("refusal"));
  }
}
