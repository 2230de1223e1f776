package dev.synth.metric.fidelity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.synth.metric.Metric;
import dev.synth.metric.TestTables;
import dev.synth.table.Table;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each score equals what SDMetrics gives for the same cells, quirks included. */
class SdmetricsParityTest {
  @ParameterizedTest
  @MethodSource("dev.synth.metric.fidelity.SdmetricsCases#all")
  void equalsSdmetrics(SdmetricsCases.Case golden) {
    Metric metric = metric(golden.kind());
    Table real = table(golden.kind(), golden.real());
    Table synthetic = table(golden.kind(), golden.synthetic());

    double found = metric.score(TestTables.compare(real, synthetic)).value();

    if (Double.isNaN(golden.expected())) {
      assertThat(found).isNaN();
    } else {
      assertThat(found).isEqualTo(golden.expected(), within(1e-9));
    }
  }

  private static Metric metric(String kind) {
    return switch (kind) {
      case "numeric", "datetime" -> new KsComplement();
      case "categorical" -> new TvComplement();
      case "pairs_numeric" -> new CorrelationSimilarity();
      case "pairs_categorical" -> new ContingencySimilarity();
      default -> throw new IllegalStateException(kind);
    };
  }

  private static Table table(String kind, List<?> cells) {
    TestTables table = TestTables.table();
    if (kind.startsWith("pairs")) {
      String single = kind.equals("pairs_numeric") ? "numeric" : "categorical";
      add(table, "x", single, (List<?>) cells.get(0));
      add(table, "y", single, (List<?>) cells.get(1));
    } else {
      add(table, "x", kind, cells);
    }
    return table.done();
  }

  private static void add(TestTables table, String name, String kind, List<?> cells) {
    switch (kind) {
      case "numeric" ->
          table.numbers(name, cells.stream().mapToDouble(SdmetricsCases::number).toArray());
      case "datetime" -> table.dates(name, cells.toArray(String[]::new));
      default -> table.category(name, cells.toArray(String[]::new));
    }
  }
}
