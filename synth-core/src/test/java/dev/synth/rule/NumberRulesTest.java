package dev.synth.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synth.table.ColumnType;
import java.util.List;
import org.junit.jupiter.api.Test;

class NumberRulesTest {
  private static final ColumnType WHOLE = new ColumnType.Numeric(0);
  private static final ColumnType TEXT = new ColumnType.Text();

  @Test
  void sequenceCounts() {
    assertThat(Rules.texts("sequence(1)", 3)).containsExactly("1", "2", "3");
    assertThat(Rules.texts("sequence", 2)).containsExactly("1", "2");
    assertThat(Rules.texts("sequence(100, -10)", 3)).containsExactly("100", "90", "80");
    assertThat(Rules.texts("sequence(step=5)", 2)).containsExactly("1", "6");
    assertThat(Rules.texts("sequence(7)", TEXT, 2)).containsExactly("7", "8");
    assertThat(Rules.texts("sequence(7)", new ColumnType.Numeric(2), 1)).containsExactly("7.00");
  }

  @Test
  void uniformKeepsItsBoundsAndReachesThem() {
    assertThat(Rules.texts("uniform(1, 3)", 300)).containsOnly("1", "2", "3");
    assertThat(Rules.texts("uniform(0.00, 0.02)", 300)).containsOnly("0.00", "0.01", "0.02");
    assertThat(Rules.texts("uniform(0.5, 1.5)", WHOLE, 50)).containsOnly("1");
    assertThat(Rules.texts("uniform(-9000000000, -8999999999)", 50))
        .containsOnly("-9000000000", "-8999999999");
    assertThat(Rules.texts("uniform(1, 3)", TEXT, 50)).containsOnly("1", "2", "3");
    var floating = new ColumnType.Numeric(ColumnType.Numeric.FLOATING);
    assertThat(Rules.texts("uniform(0, 1)", floating, 50))
        .allSatisfy(n -> assertThat(Double.parseDouble(n)).isBetween(0.0, 1.0));
  }

  @Test
  void bellsHaveTheirMiddleAndKeepBounds() {
    // the median of 4,001 draws misses 25 by more than 8 % with probability below 1e-4
    List<Double> prices =
        Rules.texts("lognormal(25.00, 0.8)", 4_001).stream().map(Double::valueOf).sorted().toList();
    assertThat(prices.get(2_000)).isBetween(23.0, 27.0);
    assertThat(Rules.texts("lognormal(25.00, 0.8)", 50)).allMatch(n -> n.matches("\\d+\\.\\d\\d"));
    assertThat(Rules.texts("normal(50, 10, min=45, max=55)", 500))
        .allSatisfy(n -> assertThat(Integer.parseInt(n)).isBetween(45, 55));
    assertThat(Rules.texts("normal(50, 10, min=500)", 5)).containsOnly("500");
  }

  @Test
  void numbersMakeNoDates() {
    assertThatThrownBy(() -> Rules.read("uniform(1, 2)", new ColumnType.Temporal("yyyy-MM-dd")))
        .hasMessage(
            """
            rule 'uniform(1, 2)' cannot make column 'made', which is date
             -> it makes values that do not match the pattern yyyy-MM-dd
            To fix: give the column another type, or another rule.""");
  }

  @Test
  void wrongArgumentsAreTold() {
    assertThatThrownBy(() -> Rules.read("uniform(5, 1)"))
        .hasMessage(
            """
            a rule cannot be read: no number lies from 'min' to 'max'
             -> expected uniform(min, max)
            To fix: give a 'max' that is not below 'min'.""");
    assertThatThrownBy(() -> Rules.read("uniform(1)"))
        .hasMessage(
            """
            a rule cannot be read: 'max' is missing
             -> expected uniform(min, max)
            To fix: give it.""");
    assertThatThrownBy(() -> Rules.read("uniform(1, many)"))
        .hasMessage(
            """
            a rule cannot be read: 'max' is 'many'
             -> expected uniform(min, max)
             -> 'max' is a number
            To fix: write digits, as in 12.5.""");
    assertThatThrownBy(() -> Rules.read("uniform(1, 2, 3)"))
        .hasMessage(
            """
            a rule cannot be read: too many arguments
             -> expected uniform(min, max)
            To fix: leave out what follows 'max'.""");
    assertThatThrownBy(() -> Rules.read("uniform(1, maks=3)"))
        .hasMessage(
            """
            a rule cannot be read: no argument is named 'maks'
             -> expected uniform(min, max)
            To fix: write 'max'.""");
    assertThatThrownBy(() -> Rules.read("uniform(1, min=3)"))
        .hasMessageStartingWith("a rule cannot be read: 'min' is given twice");
    assertThatThrownBy(() -> Rules.read("uniform(1, 1e30)"))
        .hasMessageEndingWith("To fix: write at most 18 digits on either side.");
    assertThatThrownBy(() -> Rules.read("sequence(1.5)"))
        .hasMessageStartingWith("a rule cannot be read: 'start' is not a whole number: 1.5");
    assertThatThrownBy(() -> Rules.read("sequence(1, 0)"))
        .hasMessageStartingWith("a rule cannot be read: 'step' is 0");
    assertThatThrownBy(() -> Rules.read("normal(1, 0)"))
        .hasMessageStartingWith("a rule cannot be read: 'sd' must be above 0");
    assertThatThrownBy(() -> Rules.read("lognormal(0, 1)"))
        .hasMessageStartingWith("a rule cannot be read: 'median' and 'sigma' must be above 0");
    assertThatThrownBy(() -> Rules.read("uniform(1, 2"))
        .hasMessage(
            """
            rule 'uniform(1, 2' has no closing bracket
            To fix: write it like sequence(1) or choice('a', 'b').""");
    assertThatThrownBy(() -> Rules.read("choice('a, b)"))
        .hasMessageStartingWith("rule 'choice('a, b)' has no closing quote");
  }
}
