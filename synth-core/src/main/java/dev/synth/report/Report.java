package dev.synth.report;

import dev.synth.evaluation.EvaluationResult;
import dev.synth.evaluation.Verdict;
import dev.synth.metric.Comparison;
import dev.synth.metric.RelationShares;
import dev.synth.metric.privacy.ClosestRecords;
import dev.synth.problem.Progress;
import dev.synth.synthesis.History;
import java.util.List;
import java.util.Optional;

/**
 * An evaluation, ready to be written: figures and binned pictures, and no real row. Whatever is
 * shown of real rows is held by at least 5 of them. Immutable.
 */
public final class Report {
  private static final int PARTS = 5;

  final String subject;
  final Verdict verdict;
  final History history;
  final List<ColumnPicture> columns;
  final RelationPicture relations;
  final Projection projection;
  final Optional<Bins> distances;
  final RelationShares found;

  private Report(
      String subject,
      Verdict verdict,
      History history,
      List<ColumnPicture> columns,
      RelationPicture relations,
      Projection projection,
      Optional<Bins> distances,
      RelationShares found) {
    this.subject = subject;
    this.verdict = verdict;
    this.history = history;
    this.columns = columns;
    this.relations = relations;
    this.projection = projection;
    this.distances = distances;
    this.found = found;
  }

  /**
   * Draws the pictures. Costs a few seconds for large tables.
   *
   * @param result what was judged; its real rows do not outlive this call
   * @param progress hears {@code drawing}
   */
  public static Report of(EvaluationResult result, Progress progress) {
    Comparison data = result.data();
    progress.step("drawing", 0, PARTS, "columns");
    List<ColumnPicture> columns = ColumnPicture.of(data);
    progress.step("drawing", 1, PARTS, "relations");
    RelationPicture relations = RelationPicture.of(data);
    progress.step("drawing", 2, PARTS, "projection");
    Projection projection = Projection.of(data);
    progress.step("drawing", 3, PARTS, "distances");
    Optional<Bins> distances =
        ClosestRecords.of(data).map(d -> ChartBins.of(d.heldOut(), d.synthetic(), false));
    progress.step("drawing", PARTS, PARTS, "");
    return new Report(
        result.subject(),
        result.verdict(),
        result.history(),
        columns,
        relations,
        projection,
        distances,
        RelationShares.of(data));
  }
}
