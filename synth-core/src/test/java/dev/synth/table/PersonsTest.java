package dev.synth.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synth.random.Rng;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PersonsTest {
  private static final Persons SOME =
      Persons.of(TextColumn.of(Arrays.asList("a", "b", "a", null, "c", null, "a", "b")));

  @Test
  void rowsWithoutAPersonAreOnePersons() {
    assertThat(SOME.different(8)).isEqualTo(4);
    assertThat(SOME.of(3)).isEqualTo(SOME.of(5));
    assertThat(SOME.of(0)).isEqualTo(SOME.of(6)).isNotEqualTo(SOME.of(1));
  }

  @Test
  void aPersonHoldsACodeOnce() {
    int[] codes = {0, 1, 0, 1, -1, 0, 1, 1};
    assertThat(SOME.holders(codes, 3)).containsExactly(2, 3, 0);
    assertThat(Persons.ROWS.holders(codes, 3)).containsExactly(3, 4, 0);
  }

  @Test
  void takenRowsKeepTheirPersons() {
    Persons picked = SOME.pick(new int[] {6, 1, 0});
    assertThat(picked.different(3)).isEqualTo(2);
    assertThat(picked.of(0)).isEqualTo(picked.of(2));
  }

  @Test
  void appendedRowsAreOfOtherPersons() {
    Table rows =
        Table.of(
                new Schema(List.of(Field.of("x", new ColumnType.Numeric(0), false))),
                List.of(LongColumn.of(new ColumnType.Numeric(0), new long[8])))
            .withPersons(SOME);
    assertThat(rows.append(rows).persons().different(16)).isEqualTo(8);
    assertThat(rows.slice(0, 3).persons().different(3)).isEqualTo(2);
  }

  @Test
  void nobodyStandsOnBothSides() {
    String[] ids = new String[300];
    for (int row = 0; row < ids.length; row++) {
      ids[row] = "p" + Rng.of(1, "ids").seek(row, 0).nextInt(60);
    }
    Persons persons = Persons.of(TextColumn.of(Arrays.asList(ids)));
    int[][] divided = persons.divide(300, 5, Rng.of(2, "division")::permutation);
    assertThat(whose(persons, divided[0]))
        .hasSize(persons.different(300) / 5)
        .doesNotContainAnyElementsOf(whose(persons, divided[1]));
    assertThat(divided[0].length + divided[1].length).isEqualTo(300);
  }

  private static Set<Integer> whose(Persons persons, int[] rows) {
    return Arrays.stream(rows).mapToObj(persons::of).collect(Collectors.toSet());
  }
}
