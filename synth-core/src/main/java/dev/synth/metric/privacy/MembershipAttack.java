package dev.synth.metric.privacy;

import dev.synth.metric.Score;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How well a score tells members (rows that were learnt from) from non-members; the higher score is
 * called a member. At least one of each.
 */
final class MembershipAttack {
  private final double[] members;
  private final double[] nonMembers;
  private double won;
  private double advantage;
  private double tied;

  MembershipAttack(double[] members, double[] nonMembers) {
    this.members = members.clone();
    this.nonMembers = nonMembers.clone();
    Arrays.sort(this.members);
    Arrays.sort(this.nonMembers);
    compare();
  }

  /** The attack as a score: its AUC beside the .5 of guessing. */
  Score score(String metric, String note) {
    Map<String, Double> parts = new LinkedHashMap<>();
    parts.put("auc", auc());
    parts.put("advantage", advantage);
    return new Score(metric, auc(), noise(), 0.5, note, parts);
  }

  /** The chance that a member scores higher than a non-member, ties halved. */
  double auc() {
    return won / ((double) members.length * nonMembers.length);
  }

  /** The most by which the share of members above a threshold exceeds that of non-members. */
  double advantage() {
    return advantage;
  }

  /**
   * The standard error of the AUC were there nothing to find, when it is chance who is a member: of
   * Mann and Whitney's statistic, exactly, with the correction for ties. Without ties it equals
   * that of Hanley and McNeil 1982 at .5. Never 0 but where all scores are equal.
   */
  double noise() {
    double m = members.length;
    double n = nonMembers.length;
    double all = m + n;
    double untied = 1 - tied / (all * all * all - all);
    return StrictMath.sqrt(Math.max(0, untied) * (all + 1) / (12 * m * n));
  }

  /** One pass over both from the highest score down, a run of equal scores at a time. */
  private void compare() {
    int member = members.length;
    int nonMember = nonMembers.length;
    while (member > 0 || nonMember > 0) {
      double score =
          member == 0
              ? nonMembers[nonMember - 1]
              : nonMember == 0
                  ? members[member - 1]
                  : Math.max(members[member - 1], nonMembers[nonMember - 1]);
      int nextMember = below(members, member, score);
      int nextNonMember = below(nonMembers, nonMember, score);
      double equalMembers = member - nextMember;
      double equalNonMembers = nonMember - nextNonMember;
      won += equalMembers * (nextNonMember + equalNonMembers / 2);
      double equal = equalMembers + equalNonMembers;
      tied += equal * equal * equal - equal;
      member = nextMember;
      nonMember = nextNonMember;
      double found = 1 - (double) member / members.length;
      double falselyFound = 1 - (double) nonMember / nonMembers.length;
      advantage = Math.max(advantage, found - falselyFound);
    }
  }

  /** How many of the first so many lie below a score. */
  private static int below(double[] sorted, int count, double score) {
    int below = count;
    while (below > 0 && sorted[below - 1] == score) {
      below--;
    }
    return below;
  }
}
