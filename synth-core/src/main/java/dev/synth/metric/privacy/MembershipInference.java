package dev.synth.metric.privacy;

import dev.synth.metric.Comparison;

/**
 * Membership inference by distance: an attacker takes for members of the training rows whoever is
 * near to a synthetic row (GAN-Leaks' attack without access to the model, Chen et al. 2020). Tried
 * on as many training as held-out rows, at most 5,000 of each; the score is the area under the ROC
 * curve, .5 is safe. The distance is Gower's.
 */
public final class MembershipInference extends MembershipAttack {
  public MembershipInference() {
    super("membership-inference");
  }

  @Override
  int attacked(Distances distances) {
    return distances.attacked();
  }

  @Override
  double[] suspicionOfMembers(Comparison data, int count) {
    return nearness(Distances.of(data).ofMembersToSynthetic(), count);
  }

  @Override
  double[] suspicionOfOthers(Comparison data, int count) {
    return nearness(Distances.of(data).ofOthersToSynthetic(), count);
  }

  private static double[] nearness(Nearest nearest, int count) {
    double[] distances = Distances.gower(nearest, count, 1);
    for (int i = 0; i < count; i++) {
      distances[i] = -distances[i];
    }
    return distances;
  }
}
