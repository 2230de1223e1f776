package dev.synth.synthesis.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synth.problem.SynthException;
import dev.synth.problem.Work;
import dev.synth.random.Rng;
import dev.synth.synthesis.Block;
import dev.synth.synthesis.HalfFloats;
import dev.synth.synthesis.Indices;
import dev.synth.synthesis.Model;
import dev.synth.synthesis.ModelState;
import dev.synth.synthesis.Sampling;
import dev.synth.synthesis.Shops;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CartStateTest {
  private static final Model MODEL = new Cart(40, 2, 1).fit(Shops.orders(600), Work.quiet());
  private static final ModelState STATE = MODEL.state();

  private static Model restored(ModelState state) {
    return new Cart().restore(MODEL.schema(), state);
  }

  @Test
  void aRestoredModelIsTheSame() {
    Model again = restored(STATE);
    assertThat(again.state()).isEqualTo(STATE);
    assertThat(again.sample(new Sampling(5, 300, 2)))
        .isEqualTo(MODEL.sample(new Sampling(5, 300, 2)));
  }

  @Test
  void aStateThatLacksAPieceIsDamaged() {
    for (String key : STATE.attributes().keySet()) {
      Map<String, Object> less = new HashMap<>(STATE.attributes());
      less.remove(key);
      assertDamaged(new ModelState(less, STATE.blocks()));
    }
    for (String key : STATE.blocks().keySet()) {
      Map<String, Block> less = new HashMap<>(STATE.blocks());
      less.remove(key);
      assertDamaged(new ModelState(STATE.attributes(), less));
    }
  }

  @Test
  void anOrderHasEachColumnOnceAndThereIsATree() {
    for (List<Long> order :
        List.of(List.of(0L, 1L, 2L), List.of(0L, 1L, 2L, 2L), List.of(0L, 1L, 2L, 9L))) {
      assertDamaged(with("order", order));
    }
    assertDamaged(with("trees", 0L));
    assertDamaged(with("trees", 3L));
    assertDamaged(with("trees", 1L << 40));
    assertDamaged(with("trees", "1"));
  }

  private static List<String> named(String part) {
    return STATE.blocks().keySet().stream().filter(name -> name.contains(part)).toList();
  }

  private static ModelState with(String key, Object value) {
    Map<String, Object> changed = new HashMap<>(STATE.attributes());
    changed.put(key, value);
    return new ModelState(changed, STATE.blocks());
  }

  private static void assertDamaged(ModelState state) {
    assertThatThrownBy(() -> restored(state))
        .hasMessage(
            """
            the model file is damaged
             -> its cart state does not fit together
            To fix: train the model again, or restore the file from version control.""");
  }

  /** Another number is found, or it makes another model that can be sampled all the same. */
  @Test
  void changedNumbersAreFoundOrHarmless() {
    Rng rng = Rng.of(1, "damage");
    List<String> names = named(".nodes");
    int found = 0;
    for (int i = 0; i < 400; i++) {
      String name = names.get(rng.nextInt(names.size()));
      int[] numbers = STATE.indices(name);
      if (rng.nextInt(4) == 0) {
        numbers = Arrays.copyOf(numbers, rng.nextInt(numbers.length));
      } else {
        numbers[rng.nextInt(numbers.length)] = rng.nextInt(rng.nextInt(2) == 0 ? 12 : 65_536);
      }
      Map<String, Block> changed = new HashMap<>(STATE.blocks());
      changed.put(name, Indices.of(numbers));
      try {
        Model model = restored(new ModelState(STATE.attributes(), changed));
        assertThat(model.sample(new Sampling(0, 50, i)).rows()).isEqualTo(50);
      } catch (SynthException expected) {
        assertThat(expected).hasMessageStartingWith("the model file is damaged\n");
        found++;
      }
    }
    assertThat(found).isGreaterThan(200);
  }

  @Test
  void changedSharesAreFoundOrHarmless() {
    for (float value : new float[] {-1, 0, 1, 2, 65_504}) {
      for (String name : named("shares")) {
        var shares = new float[STATE.halfFloats(name).length];
        Arrays.fill(shares, value);
        Map<String, Block> changed = new HashMap<>(STATE.blocks());
        changed.put(name, HalfFloats.of(shares));
        try {
          Model model = restored(new ModelState(STATE.attributes(), changed));
          assertThat(model.sample(new Sampling(0, 50, 1)).rows()).isEqualTo(50);
        } catch (SynthException expected) {
          assertThat(expected).hasMessageStartingWith("the model file is damaged\n");
        }
      }
    }
  }
}
