package dev.synth.relation;

import dev.synth.table.CodeColumn;
import dev.synth.table.Column;
import dev.synth.table.ColumnType;
import dev.synth.table.DoubleColumn;
import dev.synth.table.LongColumn;
import dev.synth.table.Table;
import dev.synth.transform.CellText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A functional dependency: one column decides another, as a city its country.
 *
 * @param table value to value, as our CSV writes them; only of values that enough rows share
 */
public record Dependency(String target, String source, Map<String, String> table)
    implements Equation {
  public Dependency {
    table = Collections.unmodifiableMap(new LinkedHashMap<>(table));
  }

  @Override
  public List<String> sources() {
    return List.of(source);
  }

  @Override
  public String words() {
    return Cells.name(source) + " decides " + Cells.name(target);
  }

  /** Whether it says something of that value of the source. */
  boolean knows(String value) {
    return table.containsKey(value);
  }

  @Override
  public Column value(Table rows, ColumnType type) {
    Column cells = rows.column(source);
    Targets targets = new Targets(type);
    if (cells instanceof CodeColumn codes) {
      List<String> levels = codes.type().levels();
      var place = new int[levels.size()];
      for (int k = 0; k < place.length; k++) {
        place[k] = targets.place(levels.get(k));
      }
      return targets.column(
          cells.size(), row -> codes.isMissing(row) ? Targets.NONE : place[codes.code(row)]);
    }
    Map<Long, Integer> places = new LinkedHashMap<>();
    return targets.column(
        cells.size(),
        row ->
            cells.isMissing(row)
                ? Targets.NONE
                : places.computeIfAbsent(
                    Units.cell(cells, row),
                    value -> targets.place(Objects.requireNonNull(cells.text(row)))));
  }

  /** The values that the target may have, read once. */
  private final class Targets {
    static final int NONE = -1;

    private final ColumnType type;
    private final List<String> texts = new ArrayList<>(table.values());
    private final List<String> keys = new ArrayList<>(table.keySet());
    private final Map<String, Integer> placeOf = new LinkedHashMap<>();
    private final List<@Nullable Object> cells = new ArrayList<>();

    Targets(ColumnType type) {
      this.type = type;
      for (int i = 0; i < keys.size(); i++) {
        placeOf.put(keys.get(i), i);
        cells.add(read(texts.get(i)));
      }
    }

    private @Nullable Object read(String text) {
      if (type instanceof ColumnType.Categorical levels) {
        return levels.levels().indexOf(text);
      }
      Column cell = CellText.read(type, target, text);
      return cell instanceof LongColumn whole ? whole.value(0) : (Object) cell.number(0);
    }

    int place(String source) {
      return placeOf.getOrDefault(source, NONE);
    }

    interface Places {
      int of(int row);
    }

    Column column(int rows, Places places) {
      if (type instanceof ColumnType.Categorical levels) {
        var codes = new int[rows];
        for (int row = 0; row < rows; row++) {
          int place = places.of(row);
          codes[row] = place == NONE ? CodeColumn.MISSING : (Integer) value(place);
        }
        return CodeColumn.of(levels, codes);
      }
      if (type.equals(new ColumnType.Numeric(ColumnType.Numeric.FLOATING))) {
        var doubles = new double[rows];
        for (int row = 0; row < rows; row++) {
          int place = places.of(row);
          doubles[row] = place == NONE ? Double.NaN : (Double) value(place);
        }
        return DoubleColumn.of(doubles);
      }
      var longs = new long[rows];
      for (int row = 0; row < rows; row++) {
        int place = places.of(row);
        longs[row] = place == NONE ? LongColumn.MISSING : (Long) value(place);
      }
      return LongColumn.of(type, longs);
    }

    private Object value(int place) {
      return Objects.requireNonNull(cells.get(place));
    }
  }
}
