package dev.synth.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ParameterResolutionException;

class RunSettingsTest {
  static class DefaultsTestCases {
    @Test
    void test(@SyntheticData List<Order> p, TestReporter reporter) {
      reporter.publishEntry("rows", String.valueOf(p.size()));
      reporter.publishEntry(
          "newest", p.stream().map(Order::orderedOn).max(LocalDate::compareTo).toString());
    }
  }

  @Test
  void rowsCanBeSet() {
    assertThat(FixtureRun.run(DefaultsTestCases.class).published("rows")).containsExactly("100");
    assertThat(FixtureRun.run(DefaultsTestCases.class, "synth.rows=7").published("rows"))
        .containsExactly("7");
  }

  @Test
  void clockCanBeSet() {
    List<String> usual = FixtureRun.run(DefaultsTestCases.class).published("newest");
    assertThat(
            FixtureRun.run(DefaultsTestCases.class, "synth.clock=1999-01-01T00:00:00Z")
                .published("newest"))
        .hasSize(1)
        .isNotEqualTo(usual);
  }

  static class FailsTestCases {
    @Test
    void test(@SyntheticData List<Order> p) {
      throw new AssertionError("mine");
    }
  }

  @Test
  void rootSeedStandsInTheLineThatReproduces() {
    assertThat(
            FixtureRun.contexts(FixtureRun.run(FailsTestCases.class, "synth.seed=-7").failure())
                .get(0))
        .endsWith("#test' -Dsynth.seed=-7 test");
  }

  @Test
  void badValuesAreRefused() {
    assertRefused("synth.seed", "today", "a whole number, such as 20250101");
    assertRefused("synth.rows", "-1", "a whole number from 0 to 2147483647");
    assertRefused("synth.rows", "many", "a whole number from 0 to 2147483647");
    assertRefused("synth.clock", "2025-01-01", "an instant, such as 2025-01-01T00:00:00Z");
    assertRefused("synth.fallback", "maybe", "rules or fail");
    assertRefused("synth.cacheDirectory", "", "a directory");
    assertRefused("synth.synthesizer", "Cart!", "a synthesizer, such as cart(minLeaf=100)");
  }

  private static void assertRefused(String name, String value, String expected) {
    assertThat(FixtureRun.run(DefaultsTestCases.class, name + '=' + value).failure())
        .isInstanceOf(ParameterResolutionException.class)
        .hasMessage(
            """
            '%s' is no value for %s
             -> parameter 'p' of %s#test(java.util.List,org.junit.jupiter.api.TestReporter)
             -> configuration parameter %s (junit-platform.properties, or what started JUnit)
             -> expected %s
            To fix: correct the value, or leave %s out."""
                .formatted(value, name, DefaultsTestCases.class.getName(), name, expected, name));
  }

  @Test
  void systemPropertiesAreSettingsTooAndStandInTheLineThatReproduces() {
    System.setProperty("synth.rows", "3");
    System.setProperty("synth.synthesizer", "autoregressive-gan(epochs=2)");
    try {
      assertThat(
              FixtureRun.contexts(
                      FixtureRun.runWithSystemProperties(FailsTestCases.class).failure())
                  .get(0))
          .contains("\n    rows         3\n")
          .endsWith(
              " -Dsynth.seed=20250101 -Dsynth.rows=3"
                  + " '-Dsynth.synthesizer=autoregressive-gan(epochs=2)' test");
      System.setProperty("synth.rows", "three");
      assertThat(FixtureRun.runWithSystemProperties(FailsTestCases.class).failure())
          .hasMessageContaining("\n -> system property synth.rows\n");
    } finally {
      System.clearProperty("synth.rows");
      System.clearProperty("synth.synthesizer");
    }
  }
}
