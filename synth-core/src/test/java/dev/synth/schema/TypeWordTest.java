package dev.synth.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synth.problem.SynthException;
import org.junit.jupiter.api.Test;

class TypeWordTest {
  @Test
  void everyWordNamesItsType() {
    assertThat(TypeWord.words())
        .containsExactly(
            "integer",
            "decimal",
            "boolean",
            "category",
            "date",
            "datetime",
            "time",
            "text",
            "uuid");
    for (TypeWord type : TypeWord.values()) {
      assertThat(TypeWord.of(type.word())).isEqualTo(type);
    }
  }

  @Test
  void anUnknownWordListsTheKnownOnes() {
    assertThatThrownBy(() -> TypeWord.of("number"))
        .isInstanceOf(SynthException.class)
        .hasMessage(
            """
            there is no column type 'number'
             -> the known types are [integer, decimal, boolean, category, date, datetime, time, text, uuid]
            To fix: use one of the known types.""");
  }
}
