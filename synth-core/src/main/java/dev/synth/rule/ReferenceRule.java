package dev.synth.rule;

import dev.synth.problem.SynthException;
import dev.synth.synthesis.Rule;
import dev.synth.synthesis.RuleAbout;
import dev.synth.synthesis.RuleArguments;
import dev.synth.synthesis.RuleFactory;
import dev.synth.table.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A value of a column of another dataset, some more often than others: {@code
 * reference(customers.id)}. Which dataset that is, is known where both are made.
 */
public final class ReferenceRule implements RuleFactory {
  private static final RuleAbout ABOUT =
      new RuleAbout("reference", "reference(fixture.column)", "reference(customers.id)");

  private static final Pattern WRITTEN =
      Pattern.compile("reference\\(\\s*([A-Za-z0-9_-]+)\\.([^()]+?)\\s*\\)");

  /** How much more often the most popular value comes than the one of twice its rank: 2^0.5. */
  private static final double EXPONENT = 0.5;

  /**
   * What is referred to.
   *
   * @param fixture whose rows
   * @param column of them
   */
  public record Target(String fixture, String column) {}

  @Override
  public RuleAbout about() {
    return ABOUT;
  }

  /**
   * What the rule refers to; empty for any other rule.
   *
   * @throws SynthException when it is such a rule, wrongly written
   */
  public static Optional<Target> target(String rule) {
    if (!rule.startsWith("reference(")) {
      return Optional.empty();
    }
    Matcher written = WRITTEN.matcher(rule);
    if (!written.matches()) {
      throw SynthException.of("a rule cannot be read: it does not say a column of a dataset")
          .at("expected " + ABOUT.usage())
          .toFix("write it like " + ABOUT.example() + ".");
    }
    return Optional.of(new Target(written.group(1), written.group(2)));
  }

  /** Tells what is missing when rows are made where the other dataset is not known. */
  @Override
  public Rule parse(RuleArguments arguments) {
    Target target = target(arguments.text()).orElseThrow();
    return draw -> {
      if (draw.size() == 0) {
        return RuleCells.ofTexts(arguments, List.of());
      }
      throw SynthException.of("'" + arguments.text() + "' refers to rows that are not there")
          .at("no dataset is called '" + target.fixture() + "' where this one is made")
          .toFix("make both in one synth.yaml, or give the column another rule.");
    };
  }

  /**
   * The rule, now that the other rows are known. Values keep their popularity for all seeds of one
   * length.
   *
   * @param values what is referred to, at least one
   * @throws SynthException when the column is of another type
   */
  public static Rule to(RuleArguments arguments, Column values) {
    var upTo = new double[values.size()];
    double sum = 0;
    for (int i = 0; i < upTo.length; i++) {
      sum += StrictMath.pow(rank(i, upTo.length), -EXPONENT);
      upTo[i] = sum;
    }
    double all = sum;
    boolean same = values.type().equals(arguments.field().type());
    return draw -> {
      var rows = new int[draw.size()];
      for (int i = 0; i < rows.length; i++) {
        int at = Arrays.binarySearch(upTo, draw.at(i).nextDouble() * all);
        rows[i] = Math.min(upTo.length - 1, at >= 0 ? at + 1 : -at - 1);
      }
      Column cells = values.pick(rows);
      return same ? cells : RuleCells.ofTexts(arguments, texts(cells));
    };
  }

  private static List<String> texts(Column cells) {
    List<String> texts = new ArrayList<>(cells.size());
    for (int row = 0; row < cells.size(); row++) {
      String text = cells.text(row);
      texts.add(text == null ? RuleArguments.NULL : text);
    }
    return texts;
  }

  /** A popularity from 1 that does not follow the order of the rows. */
  private static double rank(int row, int rows) {
    return 1 + Math.floorMod(row * 7919L + 31, (long) rows);
  }
}
