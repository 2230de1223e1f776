package dev.synth.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synth.table.Table;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each mistake a user can make in the annotation, with its exact text. */
class RefusalTest {
  private static void assertRefused(Class<?> cases, String signature, String expected) {
    String text = expected.replaceFirst("\n", "\n -> parameter 'p' of PLACE\n");
    assertThat(FixtureRun.run(cases).failure())
        .isInstanceOf(ParameterResolutionException.class)
        .hasMessage(text.replace("PLACE", cases.getName() + '#' + signature));
  }

  static class MapTestCases {
    @Test
    void test(@SyntheticData Map<String, int[]> p) {}
  }

  @Test
  void typesThatAreNotSupported() {
    assertRefused(
        MapTestCases.class,
        "test(java.util.Map)",
        """
        @SyntheticData cannot give a java.util.Map<java.lang.String, int[]>
         -> it can give List<R>, Collection<R> and Iterable<R> of a record R, and dev.synth.table.Table
        To fix: declare the parameter with one of these types.""");
  }

  static class RawListTestCases {
    @Test
    @SuppressWarnings("rawtypes")
    void test(@SyntheticData List p) {}
  }

  static class ListOfStringTestCases {
    @Test
    void test(@SyntheticData List<String> p) {}
  }

  static class SetTestCases {
    @Test
    void test(@SyntheticData Set<Order> p) {}
  }

  static class OneRecordTestCases {
    @Test
    void test(@SyntheticData Order p) {}
  }

  @Test
  void elementsThatAreNoRecord() {
    for (Class<?> cases :
        List.of(
            RawListTestCases.class,
            ListOfStringTestCases.class,
            SetTestCases.class,
            OneRecordTestCases.class)) {
      assertThat(FixtureRun.run(cases).failure())
          .isInstanceOf(ParameterResolutionException.class)
          .hasMessageStartingWith("@SyntheticData cannot give a ");
    }
  }

  static class BelowZeroTestCases {
    @Test
    void test(@SyntheticData(rows = -2) List<Order> p) {}
  }

  @Test
  void rowsBelowZero() {
    assertRefused(
        BelowZeroTestCases.class,
        "test(java.util.List)",
        """
        rows = -2 is below 0
        To fix: give a number from 0, or leave rows out.""");
  }

  static class UnknownSourceTestCases {
    @Test
    void test(@SyntheticData(from = "orders.csv") List<Order> p) {}
  }

  @Test
  void sourceWithoutAKind() {
    assertRefused(
        UnknownSourceTestCases.class,
        "test(java.util.List)",
        """
        from = "orders.csv" names no source
         -> a source is model:x.synth, file:x.csv or classpath:x.csv
        To fix: write one of these, or leave from out to make rows from rules.""");
  }

  static class BareTableTestCases {
    @Test
    void test(@SyntheticData Table p) {}
  }

  @Test
  void tableWithoutColumns() {
    assertRefused(
        BareTableTestCases.class,
        "test(dev.synth.table.Table)",
        """
        a Table made from rules needs columns
         -> no source is named
        To fix: give schema = SomeRecord.class, or rules = {"email: #{Internet.safeEmailAddress}"}.""");
  }

  static class SchemaTestCases {
    @Test
    void test(@SyntheticData(schema = String.class) Table p) {}
  }

  @Test
  void schemaThatIsNoRecord() {
    assertRefused(
        SchemaTestCases.class,
        "test(dev.synth.table.Table)",
        """
        java.lang.String is not a record
        To fix: declare it as one: record Order(long id, String email) {}.""");
  }

  static class RuleShapeTestCases {
    @Test
    void test(@SyntheticData(rules = "email") List<Order> p) {}
  }

  @Test
  void ruleWithoutAColumn() {
    assertRefused(
        RuleShapeTestCases.class,
        "test(java.util.List)",
        """
        'email' is not a column and its rule
         -> expected column: rule
        To fix: write it like email: #{Internet.safeEmailAddress}.""");
  }

  static class TwoRulesTestCases {
    @Test
    void test(@SyntheticData(rules = {"id: sequence(1)", "id: sequence(2)"}) List<Order> p) {}
  }

  @Test
  void twoRulesForOneColumn() {
    assertRefused(
        TwoRulesTestCases.class,
        "test(java.util.List)",
        """
        two rules are given for column 'id'
        To fix: keep one of them.""");
  }

  static class RuleOfNoComponentTestCases {
    @Test
    void test(@SyntheticData(rules = "orderd_on: sequence(1)") List<Order> p) {}
  }

  @Test
  void ruleForNoComponent() {
    assertRefused(
        RuleOfNoComponentTestCases.class,
        "test(java.util.List)",
        """
        there is no column 'orderd_on' to make by a rule
         -> the components of Order are [id, email, price, quantity, orderedOn]
        To fix: write 'orderedOn'.""");
  }

  static class SynthesizerTestCases {
    @Test
    void test(@SyntheticData(synthesizer = "autoregressive-gan") List<Order> p) {}
  }

  static class GateTestCases {
    @Test
    void test(@SyntheticData(gate = "none") List<Order> p) {}
  }

  @Test
  void attributesWithoutEffect() {
    assertRefused(
        SynthesizerTestCases.class,
        "test(java.util.List)",
        """
        synthesizer has no effect here
         -> it is about learning real rows, from = "file:..." or "classpath:..."
        To fix: leave synthesizer out, or name real rows.""");
    assertRefused(
        GateTestCases.class,
        "test(java.util.List)",
        """
        gate has no effect here
         -> it is about learning real rows, from = "file:..." or "classpath:..."
        To fix: leave gate out, or name real rows.""");
  }

  static class ShortFingerprintTestCases {
    @Test
    void test(@SyntheticData(fingerprint = "9b1c04d") List<Order> p) {}
  }

  @Test
  void fingerprintThatIsTooShort() {
    assertRefused(
        ShortFingerprintTestCases.class,
        "test(java.util.List)",
        """
        '9b1c04d' is no fingerprint
         -> expected the first 8 to 64 hexadecimal digits of one
        To fix: copy it from a failure report, or leave fingerprint out.""");
  }

  static class CompetingTestCases {
    @ParameterizedTest
    @ValueSource(strings = "EUR")
    void test(@SyntheticData List<Order> p, String currency) {}
  }

  @Test
  void parameterBeforeThoseOfJUnitIsExplained() {
    Throwable failure = FixtureRun.run(CompetingTestCases.class).failure();
    assertThat(failure).hasMessageStartingWith("Discovered multiple competing ParameterResolvers");
    assertThat(FixtureRun.contexts(failure))
        .containsExactly("put @SyntheticData parameters after those that JUnit gives values to");
  }
}
