package dev.synth.rule;

import dev.synth.problem.SynthException;
import dev.synth.synthesis.Draw;
import dev.synth.synthesis.Rule;
import dev.synth.synthesis.RuleAbout;
import dev.synth.synthesis.RuleArguments;
import dev.synth.synthesis.RuleFactory;
import dev.synth.table.Column;
import dev.synth.table.ColumnType;
import dev.synth.table.LongColumn;
import dev.synth.table.Schema;
import dev.synth.table.TemporalFormat;
import dev.synth.table.TextColumn;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Moments some days after those of another column: {@code after(ordered, 1, 14)}, or before them
 * where the days are negative; of several, {@code after(shipped or ordered, 0, 9)}, after the last
 * that is there. A part of a day is hours: {@code after(started, 0.02, 0.3)}. {@code until=now}
 * lets none lie behind the clock. {@code when=status = 'PAID'} leaves the cells of other rows out;
 * so is a cell whose other one is missing.
 */
public final class AfterRule implements RuleFactory {
  private static final RuleAbout ABOUT =
      new RuleAbout("after", "after(column, least, most, until, when)", "after(ordered, 1, 14)");

  private static final String NOW = "now";
  private static final BigDecimal FARTHEST = BigDecimal.valueOf(73_000); // 200 years

  @Override
  public RuleAbout about() {
    return ABOUT;
  }

  @Override
  public ColumnType naturalType(List<String> values) {
    return Moments.type(Moments.DATE);
  }

  @Override
  public boolean mayLack(List<String> values) {
    return true; // as the other column, and where a condition does not hold
  }

  @Override
  public Rule parse(RuleArguments arguments) {
    NamedArguments given = NamedArguments.of(ABOUT.usage(), arguments.values());
    BigDecimal least = given.number("least");
    BigDecimal most = given.number("most", least);
    if (least.compareTo(most) > 0 || least.abs().max(most.abs()).compareTo(FARTHEST) > 0) {
      throw given
          .error("'least' and 'most' are days, the smaller one first, at most " + FARTHEST)
          .toFix("write it like " + ABOUT.example() + ".");
    }
    boolean untilNow = given.has("until");
    if (untilNow && !given.text("until").equals(NOW)) {
      throw given.error("'until' is '" + given.text("until") + "'").toFix("write until=now.");
    }
    ColumnType type = arguments.field().type();
    if (!(type instanceof ColumnType.Text) && !(type instanceof ColumnType.Temporal)) {
      throw RuleCells.unfit(arguments, "it makes dates or times", null);
    }
    return new After(
        arguments,
        List.of(given.text("column").split("\\s+or\\s+", -1)),
        seconds(least),
        seconds(most),
        untilNow ? Optional.of(arguments.clock().getEpochSecond()) : Optional.empty(),
        When.of(given));
  }

  private static long seconds(BigDecimal days) {
    return days.multiply(BigDecimal.valueOf(Moments.DAY)).longValue();
  }

  private record After(
      RuleArguments arguments,
      List<String> columns,
      long least,
      long most,
      Optional<Long> latest,
      When when)
      implements Rule {
    @Override
    public Set<String> needs(Schema others) {
      for (String column : columns) {
        requireMoments(others, column);
      }
      Set<String> needed = new LinkedHashSet<>(columns);
      needed.addAll(when.columns(others));
      return needed;
    }

    private void requireMoments(Schema others, String column) {
      int place =
          others
              .indexOf(column)
              .orElseThrow(
                  () ->
                      SynthException.of(
                              "rule '"
                                  + arguments.text()
                                  + "' of column '"
                                  + arguments.field().name()
                                  + "' comes after a column that is not there")
                          .at("the others are " + others.names())
                          .toFix("name one of them."));
      if (!(others.field(place).type() instanceof ColumnType.Temporal)) {
        throw RuleCells.unfit(arguments, "'" + column + "' holds no dates or times", null);
      }
    }

    @Override
    public Column make(Draw draw) {
      long[] starts = starts(draw);
      ColumnType type = arguments.field().type();
      TemporalFormat to =
          format(
              type instanceof ColumnType.Temporal
                  ? type
                  : draw.needed().column(columns.get(0)).type());
      boolean[] wanted = when.rows(draw.needed(), draw.size());
      var ticks = new long[draw.size()];
      for (int i = 0; i < ticks.length; i++) {
        ticks[i] =
            wanted[i] && starts[i] != LongColumn.MISSING
                ? ticks(draw, i, starts[i], to)
                : LongColumn.MISSING;
      }
      return type instanceof ColumnType.Temporal ? LongColumn.of(type, ticks) : texts(to, ticks);
    }

    /** The last moment of each row that is there, in seconds. */
    private long[] starts(Draw draw) {
      var starts = new long[draw.size()];
      Arrays.fill(starts, LongColumn.MISSING);
      for (String column : columns) {
        var cells = (LongColumn) draw.needed().column(column);
        TemporalFormat from = format(cells.type());
        for (int i = 0; i < starts.length; i++) {
          if (!cells.isMissing(i)) {
            long tick = cells.value(i);
            long second = from.hasTime() ? tick / from.ticksPerSecond() : tick * Moments.DAY;
            starts[i] = Math.max(starts[i], second);
          }
        }
      }
      return starts;
    }

    private long ticks(Draw draw, int i, long start, TemporalFormat to) {
      boolean days = !to.hasTime();
      long step = days ? Moments.DAY : 1;
      long low = Math.floorDiv(least + step - 1, step);
      long high = Math.max(low, Math.floorDiv(most, step));
      if (latest.isPresent()) {
        high = Math.max(low, Math.min(high, Math.floorDiv(latest.get() - start, step)));
      }
      long seconds = start + step * (low + draw.at(i).nextLong(high - low + 1));
      if (!to.hasDate()) {
        seconds = Math.max(0, Math.min(Moments.DAY - 1, seconds)); // a time of the same day
      }
      return days ? Math.floorDiv(seconds, Moments.DAY) : seconds * to.ticksPerSecond();
    }

    private static TemporalFormat format(ColumnType type) {
      return TemporalFormat.of(((ColumnType.Temporal) type).pattern());
    }

    private static Column texts(TemporalFormat format, long[] ticks) {
      List<String> texts = new ArrayList<>();
      for (long tick : ticks) {
        texts.add(tick == LongColumn.MISSING ? null : format.text(tick));
      }
      return TextColumn.of(texts);
    }
  }
}
