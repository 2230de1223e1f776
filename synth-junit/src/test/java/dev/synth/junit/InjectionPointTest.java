package dev.synth.junit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InjectionPointTest {
  private static InjectionPoint point(int index, int invocation) {
    return new InjectionPoint(
        "shop.PricingTest", "totalsArePositive", "java.util.List", index, "orders", invocation);
  }

  /**
   * By hand: {@code printf
   * '20250101\0shop.PricingTest\0totalsArePositive(java.util.List)\0''0\0''0' | sha256sum} begins
   * with c9cca1dc6687a495.
   */
  @Test
  void seedIsTheHeadOfASha256() {
    assertThat(point(0, 0).seed(20250101)).isEqualTo(0xc9cca1dc6687a495L);
  }

  /** By hand, as above: 8067eab8ce977917. */
  @Test
  void constructorsOfNestedClassesHaveSeedsOfTheirOwn() {
    var point =
        new InjectionPoint(
            "shop.Outer$Inner", "<init>", "shop.Outer,java.util.List,int[]", 1, "o", 3);
    assertThat(point.seed(7)).isEqualTo(0x8067eab8ce977917L);
  }

  @Test
  void everyPartChangesTheSeed() {
    assertThat(
            java.util.stream.Stream.of(point(0, 0), point(1, 0), point(0, 1), point(1, 1))
                .map(s -> s.seed(1))
                .distinct())
        .hasSize(4);
    assertThat(point(0, 0).seed(1)).isNotEqualTo(point(0, 0).seed(2));
  }

  @Test
  void invocationIsTheInnermostTemplates() {
    assertThat(InjectionPoint.invocation("[engine:junit-jupiter]/[class:A]/[method:b()]")).isZero();
    assertThat(
            InjectionPoint.invocation(
                "[class:A]/[test-template:b()]/[test-template-invocation:#12]"))
        .isEqualTo(12);
    assertThat(
            InjectionPoint.invocation(
                "[class-template:A]/[class-template-invocation:#2]/[test-template:b()]"
                    + "/[test-template-invocation:#3]"))
        .isEqualTo(3);
    assertThat(
            InjectionPoint.invocation(
                "[class-template:A]/[class-template-invocation:#2]/[method:b()]"))
        .isEqualTo(2);
  }
}
