package dev.synth.metric.privacy;

import dev.synth.metric.Comparison;

/**
 * Membership inference by density ratio: an attacker who knows the population takes for members
 * whoever lies where synthetic rows are denser than real ones should be (DOMIAS, van Breugel et al.
 * 2023). The population is one half of the held-out rows, non-members are of the other half; the
 * score is the area under the ROC curve, .5 is safe.
 *
 * <p>Densities are compared by the distance of the 5th nearest row, Gower's, in place of the
 * original's kernels and flows: those need coordinates that mixed rows do not have.
 */
public final class Domias extends MembershipAttack {
  /** Keeps apart who is as near as can be to both. */
  private static final double LEAST = 1e-6;

  public Domias() {
    super("domias");
  }

  @Override
  int attacked(Distances distances) {
    return Math.min(distances.attacked(), distances.heldOut() / 2);
  }

  @Override
  double[] suspicionOfMembers(Comparison data, int count) {
    Distances distances = Distances.of(data);
    return ratio(distances.ofMembersToReference(count), distances.ofMembersToSynthetic(), count);
  }

  @Override
  double[] suspicionOfOthers(Comparison data, int count) {
    Distances distances = Distances.of(data);
    return ratio(distances.ofOthersToReference(count), distances.ofOthersToSynthetic(), count);
  }

  private static double[] ratio(Nearest toReference, Nearest toSynthetic, int count) {
    var ratio = new double[count];
    for (int i = 0; i < count; i++) {
      double away = Math.min(1, toReference.gower(i, Nearest.KEPT));
      double near = Math.min(1, toSynthetic.gower(i, Nearest.KEPT));
      ratio[i] = (away + LEAST) / (near + LEAST);
    }
    return ratio;
  }
}
