package dev.synth.synthesis.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CategoryRangeTest {
  private static List<CategoryRange> joined(int... counts) {
    return CategoryRange.joined(CategoryRange.ofEach(counts.length), counts);
  }

  @Test
  void runsAreTheShortestWithFiveRows() {
    assertThat(joined(2, 2, 2, 5, 1, 4)).containsExactly(run(0, 2, 6), run(3, 3, 5), run(4, 5, 5));
  }

  @Test
  void rowsLeftOverJoinRunsOfAboutAsManyAndStandAloneBesideMany() {
    assertThat(joined(6, 1, 1, 40, 0, 2, 0))
        .containsExactly(run(0, 2, 8), run(3, 3, 40), run(4, 6, 2));
    assertThat(joined(2, 40)).containsExactly(run(0, 0, 2), run(1, 1, 40));
    assertThat(joined(2, 9)).containsExactly(run(0, 1, 11));
    assertThat(joined(30, 0, 2, 0, 40)).containsExactly(run(0, 0, 30), run(1, 3, 2), run(4, 4, 40));
  }

  @Test
  void emptyCategoriesAtEitherEndAndBetweenRunsBelongToNone() {
    assertThat(joined(0, 0, 5, 0, 0, 6, 0)).containsExactly(run(2, 2, 5), run(5, 5, 6));
  }

  @Test
  void fewerThanFiveRowsMakeNoRun() {
    assertThat(joined(0, 2, 2)).isEmpty();
    assertThat(joined()).isEmpty();
  }

  /** The end of a run would tell where a single row is; a cell of the parent has five. */
  @Test
  void endsAreThoseOfTheParentsRuns() {
    List<CategoryRange> cells = List.of(run(0, 3, 9), run(4, 9, 7), run(10, 12, 8));
    assertThat(CategoryRange.joined(cells, new int[] {0, 5, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0}))
        .containsExactly(run(0, 9, 6));
  }

  private static CategoryRange run(int first, int last, int rows) {
    return new CategoryRange(first, last, rows);
  }
}
