package dev.synth.relation;

import dev.synth.table.Column;
import dev.synth.table.ColumnType;
import dev.synth.table.Decimals;
import dev.synth.table.LongColumn;
import dev.synth.table.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A sum or difference of columns: {@code grand = subtotal + tax}, {@code age = 2023 - birth_year},
 * {@code end = start + nights}, where dates count in days.
 *
 * @param constant what is added besides
 */
public record Sum(String target, List<String> plus, List<String> minus, BigDecimal constant)
    implements Equation {
  public Sum {
    plus = List.copyOf(plus);
    minus = List.copyOf(minus);
  }

  @Override
  public List<String> sources() {
    List<String> all = new ArrayList<>(plus);
    all.addAll(minus);
    return all;
  }

  @Override
  public String words() {
    StringBuilder text = new StringBuilder(Cells.name(target)).append(" =");
    for (String part : plus) {
      text.append(text.charAt(text.length() - 1) == '=' ? " " : " + ").append(Cells.name(part));
    }
    if (constant.signum() != 0) {
      String sign = constant.signum() < 0 ? " - " : plus.isEmpty() ? " " : " + ";
      text.append(sign).append(constant.abs().stripTrailingZeros().toPlainString());
    }
    for (String part : minus) {
      text.append(" - ").append(Cells.name(part));
    }
    return text.toString();
  }

  @Override
  public Column value(Table rows, ColumnType type) {
    long added = Units.scaled(constant, Units.decimals(type));
    List<Column> up = plus.stream().map(rows::column).toList();
    List<Column> down = minus.stream().map(rows::column).toList();
    var values = new long[rows.rows()];
    for (int row = 0; row < values.length; row++) {
      values[row] = of(up, down, row, added, Units.decimals(type));
    }
    return LongColumn.of(type, values);
  }

  private static long of(List<Column> up, List<Column> down, int row, long added, int decimals) {
    long sum = added;
    for (int i = 0; i < up.size() + down.size(); i++) {
      boolean isUp = i < up.size();
      Column part = isUp ? up.get(i) : down.get(i - up.size());
      long value = Units.of(Units.cell(part, row), Units.decimals(part.type()), decimals);
      if (value == LongColumn.MISSING || sum == LongColumn.MISSING) {
        return LongColumn.MISSING;
      }
      sum = isUp ? plus(sum, value) : plus(sum, -value);
    }
    return sum;
  }

  private static long plus(long a, long b) {
    long sum = a + b;
    boolean beyond = ((a ^ sum) & (b ^ sum)) < 0;
    return beyond ? LongColumn.MISSING : sum;
  }

  /** The constant as a number of that many decimals. */
  static BigDecimal constant(long scaled, int decimals) {
    return new BigDecimal(Decimals.text(scaled, decimals));
  }
}
