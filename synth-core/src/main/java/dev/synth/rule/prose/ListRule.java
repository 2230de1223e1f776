package dev.synth.rule.prose;

import dev.synth.problem.SynthException;
import dev.synth.random.Rng;
import dev.synth.rule.Draws;
import dev.synth.synthesis.Rule;
import dev.synth.synthesis.RuleAbout;
import dev.synth.synthesis.RuleArguments;
import dev.synth.synthesis.RuleFactory;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Several items in one cell: {@code list('new*5', 'on sale*2', 'red*2', lengths='1*4 2*2',
 * between='|')}. A cell has as many items as one of the lengths, drawn by weight, none twice;
 * {@code before} and {@code behind} stand around all of them, as in {@code ["a", "b"]}.
 */
public final class ListRule implements RuleFactory {
  private static final RuleAbout ABOUT =
      new RuleAbout(
          "list",
          "list('item*weight', .., lengths='items*weight ..', between, before, behind)",
          "list('new*5', 'on sale*2', 'red', lengths='1*4 2', between=';')");

  /** So often an item that is there already is drawn in vain; then the list stays shorter. */
  private static final int MOST_IN_VAIN = 50;

  @Override
  public RuleAbout about() {
    return ABOUT;
  }

  /** What such a cell is made of. */
  private record Shape(Words lengths, Words items, String before, String between, String behind) {
    String at(Rng rng) {
      int length = Integer.parseInt(lengths.at(rng));
      Set<String> drawn = new LinkedHashSet<>();
      for (int vain = 0; vain < MOST_IN_VAIN && drawn.size() < length; ) {
        vain += drawn.add(items.at(rng)) ? 0 : 1;
      }
      if (drawn.isEmpty()) {
        return (before + behind).replace("\"", "");
      }
      return before + String.join(between, drawn) + behind;
    }
  }

  @Override
  public Rule parse(RuleArguments arguments) {
    Shape shape;
    try {
      shape = read(arguments.values());
    } catch (IllegalArgumentException e) {
      throw SynthException.of("a list cannot be read: " + e.getMessage())
          .at("expected " + ABOUT.usage())
          .because(e)
          .toFix("write it like " + ABOUT.example() + ".");
    }
    return Draws.texts(arguments, shape::at);
  }

  private static Shape read(List<String> values) {
    var given = new QuotedArguments(List.of("lengths", "between", "before", "behind"), values);
    Words lengths = Words.read(given.required("lengths"));
    lengths.requireCounts();
    return new Shape(
        lengths,
        Words.ofItems(given.others()),
        given.text("before", ""),
        given.text("between", ","),
        given.text("behind", ""));
  }
}
