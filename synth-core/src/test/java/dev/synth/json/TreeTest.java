package dev.synth.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class TreeTest {
  private static final Tree TREE =
      new Tree(
          Map.of(
              "trees",
              3L,
              "large",
              1L << 40,
              "rate",
              0.5,
              "name",
              "cart",
              "yes",
              true,
              "order",
              List.of(2L, 0L),
              "mixed",
              List.of(1L, "2"),
              "names",
              List.of("a", "b"),
              "inside",
              Map.of("step", 1L),
              "columns",
              List.of(Map.of("step", 1L))));

  @Test
  void valuesAreReadByTheirType() {
    assertThat(TREE.integer("trees")).isEqualTo(3);
    assertThat(TREE.whole("large")).isEqualTo(1L << 40);
    assertThat(TREE.number("rate")).isEqualTo(0.5);
    assertThat(TREE.number("trees")).isEqualTo(3);
    assertThat(TREE.text("name")).isEqualTo("cart");
    assertThat(TREE.optionalText("absent")).isEmpty();
    assertThat(TREE.flag("yes")).isTrue();
    assertThat(TREE.integers("order")).containsExactly(2, 0);
    assertThat(TREE.wholes("order")).containsExactly(2, 0);
    assertThat(TREE.numbers("order")).containsExactly(2, 0);
    assertThat(TREE.texts("names")).containsExactly("a", "b");
    assertThat(TREE.tree("inside").whole("step")).isEqualTo(1);
    assertThat(TREE.trees("columns").get(0).integer("step")).isEqualTo(1);
  }

  @Test
  void whatIsAbsentOrOfAnotherTypeIsTold() {
    assertAbsent("leaves", () -> TREE.integer("leaves"));
    assertAbsent("large", () -> TREE.integer("large"));
    assertAbsent("order", () -> TREE.whole("order"));
    assertAbsent("trees", () -> TREE.text("trees"));
    assertAbsent("trees", () -> TREE.optionalText("trees"));
    assertAbsent("name", () -> TREE.flag("name"));
    assertAbsent("name", () -> TREE.number("name"));
    assertAbsent("trees", () -> TREE.integers("trees"));
    assertAbsent("mixed", () -> TREE.integers("mixed"));
    assertAbsent("mixed", () -> TREE.wholes("mixed"));
    assertAbsent("mixed", () -> TREE.numbers("mixed"));
    assertAbsent("mixed", () -> TREE.texts("mixed"));
    assertAbsent("order", () -> TREE.trees("order"));
    assertAbsent("name", () -> TREE.tree("name"));
    assertAbsent("inside", () -> TREE.list("inside"));
  }

  private static void assertAbsent(String name, ThrowingCallable reading) {
    assertThatThrownBy(reading)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'" + name + "' is missing or of another type");
  }
}
