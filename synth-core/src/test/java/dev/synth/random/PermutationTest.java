package dev.synth.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.BitSet;
import org.junit.jupiter.api.Test;

class PermutationTest {
  @Test
  void everyNumberGoesToAPlaceOfItsOwn() {
    for (int n : new int[] {1, 2, 3, 4, 5, 16, 17, 100, 1_000, 4_097}) {
      for (long key = 0; key < 20; key++) {
        var taken = new BitSet();
        for (int i = 0; i < n; i++) {
          taken.set((int) Permutation.at(i, n, key));
        }
        assertThat(taken.cardinality()).isEqualTo(n);
        assertThat(taken.length()).isEqualTo(n);
      }
    }
  }

  @Test
  void theOrderIsTheKeys() {
    assertThat(Permutation.at(7, 1_000_000, 1)).isNotEqualTo(Permutation.at(7, 1_000_000, 2));
    assertThat(Permutation.at(Permutation.MOST - 1, Permutation.MOST, 5))
        .isBetween(0L, Permutation.MOST - 1);
  }

  @Test
  void whatIsNoNumberOfItIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Permutation.at(5, 5, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> Permutation.at(0, 0, 1));
  }
}
