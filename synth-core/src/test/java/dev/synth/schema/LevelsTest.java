package dev.synth.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LevelsTest {
  @Test
  void everyTextIsFoundAtItsPlaceAndNoOther() {
    List<String> texts = new ArrayList<>(List.of("", " ", "Aa", "BB")); // two of equal hash
    for (int i = 0; i < 5_000; i++) {
      texts.add("level " + i);
    }
    Levels levels = Levels.of(texts);
    for (int i = 0; i < texts.size(); i++) {
      char[] text = ("<" + texts.get(i) + ">").toCharArray();
      assertThat(levels.find(text, 1, text.length - 1)).isEqualTo(i);
    }
    assertThat(levels.find("level x".toCharArray(), 0, 7)).isEqualTo(-1);
  }

  @Test
  void aTextIsAddedOnce() {
    Levels levels = Levels.of(List.of("a"));
    levels.add("xax".toCharArray(), 1, 2);
    assertThat(levels.texts()).containsExactly("a");
  }
}
