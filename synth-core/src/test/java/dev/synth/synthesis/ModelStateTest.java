package dev.synth.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ModelStateTest {
  private static final ModelState STATE =
      new ModelState(
          Map.of("trees", 3L),
          Map.of(
              "shares", HalfFloats.of(new float[] {0.5f}),
              "matrix", Doubles.of(new double[] {0.1}),
              "nodes", Indices.of(new int[] {7})));

  @Test
  void blocksAreReadByTheirKind() {
    assertThat(STATE.tree().integer("trees")).isEqualTo(3);
    assertThat(STATE.halfFloats("shares")).containsExactly(0.5f);
    assertThat(STATE.doubles("matrix")).containsExactly(0.1);
    assertThat(STATE.indices("nodes")).containsExactly(7);
  }

  @Test
  void whatIsAbsentOrOfAnotherKindIsTold() {
    assertAbsent("nodes", () -> STATE.halfFloats("nodes"));
    assertAbsent("shares", () -> STATE.indices("shares"));
    assertAbsent("shares", () -> STATE.doubles("shares"));
    assertAbsent("leaves", () -> STATE.indices("leaves"));
  }

  private static void assertAbsent(String name, ThrowingCallable reading) {
    assertThatThrownBy(reading)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'" + name + "' is missing or of another type");
  }
}
