package dev.synth.maven;

import dev.synth.Dataset;
import dev.synth.evaluation.Bound;
import dev.synth.evaluation.Evaluation;
import dev.synth.evaluation.EvaluationResult;
import dev.synth.evaluation.Judgement;
import dev.synth.maven.Layout.Target;
import dev.synth.metric.Score;
import dev.synth.recipe.Recipe;
import dev.synth.synthesis.Certificate;
import dev.synth.synthesis.Provenance;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.logging.Log;

/** What a build says: few lines, each beginning with {@code synth:}. */
final class BuildLog {
  private static final int SHOWN_RELATIONS = 12;
  private static final int LONGEST_WORDS = 100;

  private static final String PREFIX = "synth: ";

  private final Log log;
  private final ProgressLines progress;
  private final BuildSettings.Surroundings surroundings;

  BuildLog(Log log, ProgressLines progress, BuildSettings.Surroundings surroundings) {
    this.log = log;
    this.progress = progress;
    this.surroundings = surroundings;
  }

  /** Where work tells how far it is. */
  ProgressLines progress() {
    return progress;
  }

  void info(String text) {
    progress.clear();
    log.info(PREFIX + text);
  }

  void warn(String text) {
    progress.clear();
    log.warn(PREFIX + text);
  }

  /** Some lines, of which the first begins as all lines do. */
  void note(String text) {
    progress.clear();
    List<String> lines = text.lines().toList();
    info(lines.get(0));
    lines.stream().skip(1).forEach(log::info);
  }

  void debug(String text) {
    log.debug(PREFIX + text);
  }

  void made(Recipe recipe, Dataset data, List<Target> targets, long nanos) {
    List<String> files = targets.stream().map(target -> shown(target.file())).toList();
    info(
        recipe.id()
            + ": "
            + data.rows()
            + (data.rows() == 1 ? " row" : " rows")
            + " in "
            + seconds(nanos)
            + " ("
            + data.because()
            + ") -> "
            + String.join(", ", files));
    if (data.origin() == Dataset.Origin.TRAINED) {
      columns(data);
      data.certificate().ifPresent(this::relations);
      data.certificate().ifPresent(this::scores);
      String all = data.model().history().provenance().facts().get(Provenance.ALL_ROWS);
      if (all != null) {
        info("  these are of a first fit; the model is a second one, of all " + all + " rows");
      }
    }
  }

  void trained(Recipe recipe, Path model, Dataset data, long nanos) {
    info(recipe.id() + ": trained in " + seconds(nanos) + " -> " + shown(model));
    columns(data);
    data.certificate().ifPresent(this::relations);
    data.certificate().ifPresent(this::scores);
  }

  void evaluated(Recipe recipe, EvaluationResult judged, Path page, long nanos) {
    Evaluation evaluation = judged.verdict().evaluation();
    long measured = evaluation.scores().values().stream().filter(Score::isMeasured).count();
    info(
        recipe.id()
            + ": "
            + evaluation.syntheticRows()
            + " rows evaluated in "
            + seconds(nanos)
            + " by "
            + measured
            + " metrics -> "
            + shown(page));
    judged.verdict().text().lines().forEach(line -> info("  " + line));
  }

  /** Which columns are not learnt, and why: those of them are not like the real ones. */
  private void columns(Dataset data) {
    List<String> made = new ArrayList<>();
    for (String name : data.model().made().keySet()) {
      String reason = data.model().history().provenance().facts().get("made." + name);
      made.add(reason == null ? name : name + " (" + reason + ")");
    }
    if (!made.isEmpty()) {
      info("  made by rules, not learnt: " + String.join(", ", made));
    }
  }

  /** What always holds, and so will in every row; a long list ends in the certificate. */
  private void relations(Certificate certificate) {
    List<String> hard = new ArrayList<>();
    for (Certificate.Holding one : certificate.relations()) {
      if (one.hard()) {
        hard.add(one.words());
      }
    }
    if (hard.isEmpty()) {
      return;
    }
    int more = hard.size() - Math.min(hard.size(), SHOWN_RELATIONS);
    info("  found in the real rows, and kept in every row that is made:");
    hard.stream().limit(SHOWN_RELATIONS).forEach(words -> info("    " + shortened(words)));
    if (more > 0) {
      info("    and " + more + " more, in the certificate of the model file");
    }
  }

  private static String shortened(String words) {
    return words.length() <= LONGEST_WORDS
        ? words
        : words.substring(0, LONGEST_WORDS).stripTrailing() + " ..";
  }

  private void scores(Certificate certificate) {
    info(
        "  judged on "
            + certificate.heldOutRows()
            + " rows that the model has not seen, by "
            + certificate.seeds().size()
            + " samples:");
    for (Certificate.Line line : certificate.scores()) {
      info("  " + score(line));
    }
  }

  /** Such as {@code dcr-share 0.5656 +- 0.0102, bound dcr-share <= 0.55: kept}. */
  static String score(Certificate.Line line) {
    if (Double.isNaN(line.value())) {
      return line.metric() + " not measured";
    }
    String noise = line.noise() > 0 ? " +- " + fourDigits(line.noise()) : "";
    String verdict = line.bound().isEmpty() ? "" : ", bound " + line.bound() + outcome(line);
    return line.metric() + " " + fourDigits(line.value()) + noise + verdict;
  }

  private static String outcome(Certificate.Line line) {
    if (!line.passed()) {
      return ": broken";
    }
    Score score = Score.of(line.metric(), line.value(), line.noise(), "");
    return ": " + Judgement.Outcome.of(Bound.parse(line.bound()), score);
  }

  private static String fourDigits(double value) {
    return BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP).toPlainString();
  }

  void upToDate(int fixtures) {
    info(fixtures + (fixtures == 1 ? " fixture" : " fixtures") + " up to date");
  }

  private String shown(Path file) {
    return DisplayPath.path(file, surroundings);
  }

  private static String seconds(long nanos) {
    return BigDecimal.valueOf(nanos, 9).setScale(1, RoundingMode.HALF_UP).toPlainString() + " s";
  }
}
