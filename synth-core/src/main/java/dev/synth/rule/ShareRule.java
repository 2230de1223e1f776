package dev.synth.rule;

import dev.synth.problem.SynthException;
import dev.synth.synthesis.Draw;
import dev.synth.synthesis.Rule;
import dev.synth.synthesis.RuleAbout;
import dev.synth.synthesis.RuleArguments;
import dev.synth.synthesis.RuleFactory;
import dev.synth.table.Column;
import dev.synth.table.ColumnType;
import dev.synth.table.Decimals;
import dev.synth.table.LongColumn;
import dev.synth.table.Schema;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A share of another column's number, or a multiple of it: {@code share(claimed, 0.5, 1)} is what
 * was approved, {@code share(price, 0.4, 0.7)} what it cost. Missing where the other one is, and
 * where {@code when} does not hold.
 */
public final class ShareRule implements RuleFactory {
  private static final RuleAbout ABOUT =
      new RuleAbout("share", "share(column, least, most, when)", "share(claimed, 0.5, 1)");

  @Override
  public RuleAbout about() {
    return ABOUT;
  }

  @Override
  public ColumnType naturalType(List<String> values) {
    return new ColumnType.Numeric(2);
  }

  @Override
  public boolean mayLack(List<String> values) {
    return true; // as the other column, and where a condition does not hold
  }

  @Override
  public Rule parse(RuleArguments arguments) {
    NamedArguments given = NamedArguments.of(ABOUT.usage(), arguments.values());
    double least = given.number("least").doubleValue();
    double most = given.number("most").doubleValue();
    if (least > most) {
      throw given.error("'least' is above 'most'").toFix("give the smaller one first.");
    }
    if (!(arguments.field().type() instanceof ColumnType.Numeric type)
        || type.decimals() == ColumnType.Numeric.FLOATING) {
      throw RuleCells.unfit(arguments, "it makes numbers with a fixed number of decimals", null);
    }
    return new Share(arguments, given.text("column"), least, most, type, When.of(given));
  }

  private record Share(
      RuleArguments arguments,
      String column,
      double least,
      double most,
      ColumnType.Numeric type,
      When when)
      implements Rule {
    @Override
    public Set<String> needs(Schema others) {
      int place = others.indexOf(column).orElse(-1);
      if (place < 0 || !(others.field(place).type() instanceof ColumnType.Numeric)) {
        throw SynthException.of(
                "rule '"
                    + arguments.text()
                    + "' of column '"
                    + arguments.field().name()
                    + "' needs a column of numbers")
            .at("'" + column + "' is none; the others are " + others.names())
            .toFix("name a column of numbers.");
      }
      Set<String> needed = new LinkedHashSet<>(List.of(column));
      needed.addAll(when.columns(others));
      return needed;
    }

    @Override
    public Column make(Draw draw) {
      Column other = draw.needed().column(column);
      boolean[] wanted = when.rows(draw.needed(), draw.size());
      var cells = new long[draw.size()];
      for (int i = 0; i < cells.length; i++) {
        double share = least + (most - least) * draw.at(i).nextDouble();
        cells[i] =
            !wanted[i] || other.isMissing(i)
                ? LongColumn.MISSING
                : Decimals.scale(other.number(i) * share, type.decimals());
      }
      return LongColumn.of(type, cells);
    }
  }
}
