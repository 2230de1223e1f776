package dev.synth.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synth.synthesis.Synthesizer;
import org.junit.jupiter.api.Test;

class CatalogTest {
  @Test
  void anUnknownNameListsTheKnown() {
    var names = Catalog.of(Synthesizer.class).names();
    assertThat(names).contains("autoregressive-gan", "cart").isSorted();
    assertThatThrownBy(() -> Catalog.of(Synthesizer.class).get("autoregresive-gan"))
        .hasMessage(
            "there is no synthesizer 'autoregresive-gan'\n -> the known names are "
                + names
                + "\nTo fix: write 'autoregressive-gan'.");
    assertThatThrownBy(() -> Catalog.of(Synthesizer.class).get("markov"))
        .hasMessageEndingWith("To fix: use one of the known names.");
  }

  @Test
  void aThreadWithAnotherContextLoaderFindsTheSame() throws InterruptedException {
    var found = new java.util.concurrent.atomic.AtomicReference<java.util.List<String>>();
    var thread = new Thread(() -> found.set(Catalog.of(Synthesizer.class).names()));
    thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
    thread.start();
    thread.join();
    assertThat(found.get()).contains("autoregressive-gan");
  }

  @Test
  void nearestIsFoundByEditDistance() {
    var known = java.util.List.of("rows", "rule", "source");
    assertThat(Nearest.to("row", known)).contains("rows");
    assertThat(Nearest.to("SOURCE", known)).contains("source");
    assertThat(Nearest.to("elephant", known)).isEmpty();
  }
}
