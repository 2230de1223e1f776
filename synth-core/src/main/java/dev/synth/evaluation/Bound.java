package dev.synth.evaluation;

import dev.synth.catalog.Catalog;
import dev.synth.metric.Metric;
import dev.synth.metric.Score;
import dev.synth.problem.SynthException;
import dev.synth.table.Decimals;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a score must not pass: {@code dcr-share <= 0.55}.
 *
 * @param metric its catalog name
 * @param direction which side of the limit is good
 * @param limit itself still good; finite
 */
public record Bound(String metric, Direction direction, double limit) {
  private static final Pattern SHAPE =
      Pattern.compile("\\s*([a-z][a-z0-9-]*)\\s*(<=|>=)\\s*(-?[0-9]{1,15}(?:\\.[0-9]{1,15})?)\\s*");

  public Bound {
    if (Double.isNaN(limit) || Double.isInfinite(limit)) {
      throw new IllegalArgumentException("limit must be finite: " + limit);
    }
  }

  /** Which side of the limit is good. */
  public enum Direction {
    AT_MOST("<="),
    AT_LEAST(">=");

    private final String sign;

    Direction(String sign) {
      this.sign = sign;
    }
  }

  /**
   * Reads {@code metric <= number} or {@code metric >= number}.
   *
   * @throws SynthException when the text has another shape, or there is no such metric
   */
  public static Bound parse(String text) {
    Matcher matcher = SHAPE.matcher(text);
    if (!matcher.matches()) {
      throw SynthException.of("'" + text + "' is not a bound of a gate")
          .at("expected metric <= number, metric >= number, or none alone")
          .toFix("write it like dcr-share <= 0.55.");
    }
    String metric = Catalog.of(Metric.class).get(matcher.group(1)).name();
    Direction direction = matcher.group(2).equals("<=") ? Direction.AT_MOST : Direction.AT_LEAST;
    return new Bound(metric, direction, Double.parseDouble(matcher.group(3)));
  }

  /** How far the score lies beyond the limit; negative when it is good, NaN when unmeasured. */
  double excess(Score score) {
    return direction == Direction.AT_MOST ? score.value() - limit : limit - score.value();
  }

  /** Whether the score is a share whose noise is so large that not even 1 would be a breach. */
  boolean isBlind(Score score) {
    boolean share = limit >= 0 && limit < 1 && score.value() >= 0 && score.value() <= 1;
    return direction == Direction.AT_MOST
        && share
        && 1 - limit <= Score.STANDARD_ERRORS * score.noise();
  }

  /** As users write it; {@link #parse} reads it back. */
  @Override
  public String toString() {
    return metric + " " + direction.sign + " " + Decimals.text(limit);
  }
}
