package dev.synth.rule.shape;

import dev.synth.problem.SynthException;
import dev.synth.synthesis.Rule;
import dev.synth.synthesis.RuleAbout;
import dev.synth.synthesis.RuleArguments;
import dev.synth.synthesis.RuleFactory;
import dev.synth.table.ColumnType;
import dev.synth.table.LongColumn;
import java.util.List;
import java.util.Optional;

/**
 * Numbers the rows of each value of a reference whose values stand together: {@code lines('40x1
 * 3x12')} is 1 to 40 once and 1 to 3 twelve times, as {@code shape(..., draw=running, repeats='40x1
 * 3x12')} and {@code draw=grouped} have their values. So the two columns together are a key. {@code
 * start} and {@code step} are 1.
 */
public final class LinesRule implements RuleFactory {
  private static final RuleAbout ABOUT =
      new RuleAbout("lines", "lines(repeats, start, step)", "lines('3x12 1x40')");

  @Override
  public RuleAbout about() {
    return ABOUT;
  }

  @Override
  public ColumnType naturalType(List<String> values) {
    return new ColumnType.Numeric(0);
  }

  @Override
  public Rule parse(RuleArguments arguments) {
    List<String> given = arguments.values();
    if (given.isEmpty() || given.size() > 3) {
      throw wrong("it takes how often values repeat, and then start and step");
    }
    Repeats repeats;
    long start;
    long step;
    try {
      repeats = Repeats.read(given.get(0));
      start = given.size() > 1 ? Long.parseLong(given.get(1).strip()) : 1;
      step = given.size() > 2 ? Long.parseLong(given.get(2).strip()) : 1;
    } catch (NumberFormatException e) {
      throw wrong("start and step are whole numbers");
    } catch (IllegalArgumentException e) {
      throw wrong(Optional.ofNullable(e.getMessage()).orElse(""));
    }
    if (!arguments.field().type().equals(new ColumnType.Numeric(0))) {
      throw SynthException.of(
              "column '"
                  + arguments.field().name()
                  + "' is "
                  + arguments.field().type().word()
                  + ", but 'lines' makes whole numbers")
          .toFix("give the column the type integer.");
    }
    Runs runs = repeats.runs();
    return draw -> {
      var cells = new long[draw.size()];
      for (int i = 0; i < cells.length; i++) {
        cells[i] = Math.addExact(start, Math.multiplyExact(step, runs.place(draw.unit(i))));
      }
      return LongColumn.of(arguments.field().type(), cells);
    };
  }

  private static SynthException wrong(String why) {
    return SynthException.of("lines cannot be numbered: " + why)
        .at("expected " + ABOUT.usage())
        .toFix("write it like " + ABOUT.example() + ".");
  }
}
