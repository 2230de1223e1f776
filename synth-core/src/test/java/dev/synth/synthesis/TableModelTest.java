package dev.synth.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synth.problem.SynthException;
import dev.synth.random.Units;
import dev.synth.table.ColumnType;
import dev.synth.table.Field;
import dev.synth.table.Schema;
import dev.synth.table.Table;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

class TableModelTest {
  private static final Instant CLOCK = Instant.parse("2025-01-01T00:00:00Z");
  private static final ColumnType WHOLE = new ColumnType.Numeric(0);
  private static final ColumnType TEXT = new ColumnType.Text();

  /** A model of rules, a column each: name, type and rule. */
  private static TableModel rules(Object... triples) {
    Map<String, MadeColumn> made = new LinkedHashMap<>();
    var fields = new java.util.ArrayList<Field>();
    for (int i = 0; i < triples.length; i += 3) {
      Field field = Field.of((String) triples[i], (ColumnType) triples[i + 1], false);
      fields.add(field);
      made.put(field.name(), MadeColumn.of(field, (String) triples[i + 2], 0, "en", CLOCK));
    }
    return new TableModel(new Schema(fields), Optional.empty(), made, History.NONE);
  }

  private static Table rows(TableModel model, int rows) {
    return model.sample(new Sampling(0, rows, 42));
  }

  @Test
  void aRuleSeesWhatItNeedsWhereverItStands() {
    TableModel mailFirst =
        rules(
            "email",
            TEXT,
            "email",
            "first_name",
            TEXT,
            "#{Name.firstName}",
            "last_name",
            TEXT,
            "#{Name.lastName}");
    TableModel mailLast =
        rules(
            "first_name",
            TEXT,
            "#{Name.firstName}",
            "last_name",
            TEXT,
            "#{Name.lastName}",
            "email",
            TEXT,
            "email");
    Table first = rows(mailFirst, 50);
    Table last = rows(mailLast, 50);
    assertThat(first.select(last.schema().names())).isEqualTo(last);
    for (int row = 0; row < 50; row++) {
      String name = String.valueOf(first.column("first_name").text(row));
      String slug = name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]", "");
      assertThat(first.column("email").text(row)).startsWith(slug + ".");
    }
  }

  @Test
  void aCircleNamesIt() {
    assertThatThrownBy(() -> rules("first_name", TEXT, "username", "last_name", TEXT, "email"))
        .isInstanceOf(SynthException.class)
        .hasMessage(
            """
            rules need each other's columns in a circle
             -> first_name needs last_name needs first_name
            To fix: give one of these columns a rule that needs no other.""");
  }

  private static RowCheck below(long limit) {
    return new RowCheck() {
      @Override
      public String describe() {
        return "n < " + limit;
      }

      @Override
      public Set<String> columns() {
        return Set.of("n");
      }

      @Override
      public IntPredicate on(Table rows) {
        return row -> rows.column("n").number(row) < limit;
      }
    };
  }

  @Test
  void rejectedRowsAndOnlyTheyAreDrawnAgain() {
    TableModel free = rules("id", WHOLE, "sequence(1)", "n", WHOLE, "uniform(1, 100)");
    TableModel strict = free.withChecks(List.of(below(60)));
    Table drawn = rows(free, 2_000);
    Table kept = rows(strict, 2_000);
    int again = 0;
    for (int row = 0; row < 2_000; row++) {
      assertThat(kept.column("n").number(row)).isLessThan(60);
      assertThat(kept.column("id").text(row)).isEqualTo(Integer.toString(row + 1));
      if (drawn.column("n").number(row) < 60) {
        assertThat(kept.column("n").number(row)).isEqualTo(drawn.column("n").number(row));
      } else {
        again++;
      }
    }
    assertThat(again).isBetween(700, 950);
    // whatever is drawn with it, and in whatever chunk
    assertThat(strict.sample(new Sampling(500, 700, 42))).isEqualTo(kept.slice(500, 1_200));
    var some = new Sampling(Units.of(1_999, 4), 0, 42, Collections.emptySortedMap());
    assertThat(strict.sample(some)).isEqualTo(kept.pick(new int[] {1_999, 4}));
  }

  @Test
  void whatCannotBeKeptIsSaid() {
    TableModel free = rules("n", WHOLE, "uniform(1, 100)");
    assertThatThrownBy(() -> rows(free.withChecks(List.of(below(1_000), below(1))), 20))
        .isInstanceOf(SynthException.class)
        .hasMessage(
            """
            'n < 1' is kept by too few rows
             -> 20 of 20 rows break it after 100 draws each
            To fix: loosen it, or give the columns in it rules that keep it.""");
  }
}
