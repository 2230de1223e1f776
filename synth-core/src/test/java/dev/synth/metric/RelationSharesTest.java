package dev.synth.metric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synth.catalog.Catalog;
import dev.synth.constraint.Constraints;
import dev.synth.problem.Work;
import dev.synth.relation.Dependency;
import dev.synth.relation.Equal;
import dev.synth.relation.Found;
import dev.synth.relation.Grain;
import dev.synth.relation.Held;
import dev.synth.relation.Offset;
import dev.synth.relation.Product;
import dev.synth.relation.Rate;
import dev.synth.relation.Relation;
import dev.synth.relation.Sum;
import dev.synth.table.Column;
import dev.synth.table.ColumnType;
import dev.synth.table.DoubleColumn;
import dev.synth.table.Field;
import dev.synth.table.LongColumn;
import dev.synth.table.Schema;
import dev.synth.table.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RelationSharesTest {
  private static final Table REAL = table(whole(100, 200, 300), whole(100, 200, 300));

  static List<Relation> relations() {
    BigDecimal none = BigDecimal.ZERO;
    return List.of(
        new Equal("a", "b"),
        new Grain("a", BigDecimal.valueOf(100)),
        new Offset("a", "b", none, none, 1),
        new Sum("a", List.of("b"), List.of(), none),
        new Product("a", "b", "one", false, Product.EXACT),
        new Rate("a", "b", BigDecimal.ONE, false, 0),
        new Dependency("a", "b", Map.of("100", "100", "200", "200", "300", "300")));
  }

  @ParameterizedTest
  @MethodSource("relations")
  void areOfRowsWhoseNumbersAnybodyWroteAsDoubles(Relation relation) {
    Table made = table(doubles(100, 200, 300.25), doubles(100, 200, 300));

    assertThat(share(relation, made)).isEqualTo(2 / 3.0);
    assertThat(kept(relation, made)).isEqualTo(2 / 3.0);
  }

  @ParameterizedTest
  @MethodSource("relations")
  void areOfRowsWhoseWholeNumbersHaveDecimals(Relation relation) {
    var type = new ColumnType.Numeric(1);
    Column tenths = LongColumn.of(type, new long[] {1000, 2000, 3000});

    assertThat(share(relation, table(tenths, tenths))).isEqualTo(1);
    assertThat(kept(relation, table(tenths, tenths))).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("relations")
  void areOfRowsWithNumbersThatNoLongHolds(Relation relation) {
    Table made = table(doubles(1e300, 200, 300), doubles(-1e300, 200, 300));

    assertThat(share(relation, made)).isEqualTo(1); // nothing is said of the first row
  }

  private static double share(Relation relation, Table made) {
    RelationShares.Line line = RelationShares.of(comparison(relation, made)).list().get(0);
    assertThat(line.heldOut()).isEqualTo(line.synthetic());
    return line.synthetic();
  }

  private static double kept(Relation relation, Table made) {
    return Catalog.of(Metric.class).get("constraints").score(comparison(relation, made)).value();
  }

  /** Held out are the rows to judge, which anybody may have written too. */
  private static Comparison comparison(Relation relation, Table made) {
    return new Comparison(REAL, made, made, 1, Work.quiet())
        .with(Constraints.NONE, List.of(new Found(relation, true, new Held(3, 3))));
  }

  private static Column whole(long... cells) {
    return LongColumn.of(new ColumnType.Numeric(0), cells);
  }

  private static Column doubles(double... cells) {
    return DoubleColumn.of(cells);
  }

  private static Table table(Column a, Column b) {
    Column one = whole(1, 1, 1);
    return Table.of(
        new Schema(
            List.of(
                Field.of("a", a.type(), true),
                Field.of("b", b.type(), true),
                Field.of("one", one.type(), true))),
        List.of(a, b, one));
  }
}
