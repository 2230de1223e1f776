package dev.synth.mapping;

import dev.synth.problem.SynthException;
import dev.synth.table.Column;
import dev.synth.table.Schema;
import dev.synth.table.Table;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.InvocationTargetException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes records of a table's rows. Immutable and safe for any number of threads.
 *
 * @param <R> the record, which may be private
 */
public final class RecordMapper<R> {
  private final RecordSchema schema;
  private final Constructor<R> constructor;

  private RecordMapper(RecordSchema schema, Constructor<R> constructor) {
    this.schema = schema;
    this.constructor = constructor;
  }

  /**
   * The mapper of that record.
   *
   * @throws SynthException when it is no record that columns can make, or its module is closed
   */
  public static <R> RecordMapper<R> of(Class<R> recordType) {
    RecordSchema schema = RecordSchema.of(recordType);
    Class<?>[] types = schema.components().stream().map(Component::type).toArray(Class<?>[]::new);
    try {
      Constructor<R> constructor = recordType.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return new RecordMapper<>(schema, constructor);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("every record has a canonical constructor", e);
    } catch (InaccessibleObjectException e) {
      throw SynthException.of("record " + recordType.getTypeName() + " cannot be made")
          .at("its package is not open in module " + recordType.getModule().getName())
          .because(e)
          .toFix("add 'opens " + recordType.getPackageName() + ";' to the module.");
    }
  }

  /** What the record asks for. */
  public RecordSchema schema() {
    return schema;
  }

  /**
   * The records of all rows, in order; the list cannot be changed.
   *
   * @throws SynthException when a component has no column, a missing cell meets a primitive, a cell
   *     is no value of its component's type, or the record's own constructor refuses a row
   */
  public List<R> map(Table table) {
    List<Source> sources = sources(table);
    List<R> records = new ArrayList<>(table.rows());
    var values = new @Nullable Object[sources.size()];
    for (int row = 0; row < table.rows(); row++) {
      for (int i = 0; i < values.length; i++) {
        values[i] = sources.get(i).value(row);
      }
      records.add(make(values, row));
    }
    return Collections.unmodifiableList(records);
  }

  private List<Source> sources(Table table) {
    Schema fields = table.schema();
    Map<String, Integer> places = Names.places(fields.names(), "columns");
    List<Source> sources = new ArrayList<>();
    for (Component component : schema.components()) {
      Integer place = places.get(Names.canonical(component.name()));
      if (place == null) {
        throw SynthException.of(
                "component '" + component.name() + "' of " + typeName() + " has no column")
            .at("the columns are " + fields.names())
            .toFix("rename the component, or give it a rule.");
      }
      Column column = table.column(place);
      String name = fields.field(place).name();
      if (!component.nullable() && column.hasMissing()) {
        throw SynthException.of(
                "column '"
                    + name
                    + "' has missing cells, but component '"
                    + component.name()
                    + "' is "
                    + component.type().getName())
            .at(typeName())
            .toFix("declare " + boxed(component.type()) + ", which can be null.");
      }
      Cell cell = Cell.of(component.type(), column.type());
      sources.add(new Source(component, name, column, cell));
    }
    return sources;
  }

  private R make(@Nullable Object[] values, int row) {
    try {
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      Throwable thrown = Objects.requireNonNull(e.getCause());
      throw SynthException.of(typeName() + " refuses a row")
          .at("row " + (row + 1))
          .at("its constructor threw " + thrown.getClass().getName())
          .because(thrown)
          .toFix("give its columns rules or bounds that the constructor accepts.");
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the constructor was made accessible", e);
    }
  }

  private String typeName() {
    return "record " + schema.type().getTypeName();
  }

  private static String boxed(Class<?> primitive) {
    return MethodType.methodType(primitive).wrap().returnType().getSimpleName();
  }

  private record Source(Component component, String name, Column column, Cell cell) {
    @Nullable Object value(int row) {
      if (column.isMissing(row)) {
        return null;
      }
      try {
        return cell.value(column, row);
      } catch (ArithmeticException | IllegalArgumentException | DateTimeException e) {
        // the cause is not kept: its text may hold the cell
        throw SynthException.of(
                "column '"
                    + name
                    + "' cannot be read as "
                    + component.type().getSimpleName()
                    + " for component '"
                    + component.name()
                    + "'")
            .at("row " + (row + 1) + ", where the column is " + column.type().word())
            .toFix(advice(e));
      }
    }

    private String advice(RuntimeException e) {
      if (e instanceof ArithmeticException) {
        return "declare a type that holds every value, such as long or BigDecimal.";
      }
      return component.type().isEnum()
          ? "declare String, or a constant for every value of the column."
          : "declare String, or another type that fits the column.";
    }
  }
}
