package dev.synth.report;

import dev.synth.catalog.Catalog;
import dev.synth.evaluation.Evaluation;
import dev.synth.evaluation.Judgement;
import dev.synth.metric.Metric;
import dev.synth.metric.RelationShares;
import dev.synth.metric.Score;
import dev.synth.synthesis.CertificateTree;
import dev.synth.synthesis.Trace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * A report as plain values, in a stable order; a figure that is not known is absent.
 *
 * <pre>
 * version, subject, passed
 * rows          training, heldOut, synthetic
 * gate          [bound, metric, meaning, value, noise, perfect, outcome, breached, note, remedy]
 * scores        [metric, meaning, aspect, better, value, noise, perfect, note, parts]
 * columns       [name, kind, bins, real, synthetic]: shares of rows by bin
 * relations     names, real, synthetic: Pearson, Cramér's V or correlation ratio
 * found         [words, hard, real, heldOut, synthetic]: what holds between columns, in shares
 * distances     bins, heldOut, synthetic: to the nearest training row
 * projection    side, real, synthetic, explained: two principal components
 * training      training, validation, critic: losses
 * certificate   as in the model file
 * provenance    facts of the model
 * </pre>
 */
final class ReportTree {
  private static final long VERSION = 1;
  private static final double DIGITS = 1e9;

  private ReportTree() {}

  static Map<String, Object> of(Report report) {
    return of(report, (metric, part) -> true);
  }

  /**
   * The same without the parts of scores that are not wanted.
   *
   * @param wanted is asked for each metric and the name of each of its parts
   */
  static Map<String, Object> of(Report report, BiPredicate<String, String> wanted) {
    Evaluation evaluation = report.verdict.evaluation();
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("version", VERSION);
    tree.put("subject", report.subject);
    tree.put("passed", report.verdict.passed());
    Map<String, Object> rows = new LinkedHashMap<>();
    rows.put("training", evaluation.trainingRows());
    rows.put("heldOut", evaluation.heldOutRows());
    rows.put("synthetic", evaluation.syntheticRows());
    tree.put("rows", rows);
    tree.put("gate", report.verdict.judgements().stream().map(ReportTree::judgement).toList());
    tree.put("scores", scores(evaluation, wanted));
    tree.put("columns", report.columns.stream().map(ReportTree::column).toList());
    tree.put("relations", relations(report.relations));
    tree.put("found", report.found.list().stream().map(ReportTree::found).toList());
    report.distances.ifPresent(distances -> tree.put("distances", distances(distances)));
    tree.put("projection", projection(report.projection));
    tree.put("training", training(report.history.trace()));
    report.history.certificate().ifPresent(c -> tree.put("certificate", CertificateTree.write(c)));
    tree.put("provenance", new LinkedHashMap<String, Object>(report.history.provenance().facts()));
    return tree;
  }

  private static Map<String, Object> judgement(Judgement judgement) {
    Score score = judgement.score();
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("bound", judgement.bound().toString());
    map.put("metric", score.metric());
    map.put("meaning", judgement.about().meaning());
    figures(map, score);
    map.put("outcome", judgement.outcome().toString());
    map.put("breached", judgement.breached());
    map.put("note", score.note());
    map.put("remedy", judgement.about().remedy());
    return map;
  }

  private static List<Object> scores(Evaluation evaluation, BiPredicate<String, String> wanted) {
    Catalog<Metric> catalog = Catalog.of(Metric.class);
    List<Object> scores = new ArrayList<>();
    for (Score score : evaluation.scores().values()) {
      Metric metric = catalog.get(score.metric());
      Map<String, Object> map = new LinkedHashMap<>();
      map.put("metric", score.metric());
      map.put("meaning", metric.about().meaning());
      map.put("aspect", word(metric.about().aspect()));
      map.put("better", word(metric.about().goal()));
      figures(map, score);
      map.put("note", score.note());
      Map<String, Object> parts = new LinkedHashMap<>();
      for (Map.Entry<String, Double> part : score.parts().entrySet()) {
        if (wanted.test(score.metric(), part.getKey())) {
          put(parts, part.getKey(), part.getValue());
        }
      }
      map.put("parts", parts);
      scores.add(map);
    }
    return scores;
  }

  private static void figures(Map<String, Object> map, Score score) {
    put(map, "value", score.value());
    put(map, "noise", score.noise());
    put(map, "perfect", score.perfect());
  }

  private static Map<String, Object> column(ColumnPicture column) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("name", column.name());
    map.put("kind", column.kind());
    map.put("bins", column.bins().labels());
    map.put("real", column.bins().real());
    map.put("synthetic", column.bins().synthetic());
    return map;
  }

  private static Map<String, Object> relations(RelationPicture relations) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("names", relations.names());
    map.put("real", known(relations.real()));
    map.put("synthetic", known(relations.synthetic()));
    return map;
  }

  private static Map<String, Object> found(RelationShares.Line line) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("words", line.found().relation().words());
    map.put("hard", line.found().hard());
    put(map, "real", line.real());
    put(map, "heldOut", line.heldOut());
    put(map, "synthetic", line.synthetic());
    return map;
  }

  /** What is undefined, since a column is constant, is a text. */
  private static List<Object> known(List<List<Double>> matrix) {
    List<Object> rows = new ArrayList<>();
    for (List<Double> row : matrix) {
      rows.add(row.stream().map(x -> Double.isNaN(x) ? (Object) "-" : x).toList());
    }
    return rows;
  }

  private static Map<String, Object> distances(Bins distances) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("bins", distances.labels());
    map.put("heldOut", distances.real());
    map.put("synthetic", distances.synthetic());
    return map;
  }

  private static Map<String, Object> projection(Projection projection) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("side", (long) projection.side());
    map.put("real", projection.real());
    map.put("synthetic", projection.synthetic());
    map.put("explained", projection.explained());
    return map;
  }

  private static Map<String, Object> training(Trace trace) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (String series : List.of(Trace.TRAINING, Trace.VALIDATION, Trace.CRITIC)) {
      map.put(series, trace.of(series));
    }
    return map;
  }

  private static void put(Map<String, Object> map, String name, double value) {
    if (Double.isFinite(value)) {
      map.put(name, Math.rint(value * DIGITS) / DIGITS);
    }
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
