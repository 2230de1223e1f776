package dev.synth.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synth.io.json.JsonlFormat;
import dev.synth.schema.ColumnSpec;
import dev.synth.source.Source;
import dev.synth.table.ColumnType;
import dev.synth.table.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many digits stand behind the point: as many as a column's cells have, one by one. */
class ShortestDecimalsTest {
  private static Table read(String csv) {
    return new Source(Input.of("n.csv", csv.getBytes(StandardCharsets.UTF_8)), Map.of()).rows();
  }

  private static String column(String cells) {
    return "k\tn\n" + ("a\t" + cells.replace(" ", "\na\t") + "\n").repeat(6);
  }

  private static String written(TableFormat format, Table rows) throws IOException {
    var out = new ByteArrayOutputStream();
    try (TableWriter writer = format.writer(rows.schema(), out)) {
      writer.append(rows);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource({
    "1.5 2 3.25 0.125, 0.###, 3",
    "1.0 2.5 3.25 10.0, 0.0#, 2",
    "-1.5 2 -3, 0.#, 1",
    "$1.5 $2 $3.25, $0.##, 2"
  })
  void cellsAreWrittenAsTheyWereRead(String cells, String pattern, int decimals)
      throws IOException {
    Table rows = read(column(cells));
    assertThat(rows.schema().field(1).spelling().formats()).containsExactly(pattern);
    assertThat(rows.schema().field(1).type()).isEqualTo(new ColumnType.Numeric(decimals));
    assertThat(written(new TsvFormat(), rows)).isEqualTo(column(cells));
  }

  @ParameterizedTest
  @CsvSource({"1.50 2.25 3.00", "1.50 2", "1.5 2.5", "1 2 3"})
  void allTheSameAndMixedOnesStayAsTheyWere(String cells) {
    assertThat(read(column(cells)).schema().field(1).spelling().formats()).isEqualTo(List.of());
  }

  @Test
  void theFormatCanBeSaid() throws IOException {
    ColumnSpec said = ColumnSpec.NONE.withType("decimal").withFormat("0.##");
    Table rows =
        new Source(
                Input.of("n.csv", column("1.5 2 3.25").getBytes(StandardCharsets.UTF_8)),
                Map.of("n", said))
            .rows();
    assertThat(written(new TsvFormat(), rows)).isEqualTo(column("1.5 2 3.25"));
  }

  @Test
  void inJsonTheyAreNumbers() throws IOException {
    assertThat(written(new JsonlFormat(), read(column("1.5 2 3.25"))))
        .contains("\"n\":1.5}", ":2}");
  }
}
