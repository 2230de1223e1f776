package dev.synth.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ModelStateTest {
  private static final ModelState STATE =
      new ModelState(
          Map.of(
              "trees", 3L,
              "large", 1L << 40,
              "order", List.of(2L, 0L),
              "mixed", List.of(1L, "2"),
              "columns", List.of(Map.of("step", 1L))),
          Map.of("shares", Weights.of(new float[] {0.5f})),
          Map.of("nodes", Indices.of(new int[] {7})));

  @Test
  void valuesAreReadByTheirType() {
    assertThat(STATE.whole("trees")).isEqualTo(3);
    assertThat(STATE.wholes("order")).containsExactly(2, 0);
    assertThat(STATE.maps("columns")).containsExactly(Map.of("step", 1L));
    assertThat(STATE.weightsOf("shares")).containsExactly(0.5f);
    assertThat(STATE.indicesOf("nodes")).containsExactly(7);
  }

  @Test
  void whatIsAbsentOrOfAnotherTypeIsTold() {
    assertAbsent("leaves", () -> STATE.whole("leaves"));
    assertAbsent("large", () -> STATE.whole("large"));
    assertAbsent("order", () -> STATE.whole("order"));
    assertAbsent("trees", () -> STATE.wholes("trees"));
    assertAbsent("mixed", () -> STATE.wholes("mixed"));
    assertAbsent("order", () -> STATE.maps("order"));
    assertAbsent("nodes", () -> STATE.weightsOf("nodes"));
    assertAbsent("shares", () -> STATE.indicesOf("shares"));
  }

  private static void assertAbsent(String name, ThrowingCallable reading) {
    assertThatThrownBy(reading)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'" + name + "' is missing or of another type");
  }
}
