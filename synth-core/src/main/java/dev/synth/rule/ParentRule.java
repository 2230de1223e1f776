package dev.synth.rule;

import dev.synth.synthesis.Draw;
import dev.synth.synthesis.Rule;
import dev.synth.synthesis.RuleAbout;
import dev.synth.synthesis.RuleArguments;
import dev.synth.synthesis.RuleFactory;
import dev.synth.table.Column;
import dev.synth.table.ColumnType;
import dev.synth.table.LongColumn;
import java.util.List;

/**
 * The number of an earlier row of the same table, such as an employee's manager, where the rows are
 * numbered by {@code sequence(start)}: one in ten rows, and the first, has none. So rows make a
 * tree without a circle, of which the first rows have the most children.
 */
public final class ParentRule implements RuleFactory {
  private static final RuleAbout ABOUT = new RuleAbout("parent", "parent(start)", "parent(1)");

  private static final double ROOTS = 0.1;

  @Override
  public RuleAbout about() {
    return ABOUT;
  }

  @Override
  public ColumnType naturalType(List<String> values) {
    return new ColumnType.Numeric(0);
  }

  @Override
  public boolean mayLack(List<String> values) {
    return true; // of the roots
  }

  @Override
  public Rule parse(RuleArguments arguments) {
    NamedArguments given = NamedArguments.of(ABOUT.usage(), arguments.values());
    int start = given.count("start", 0, Integer.MAX_VALUE, 1);
    if (!arguments.field().type().equals(new ColumnType.Numeric(0))) {
      throw RuleCells.unfit(arguments, "it makes whole numbers", null);
    }
    return draw -> make(draw, arguments, start);
  }

  private static Column make(Draw draw, RuleArguments arguments, int start) {
    var cells = new long[draw.size()];
    for (int i = 0; i < cells.length; i++) {
      long row = draw.unit(i);
      var rng = draw.at(i);
      boolean root = row == 0 || rng.nextDouble() < ROOTS;
      double u = rng.nextDouble();
      cells[i] = root ? LongColumn.MISSING : start + (long) (u * u * row);
    }
    return LongColumn.of(arguments.field().type(), cells);
  }
}
