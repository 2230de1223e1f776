package dev.synth.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synth.catalog.Catalog;
import dev.synth.synthesis.MadeColumn;
import dev.synth.synthesis.RuleFactory;
import dev.synth.table.Column;
import dev.synth.table.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every registered rule keeps. */
class RuleCatalogTest {
  private static final int ROWS = 1_000;

  static Stream<RuleFactory> rules() {
    List<RuleFactory> all = Catalog.of(RuleFactory.class).all();
    assertThat(all).isNotEmpty();
    // those look at other columns and other datasets: see ConstraintsTest, ReferencesTest
    return all.stream().filter(rule -> !List.of("formula", "reference").contains(rule.name()));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void exampleIsReadAsThatKind(RuleFactory factory) {
    assertThat(factory.name()).matches("[a-z][a-z0-9-]*");
    if (!factory.name().equals("expression")) {
      assertThat(factory.about().example()).startsWith(factory.name());
      assertThat(factory.about().usage()).startsWith(factory.name() + "(").endsWith(")");
    }
    Field field = Field.of("made", MadeColumn.naturalType(factory.about().example()), false);
    Column column = Rules.read(factory.about().example()).rule().make(Rules.draw(0, 3, 1));
    assertThat(column.type()).isEqualTo(field.type());
    assertThat(column.size()).isEqualTo(3);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void chunksOfAnySizeGiveTheSameCells(RuleFactory factory) {
    MadeColumn made = Rules.read(factory.about().example());
    List<String> whole = Rules.texts(made, 0, ROWS, 7);
    for (int size : new int[] {1, 7}) {
      List<String> joined = new ArrayList<>();
      MadeColumn again = Rules.read(factory.about().example());
      for (int first = 0; first < ROWS; first += size) {
        joined.addAll(Rules.texts(again, first, Math.min(size, ROWS - first), 7));
      }
      assertThat(joined).isEqualTo(whole);
    }
    assertThat(Rules.texts(made, 0, 0, 7)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void rowsFarDownAreMade(RuleFactory factory) {
    MadeColumn made = Rules.read(factory.about().example());
    long far = 5_000_000_000L;
    assertThat(Rules.texts(made, far, 5, 7).subList(2, 5))
        .isEqualTo(Rules.texts(made, far + 2, 3, 7));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void threadsAtOnceGiveTheSameCells(RuleFactory factory)
      throws ExecutionException, InterruptedException {
    MadeColumn made = Rules.read(factory.about().example());
    List<String> whole = Rules.texts(made, 0, 400, 7);
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      List<Future<List<String>>> chunks = new ArrayList<>();
      for (int first = 0; first < 400; first += 20) {
        int from = first;
        chunks.add(pool.submit(() -> Rules.texts(made, from, 20, 7)));
      }
      List<String> joined = new ArrayList<>();
      for (Future<List<String>> chunk : chunks) {
        joined.addAll(chunk.get());
      }
      assertThat(joined).isEqualTo(whole);
    } finally {
      pool.shutdownNow();
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void anotherSeedGivesOtherCells(RuleFactory factory) {
    MadeColumn made = Rules.read(factory.about().example());
    boolean fixed = List.of("sequence", "constant", "lines").contains(factory.name());
    assertThat(Rules.texts(made, 0, 50, 7).equals(Rules.texts(made, 0, 50, 8))).isEqualTo(fixed);
  }
}
