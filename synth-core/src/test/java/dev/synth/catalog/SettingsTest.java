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

  @Test
  void refusesAValueOutOfRange() {
    assertThatThrownBy(() -> Settings.parse("gan(epochs=-1)").integer("epochs", 0, 10, 5))
        .hasMessage(
            """
            setting 'epochs' of 'gan' is out of range: -1
             -> expected a whole number from 0 to 10
            To fix: give a value in that range, or leave the setting out.""");
    assertThatThrownBy(() -> Settings.parse("gan(rate=fast)").decimal("rate", 0, 1, 0.5))
        .hasMessage(
            """
            setting 'rate' of 'gan' is out of range: fast
             -> expected a number from 0.0 to 1.0
            To fix: give a value in that range, or leave the setting out.""");
  }

  @Test
  void readsListsAndFlags() {
    Settings settings = Settings.parse("gan(conditions=[income, age], anyOrder=true, epochs=3)");
    assertThat(settings.list("conditions", List.of())).containsExactly("income", "age");
    assertThat(settings.list("absent", List.of("x"))).containsExactly("x");
    assertThat(settings.flag("anyOrder", false)).isTrue();
    assertThat(settings.flag("absent", true)).isTrue();
    assertThat(Settings.parse(settings.toString())).isEqualTo(settings);
    assertThat(Settings.parse("gan(conditions=[])").list("conditions", List.of("x"))).isEmpty();
    assertThat(Settings.parse("gan(conditions=one)").list("conditions", List.of()))
        .containsExactly("one");
  }

  @Test
  void refusesWhatIsNoFlag() {
    assertThatThrownBy(() -> Settings.parse("gan(anyOrder=yes)").flag("anyOrder", false))
        .hasMessage(
            """
            setting 'anyOrder' of 'gan' is no flag: yes
             -> expected true or false
            To fix: give one of them, or leave the setting out.""");
  }
}
