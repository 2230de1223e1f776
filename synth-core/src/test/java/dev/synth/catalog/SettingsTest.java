package dev.synth.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SettingsTest {
  @Test
  void readsANameAlone() {
    assertThat(Settings.parse("cart")).isEqualTo(Settings.of("cart"));
  }

  @Test
  void writesSettingsInCanonicalOrder() {
    assertThat(Settings.parse(" gan( rate = 0.1,epochs=60 )"))
        .hasToString("gan(epochs=60, rate=0.1)");
  }

  @Test
  void refusesAnotherShape() {
    assertThatThrownBy(() -> Settings.parse("gan(60)"))
        .hasMessage(
            """
            'gan(60)' is not a name with settings
             -> expected name, or name(setting=value, ...)
            To fix: write it like autoregressive-gan(epochs=60, fitSeed=1).""");
  }

  @Test
  void namesTheNearestKnownSetting() {
    assertThatThrownBy(
            () -> Settings.parse("gan(epoch=60)").requireKnown(List.of("epochs", "rate")))
        .hasMessage(
            """
            'gan' has no setting 'epoch'
             -> the known settings are [epochs, rate]
            To fix: write 'epochs'.""");
  }
}
