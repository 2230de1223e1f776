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
    if (!certificate.relations().isEmpty()) {
      map.put("relations", certificate.relations().stream().map(CertificateTree::write).toList());
    }
    certificate.refusal().ifPresent(text -> map.put("refusal", text));
    return map;
  }

  private static Map<String, Object> write(Certificate.Holding holding) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("words", holding.words());
    map.put("hard", holding.hard());
    put(map, "real", holding.real());
    put(map, "heldOut", holding.heldOut());
    put(map, "synthetic", holding.synthetic());
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
              number(score, "value"),
              number(score, "noise"),
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
        relations(tree),
        tree.optionalText("refusal"));
  }

  private static List<Certificate.Holding> relations(Tree tree) {
    List<Certificate.Holding> relations = new ArrayList<>();
    if (tree.has("relations")) {
      for (Tree one : tree.trees("relations")) {
        relations.add(
            new Certificate.Holding(
                one.text("words"),
                one.flag("hard"),
                number(one, "real"),
                number(one, "heldOut"),
                number(one, "synthetic")));
      }
    }
    return relations;
  }

  private static double number(Tree tree, String key) {
    return tree.has(key) ? tree.number(key) : Double.NaN;
  }
}
