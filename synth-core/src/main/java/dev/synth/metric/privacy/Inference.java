package dev.synth.metric.privacy;

import dev.synth.metric.About;
import dev.synth.metric.Cells;
import dev.synth.metric.ComparedColumn;
import dev.synth.metric.Comparison;
import dev.synth.metric.Metric;
import dev.synth.metric.Score;
import dev.synth.random.Rng;
import dev.synth.table.Kind;
import dev.synth.table.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * How much better synthetic rows tell a secret of training rows than of held-out ones, for the
 * worst secret; 0 is perfect (Giomi et al. 2022, anonymeter). The guess is the cell of the
 * synthetic row nearest in all other columns, by Gower's distance. It is right when a category is
 * equal, when a number is off by at most 5 % of the true one, and when both are missing.
 *
 * <p>Secrets are the sensitive columns; without any, the 8 columns with the highest entropy.
 * Deviations: anonymeter divides the error by the guess and forgets its sign, so that every
 * negative guess is right; here the true number's size counts. A time may be off by 5 % of the
 * training rows' range, since 5 % of the time since 1970 is years.
 *
 * <p>Up to 500 training and 500 held-out rows are attacked for each secret with up to 50,000
 * synthetic rows, drawn by the comparison's seed. Cost: secrets x 1,000 x synthetic rows x columns
 * x 0.6 ns. The worst secret is the one farthest beyond its control in standard errors, so that a
 * secret that is easily told does not hide the others; the noise is widened for that choice.
 */
public final class Inference implements Metric {
  private static final About ABOUT =
      new About(
          "inference",
          "risk that the nearest synthetic row tells a secret cell (anonymeter)",
          Aspect.PRIVACY,
          Goal.LOWER,
          Remedies.PROTECT);

  private static final int ATTACKS = 500;
  private static final int MOST_SYNTHETIC = 50_000;
  private static final int MOST_SECRETS = 8;
  private static final double TOLERANCE = 0.05;

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Score score(Comparison data) {
    List<ComparedColumn> columns = data.columns();
    Optional<String> obstacle = Obstacles.in(data, columns);
    if (obstacle.isPresent()) {
      return Score.unmeasured(name(), obstacle.get());
    }
    if (columns.size() < 2) {
      return Score.unmeasured(name(), "there is one column only");
    }
    List<ComparedColumn> said = Roles.with(Role.SENSITIVE, data);
    List<ComparedColumn> secrets = said.isEmpty() ? Roles.mostVaried(columns, MOST_SECRETS) : said;
    AttackedRows victims = AttackedRows.of(data, name(), ATTACKS);
    int rows = data.synthetic().rows();
    int[] synthetic = AttackedRows.draw(data, name() + " synthetic", rows, MOST_SYNTHETIC);
    Map<String, AttackRisk> risks = new LinkedHashMap<>();
    List<String> guessed = new ArrayList<>();
    for (ComparedColumn secret : secrets) {
      List<ComparedColumn> others = columns.stream().filter(c -> !c.equals(secret)).toList();
      var nearest = new NearestRows(data, others, synthetic);
      double off = off(data, secret);
      int told = told(nearest, secret, ComparedColumn::training, victims.training(), off);
      int byChance = told(nearest, secret, ComparedColumn::heldOut, victims.heldOut(), off);
      int attacks = victims.training().length;
      risks.put(secret.name(), AttackRisk.of(told, attacks, byChance, victims.heldOut().length));
      if (told <= byGuessing(data, secret, synthetic, victims.training(), off)) {
        guessed.add("'" + secret.name() + "'");
      }
    }
    String note =
        guessed.isEmpty() ? "" : "no more than by guessing in " + String.join(", ", guessed);
    return AttackRisk.worst(name(), risks, note);
  }

  private static int told(
      NearestRows nearest,
      ComparedColumn secret,
      Function<ComparedColumn, Cells> side,
      int[] rows,
      double off) {
    int[] found = nearest.to(side, rows);
    Cells truth = side.apply(secret);
    int told = 0;
    for (int i = 0; i < rows.length; i++) {
      told += right(truth.at(rows[i]), secret.synthetic().at(found[i]), off) ? 1 : 0;
    }
    return told;
  }

  /** How many training rows' secrets a synthetic row drawn at random tells. */
  private static int byGuessing(
      Comparison data, ComparedColumn secret, int[] synthetic, int[] rows, double off) {
    Rng rng = Rng.of(data.seed(), "inference guess " + secret.name());
    int told = 0;
    for (int row : rows) {
      double guess = secret.synthetic().at(synthetic[rng.nextInt(synthetic.length)]);
      told += right(secret.training().at(row), guess, off) ? 1 : 0;
    }
    return told;
  }

  /** How far off a guess may be; NaN when that depends on the true number. */
  private static double off(Comparison data, ComparedColumn secret) {
    if (!secret.continuous()) {
      return 0;
    }
    if (data.training().column(secret.name()).type().kind() != Kind.TEMPORAL) {
      return Double.NaN;
    }
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double time : secret.training().numbers()) {
      low = time < low ? time : low;
      high = time > high ? time : high;
    }
    return low > high ? 0 : TOLERANCE * (high - low);
  }

  static boolean right(double truth, double guess, double off) {
    if (Double.isNaN(truth) || Double.isNaN(guess)) {
      return Double.isNaN(truth) && Double.isNaN(guess);
    }
    double most = Double.isNaN(off) ? TOLERANCE * Math.abs(truth) : off;
    return Math.abs(truth - guess) <= most;
  }
}
