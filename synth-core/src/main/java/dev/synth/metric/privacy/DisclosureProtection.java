package dev.synth.metric.privacy;

import dev.synth.metric.ComparedColumn;
import dev.synth.metric.Comparison;
import dev.synth.metric.Metric;
import dev.synth.metric.Score;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How little the synthetic rows help to guess one secret cell from a few known ones: 1 - correct
 * attribution probability, divided by what a blind guess leaves; at most 1, which is safe.
 * SDMetrics' DisclosureProtection in its three ways, see {@link CorrectAttribution}; the score is
 * {@code cap}, all three are parts. Known are up to three quasi-identifying columns, secret is the
 * first sensitive one; where no role says so, columns of most values. The noise floor is what the
 * held-out rows would give away in the same way: what follows from the known cells is no leak.
 */
public final class DisclosureProtection implements Metric {
  private static final int KNOWN = 3;

  @Override
  public String name() {
    return "disclosure-protection";
  }

  @Override
  public Aspect aspect() {
    return Aspect.PRIVACY;
  }

  @Override
  public Goal goal() {
    return Goal.HIGHER;
  }

  @Override
  public Score score(Comparison data) {
    Optional<String> obstacle = Obstacles.in(data, data.columns());
    if (obstacle.isPresent() || data.columns().size() < 2) {
      return Score.unmeasured(name(), obstacle.orElse("there is only one column"));
    }
    List<ComparedColumn> secret = Secrets.of(data.columns(), 1);
    List<ComparedColumn> known = Secrets.known(data.columns(), KNOWN, secret);
    CorrectAttribution found = CorrectAttribution.of(known, secret, ComparedColumn::synthetic);
    CorrectAttribution byChance = CorrectAttribution.of(known, secret, ComparedColumn::heldOut);
    double value = found.protection(found.cap());
    String note =
        "'"
            + secret.get(0).name()
            + "' from "
            + known.stream().map(column -> "'" + column.name() + "'").toList();
    if (Double.isNaN(value)) {
      return Score.unmeasured(name(), "no known cells are found again, or the secret is constant");
    }
    Map<String, Double> parts = new LinkedHashMap<>();
    parts.put("cap", value);
    parts.put("zero-cap", found.protection(found.zeroCap()));
    parts.put("generalized-cap", found.protection(found.generalizedCap()));
    double noise = StrictMath.sqrt(found.cap() * (1 - found.cap()) / data.training().rows());
    return Score.of(name(), value, noise, note)
        .withPerfect(byChance.protection(byChance.cap()))
        .withParts(parts);
  }

  @Override
  public String remedy() {
    return "train for fewer epochs, or give the secret column a rule";
  }
}
