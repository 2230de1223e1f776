package dev.synth.rule.guess;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synth.Synth;
import dev.synth.Workplace;
import dev.synth.catalog.Settings;
import dev.synth.mapping.RecordSchema;
import dev.synth.recipe.Recipe;
import dev.synth.schema.ColumnSpec;
import dev.synth.table.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A column more leaves the others as they are, wherever it stands. */
class AddedColumnTest {
  static List<Class<? extends Record>> records() {
    return Gallery.all();
  }

  private static Table rows(Class<?> record, Map<String, ColumnSpec> columns) {
    return Synth.make(
            Recipe.of(record.getSimpleName(), Settings.parse("cart"))
                .withRows(500, 42)
                .withLearning(learning -> learning.withColumns(columns)),
            Workplace.local())
        .table();
  }

  @ParameterizedTest
  @MethodSource("records")
  void othersStayAsTheyAre(Class<?> record) {
    Map<String, ColumnSpec> columns = RecordSchema.of(record).columns();
    Table before = rows(record, columns);
    Map<String, ColumnSpec> more = new LinkedHashMap<>();
    more.put("widgetFactor", ColumnSpec.NONE.withType("decimal"));
    more.putAll(columns);
    more.put("colourOfTheWidget", ColumnSpec.NONE.withType("text"));
    Table after = rows(record, more);
    for (String name : columns.keySet()) {
      assertThat(after.column(name)).as(name).isEqualTo(before.column(name));
    }
  }
}
