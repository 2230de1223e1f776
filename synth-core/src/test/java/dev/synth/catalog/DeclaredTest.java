package dev.synth.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class DeclaredTest {
  private static final Declared SETTINGS =
      Declared.of(
          "tiny-gan",
          Setting.whole("epochs", 0, 10, "passes over the rows"),
          Setting.number("rate", 0, 1, "of the first step"),
          Setting.number("dropout", 0, 0.9, "share dropped").orAuto(),
          Setting.words("conditions", "columns first"),
          Setting.flag("anyOrder", "whether any"),
          Setting.whole("fitSeed", "of all chance"));

  record TinyGan(
      int epochs,
      double rate,
      double dropout,
      List<String> conditions,
      boolean anyOrder,
      long fitSeed) {
    TinyGan {
      conditions = List.copyOf(conditions);
      SETTINGS.check(epochs, rate, dropout, conditions, anyOrder, fitSeed);
    }
  }

  record Forgetful(int epochs, double speed) {}

  private static final TinyGan GAN = new TinyGan(5, 0.5, Double.NaN, List.of("x"), false, 1);

  private static TinyGan with(String settings) {
    return SETTINGS.with(GAN, Settings.parse("tiny-gan(" + settings + ")"));
  }

  @Test
  void everyComponentIsASettingThatComesBack() {
    Settings all = SETTINGS.settings(GAN);
    assertThat(all)
        .hasToString(
            "tiny-gan(anyOrder=false, conditions=[x], dropout=auto, epochs=5, fitSeed=1, rate=0.5)");
    assertThat(SETTINGS.with(new TinyGan(1, 0, 0, List.of(), true, 2), all)).isEqualTo(GAN);
  }

  @Test
  void someAreChangedAndTheOthersStay() {
    assertThat(with("conditions=[income, age], anyOrder=true, fitSeed=1099511627776"))
        .isEqualTo(new TinyGan(5, 0.5, Double.NaN, List.of("income", "age"), true, 1L << 40));
    assertThat(with("conditions=one").conditions()).containsExactly("one");
    assertThat(with("conditions=[]").conditions()).isEmpty();
    assertThat(with("dropout=0.25").dropout()).isEqualTo(0.25);
    assertThat(with("dropout=auto").dropout()).isNaN();
  }

  @Test
  void explainsEach() {
    assertThat(SETTINGS.lines(GAN))
        .startsWith(
            new Declared.Line("epochs", "5", "a whole number from 0 to 10", "passes over the rows"),
            new Declared.Line("rate", "0.5", "a number from 0 to 1", "of the first step"),
            new Declared.Line(
                "dropout", "auto", "a number from 0 to 0.9, or auto", "share dropped"));
  }

  @Test
  void refusesAValueOutOfRangeByNameAndInTheConstructorAlike() {
    String message =
        """
        setting 'epochs' of 'tiny-gan' is out of range: -1
         -> expected a whole number from 0 to 10
        To fix: give a value in that range, or leave the setting out.""";
    assertThatThrownBy(() -> with("epochs=-1")).hasMessage(message);
    assertThatThrownBy(() -> new TinyGan(-1, 0.5, 0.5, List.of(), false, 1)).hasMessage(message);
    assertThatThrownBy(() -> new TinyGan(1, Double.NaN, 0.5, List.of(), false, 1))
        .hasMessageStartingWith("setting 'rate' of 'tiny-gan' is out of range: ");
  }

  @Test
  void refusesWhatCannotBeRead() {
    assertThatThrownBy(() -> with("rate=fast"))
        .hasMessage(
            """
            setting 'rate' of 'tiny-gan' is out of range: fast
             -> expected a number from 0 to 1
            To fix: give a value in that range, or leave the setting out.""");
    assertThatThrownBy(() -> with("rate=auto")).hasMessageContaining("is out of range: auto");
    assertThatThrownBy(() -> with("rate=NaN")).hasMessageContaining("is out of range: NaN");
    assertThatThrownBy(() -> with("epochs=1.5")).hasMessageContaining("is out of range: 1.5");
    assertThatThrownBy(() -> with("anyOrder=yes"))
        .hasMessage(
            """
            setting 'anyOrder' of 'tiny-gan' is no flag: yes
             -> expected true or false
            To fix: give one of them, or leave the setting out.""");
    assertThatThrownBy(() -> with("epoch=1"))
        .hasMessageStartingWith("'tiny-gan' has no setting 'epoch'\n -> the known settings are");
  }

  @Test
  void aConstructorThatForgetsAComponentIsAMistakeOfOurs() {
    assertThatThrownBy(() -> SETTINGS.check(1, 2))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("tiny-gan checks 2 of its 6 settings");
    assertThatThrownBy(() -> SETTINGS.settings(new Forgetful(1, 2)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageEndingWith("speed is not declared in its place");
  }
}
