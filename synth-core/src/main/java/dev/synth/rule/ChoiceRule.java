package dev.synth.rule;

import dev.synth.problem.SynthException;
import dev.synth.synthesis.Edges;
import dev.synth.synthesis.Rule;
import dev.synth.synthesis.RuleAbout;
import dev.synth.synthesis.RuleArguments;
import dev.synth.synthesis.RuleFactory;
import dev.synth.table.ColumnType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of a list, equally often or by weights: {@code choice('gold':1, 'silver':3)}; a bare {@code
 * null} or {@code null:2} is no cell.
 */
public final class ChoiceRule implements RuleFactory {
  private static final RuleAbout ABOUT =
      new RuleAbout("choice", "choice('one', 'other':weight, ...)", "choice('S', 'M':3, 'L':2)");

  private static final Pattern WEIGHTED =
      Pattern.compile("(?:'(.*)'|null)\\s*:\\s*(\\d{1,9}(?:\\.\\d{1,9})?)", Pattern.DOTALL);

  @Override
  public RuleAbout about() {
    return ABOUT;
  }

  @Override
  public ColumnType naturalType(List<String> values) {
    return new ColumnType.Categorical(
        options(values).stream()
            .map(Option::value)
            .filter(value -> !value.equals(RuleArguments.NULL))
            .distinct()
            .toList(),
        false);
  }

  @Override
  public boolean mayLack(List<String> values) {
    return options(values).stream().anyMatch(one -> one.value.equals(RuleArguments.NULL));
  }

  @Override
  public Rule parse(RuleArguments arguments) {
    List<Option> options = options(arguments.values());
    var upTo = new double[options.size()];
    double total = 0;
    for (int i = 0; i < upTo.length; i++) {
      total += options.get(i).weight;
      upTo[i] = total;
    }
    double all = total;
    if (all <= 0) {
      throw SynthException.of("a rule cannot be read: there is nothing to choose from")
          .at("expected " + ABOUT.usage())
          .toFix("give at least one value with a weight above 0.");
    }
    // each option is tried, so that one the column cannot hold is found before any row is made
    RuleCells.ofTexts(arguments, options.stream().map(Option::value).toList());
    return Draws.texts(
        arguments,
        rng -> {
          int place = Arrays.binarySearch(upTo, Math.nextUp(rng.nextDouble() * all));
          int first = place >= 0 ? place : -place - 1;
          return options.get(Math.min(first, upTo.length - 1)).value;
        });
  }

  /** The rarest ones, where some are. */
  @Override
  public Optional<Edges> edges(RuleArguments arguments, int longest) {
    List<Option> options = options(arguments.values());
    double least = options.stream().mapToDouble(Option::weight).min().orElse(0);
    List<Option> rare = options.stream().filter(one -> one.weight == least).toList();
    return rare.size() == options.size()
        ? Optional.empty()
        : Optional.of(
            Edges.of(Draws.texts(arguments, rng -> rare.get(rng.nextInt(rare.size())).value)));
  }

  private static List<Option> options(List<String> values) {
    List<Option> options = new ArrayList<>();
    for (String value : values) {
      Matcher weighted = WEIGHTED.matcher(value);
      if (!weighted.matches()) {
        options.add(new Option(value, 1));
        continue;
      }
      double weight = Double.parseDouble(weighted.group(2));
      if (weight > 0) {
        String text = weighted.group(1);
        options.add(
            new Option(text == null ? RuleArguments.NULL : text.replace("''", "'"), weight));
      }
    }
    return options;
  }

  private record Option(String value, double weight) {}
}
