package dev.synth.synthesis.tree;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synth.random.Rng;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnOrderTest {
  private static final int ROWS = 2_000;

  @Test
  void whatBelongsTogetherStandsTogether() {
    Rng rng = Rng.of(1, "order");
    var lone = new int[ROWS];
    var cause = new int[ROWS];
    var effect = new int[ROWS];
    var flag = new int[ROWS];
    for (int row = 0; row < ROWS; row++) {
      lone[row] = rng.nextInt(8);
      cause[row] = rng.nextInt(6);
      effect[row] = cause[row] / 2 + rng.nextInt(2);
      flag[row] = cause[row] == 0 ? 1 : 0;
    }
    assertThat(
            ColumnOrder.of(
                List.of(lone, cause, effect, flag),
                List.of(0, 6, 4, 0),
                List.of(even(8), even(6), even(4), even(2)),
                List.of()))
        .containsExactly(3, 1, 2, 0); // the flag has the least entropy
  }

  @Test
  void equalColumnsAndConstantsStayInTheTablesOrder() {
    assertThat(
            ColumnOrder.of(
                List.of(new int[9], new int[9], new int[9]),
                List.of(0, 1, 0),
                List.of(even(1), even(1), even(1)),
                List.of()))
        .containsExactly(0, 1, 2);
  }

  @Test
  void someColumnsMayStandFirst() {
    var codes = new int[ROWS];
    for (int row = 0; row < ROWS; row++) {
      codes[row] = row % 4;
    }
    List<int[]> four = List.of(codes, codes, codes, codes);
    List<float[]> shares = List.of(even(4), even(4), even(4), even(4));
    assertThat(ColumnOrder.of(four, List.of(0, 0, 0, 0), shares, List.of(2, 1)))
        .containsExactly(2, 1, 0, 3);
  }

  @Test
  void aVeryWideTableStaysInItsOrder() {
    int columns = 1_001;
    List<int[]> codes = Collections.nCopies(columns, new int[] {0, 1});
    List<float[]> shares = Collections.nCopies(columns, even(2));
    List<Integer> order =
        ColumnOrder.of(codes, Collections.nCopies(columns, 0), shares, List.of(7, 3));
    assertThat(order).hasSize(columns).doesNotHaveDuplicates().startsWith(7, 3, 0, 1, 2, 4, 5);
  }

  private static float[] even(int categories) {
    var shares = new float[categories];
    java.util.Arrays.fill(shares, 1f / categories);
    return shares;
  }
}
