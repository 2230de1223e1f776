package dev.synth.metric.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.synth.random.Rng;
import org.junit.jupiter.api.Test;

class MembershipAttackTest {
  @Test
  void theAreaIsTheShareOfPairsInOrder() {
    // of 9 pairs 5 are in order and 1 is tied: roc_auc_score of scikit-learn says .6111
    var attack = new MembershipAttack(new double[] {3, 2.5, 5}, new double[] {3, 2, 4});

    assertThat(attack.auc()).isEqualTo(5.5 / 9, within(1e-12));
  }

  @Test
  void theAdvantageIsTheGreatestGapOfTheRates() {
    // from 5 on: 1/3 - 0; from 4: 1/3 - 1/3; from 3: 2/3 - 2/3; from 2.5: 1 - 2/3
    var attack = new MembershipAttack(new double[] {3, 2.5, 5}, new double[] {3, 2, 4});

    assertThat(attack.advantage()).isEqualTo(1 / 3.0, within(1e-12));
  }

  @Test
  void equalScoresTellNothing() {
    var attack = new MembershipAttack(new double[] {2, 2}, new double[] {2, 2, 2});

    assertThat(attack.auc()).isEqualTo(0.5);
    assertThat(attack.advantage()).isZero();
    assertThat(attack.noise()).isZero();
  }

  @Test
  void apartIsOneHowever() {
    double[] high = {Double.MAX_VALUE, 7};
    double[] low = {-Double.MAX_VALUE};

    assertThat(new MembershipAttack(high, low).auc()).isEqualTo(1);
    assertThat(new MembershipAttack(low, high).auc()).isZero();
    assertThat(new MembershipAttack(low, high).advantage()).isZero();
  }

  @Test
  void theNoiseIsThatOfMannAndWhitney() {
    // without ties (m + n + 1) / (12 m n), which Hanley and McNeil 1982 give at .5
    var attack = new MembershipAttack(new double[] {3, 1, 5}, new double[] {6, 2, 4});
    assertThat(attack.noise()).isEqualTo(Math.sqrt(7 / 108.0), within(1e-12));

    // one tie of two among six: 1 - (8 - 2) / (216 - 6)
    var tied = new MembershipAttack(new double[] {3, 1, 5}, new double[] {3, 2, 4});
    assertThat(tied.noise()).isEqualTo(Math.sqrt(7 / 108.0 * (1 - 6 / 210.0)), within(1e-12));
  }

  @Test
  void theNoiseIsTheSpreadOfGuesses() {
    double squares = 0;
    double variances = 0;
    for (int trial = 0; trial < 400; trial++) {
      Rng rng = Rng.of(trial, "scores");
      var attack = new MembershipAttack(scores(rng, 30), scores(rng, 50));
      squares += (attack.auc() - 0.5) * (attack.auc() - 0.5);
      variances += attack.noise() * attack.noise();
    }

    // a variance from 400 draws is off by 7 % (one standard error): 25 % are 1 in 2,000
    assertThat(squares / variances).isBetween(0.75, 1.25);
  }

  private static double[] scores(Rng rng, int rows) {
    var scores = new double[rows];
    for (int i = 0; i < rows; i++) {
      scores[i] = rng.nextInt(8); // many ties
    }
    return scores;
  }
}
