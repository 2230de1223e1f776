package dev.synth.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StreamsTest {
  @Test
  void namesUnitsAttemptsAndCandidatesHaveChanceOfTheirOwn() {
    Set<Long> seen = new HashSet<>();
    for (String name : new String[] {"a", "b"}) {
      for (int attempt = 0; attempt < 4; attempt++) {
        Stream stream = new Streams(Units.of(5, 0, 7), attempt, 1).of(name);
        for (int i = 0; i < 3; i++) {
          for (int candidate = 0; candidate < 3; candidate++) {
            assertThat(seen.add(stream.at(i, candidate, 3).nextLong())).isTrue();
          }
        }
      }
    }
  }

  @Test
  void aUnitHasTheSameChanceWhereverItStands() {
    Stream run = new Streams(Units.range(3, 10), 2, 9).of("x");
    Stream alone = new Streams(Units.of(8), 2, 9).of("x");
    assertThat(alone.at(0).nextLong()).isEqualTo(run.at(5).nextLong());
    assertThat(alone.at(0, 0, 1).nextLong()).isEqualTo(run.at(5).nextLong());
    assertThat(alone.part(1).at(0).nextLong()).isEqualTo(run.part(1).at(5).nextLong());
    assertThat(alone.part(2).at(0).nextLong()).isNotEqualTo(run.part(1).at(5).nextLong());
    assertThat(alone.key(1 << 30)).isEqualTo(run.key(1 << 30));
  }

  @Test
  void negativeNumbersAreRefused() {
    assertThatThrownBy(() -> Units.range(-1, 2)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Units.range(0, -2)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Units.of(1, -1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Streams(Units.of(1), -1, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
