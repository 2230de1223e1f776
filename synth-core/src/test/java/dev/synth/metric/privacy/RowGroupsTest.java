package dev.synth.metric.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RowGroupsTest {
  @Test
  void equalRowsOfAllTablesShareAGroup() {
    double[][] one = {{1, 1, 2, Double.NaN}, {5, 6, 5, 7}};
    double[][] other = {{2, Double.NaN, 1, 1}, {5, 7, 7, 5}};

    var groups = new RowGroups(List.of(one, other));

    assertThat(groups.size()).isEqualTo(5);
    assertThat(groups.of(0, 3)).isEqualTo(groups.of(1, 1)).isEqualTo(3);
    assertThat(groups.of(1, 2)).isEqualTo(4);
    assertThat(groups.count(0, 0)).isEqualTo(1);
    assertThat(groups.count(1, 0)).isEqualTo(1);
    assertThat(groups.count(0, 4)).isZero();
  }

  @Test
  void tablesMayHaveNoRows() {
    double[][] none = {{}};

    assertThat(new RowGroups(List.of(none, none)).size()).isZero();
  }
}
