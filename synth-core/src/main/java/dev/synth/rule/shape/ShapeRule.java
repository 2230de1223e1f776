package dev.synth.rule.shape;

import dev.synth.problem.SynthException;
import dev.synth.random.Rng;
import dev.synth.rule.RuleCells;
import dev.synth.synthesis.Draw;
import dev.synth.synthesis.Rule;
import dev.synth.synthesis.RuleAbout;
import dev.synth.synthesis.RuleArguments;
import dev.synth.synthesis.RuleFactory;
import dev.synth.table.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text of a shape: {@code shape('ORD-(2023:1|2024:3)-[0-9]{6}', draw=unique)}. {@code
 * [A-Z]{2:1|3:4}} are characters and how many, {@code (a:1|b:3)} is one of a few, {@code
 * (000001+1)} counts, {@code (luhn)}, {@code (ean)}, {@code (isbn)} and {@code (mod97)} are check
 * digits; anything else is itself, behind a backslash where it means something. Several shapes are
 * chosen from by weight.
 *
 * <p>{@code draw=unique} never repeats a text, in constant time a row and without memory; when all
 * are taken, it is an error. {@code repeats='40x1 3x12'} makes a reference: one value in 40 rows,
 * twelve in 3 rows each. {@code draw=grouped} lets the rows of a value stand together, {@code
 * draw=running} lets its values come in order too; {@link LinesRule} numbers their rows.
 */
public final class ShapeRule implements RuleFactory {
  private static final RuleAbout ABOUT =
      new RuleAbout("shape", "shape('shape':weight, draw, repeats)", "shape('[A-Z]{2}-[0-9]{4}')");

  private static final Pattern NAMED = Pattern.compile("(draw|repeats)\\s*=\\s*(.*)");
  private static final Pattern WEIGHTED =
      Pattern.compile("'(.*)'\\s*:\\s*([1-9]\\d{0,11})", Pattern.DOTALL);

  @Override
  public RuleAbout about() {
    return ABOUT;
  }

  @Override
  public Rule parse(RuleArguments arguments) {
    Shapes shapes;
    try {
      shapes = read(arguments.values());
    } catch (IllegalArgumentException e) {
      throw SynthException.of("a shape cannot be read: " + e.getMessage())
          .at("expected " + ABOUT.usage())
          .because(e)
          .toFix("write it like " + ABOUT.example() + ".");
    }
    Rule rule = draw -> make(draw, shapes, arguments);
    String trial = shapes.text(0, 0, Rng.of(0, "trial"));
    RuleCells.ofTexts(arguments, List.of(Objects.requireNonNull(trial)));
    return rule;
  }

  private static Column make(Draw draw, Shapes shapes, RuleArguments arguments) {
    long key = draw.stream().key(Long.MAX_VALUE);
    List<String> texts = new ArrayList<>(draw.size());
    for (int i = 0; i < draw.size(); i++) {
      String text = shapes.text(draw.unit(i), key, draw.at(i));
      if (text == null) {
        throw exhausted(shapes, draw.unit(i), arguments);
      }
      texts.add(text);
    }
    return RuleCells.ofTexts(arguments, texts);
  }

  private static SynthException exhausted(Shapes shapes, long row, RuleArguments arguments) {
    return SynthException.of(
            "column '" + arguments.field().name() + "' has no text left that no other row has")
        .at(
            "its shape has enough for "
                + shapes.capacity().orElse(0)
                + " rows; row "
                + (row + 1)
                + " is too many")
        .toFix("ask for fewer rows, or give the column a rule with more places, or draw=random.");
  }

  private static Shapes read(List<String> values) {
    List<Shape> shapes = new ArrayList<>();
    List<Long> weights = new ArrayList<>();
    Shapes.Order order = Shapes.Order.RANDOM;
    Optional<Repeats> repeats = Optional.empty();
    for (String value : values) {
      Matcher named = NAMED.matcher(value);
      Matcher weighted = WEIGHTED.matcher(value);
      if (named.matches() && named.group(1).equals("draw")) {
        order = order(named.group(2));
      } else if (named.matches()) {
        repeats = Optional.of(Repeats.read(named.group(2).replace("'", "")));
      } else if (weighted.matches()) {
        shapes.add(ShapeReader.read(weighted.group(1).replace("''", "'")));
        weights.add(Long.parseLong(weighted.group(2)));
      } else {
        shapes.add(ShapeReader.read(value));
        weights.add(1L);
      }
    }
    if (repeats.isPresent() && order == Shapes.Order.RANDOM) {
      order = Shapes.Order.UNIQUE;
    }
    return Shapes.of(shapes, Deal.of(weights), order, repeats);
  }

  private static Shapes.Order order(String word) {
    return Arrays.stream(Shapes.Order.values())
        .filter(order -> order.word().equals(word.strip()))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("draw is random, unique, grouped or running"));
  }
}
