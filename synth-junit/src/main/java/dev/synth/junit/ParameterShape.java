package dev.synth.junit;

import dev.synth.problem.SynthException;
import dev.synth.table.Table;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a parameter wants: a table, or a list of records.
 *
 * @param element the record; empty for a table
 */
record ParameterShape(Optional<Class<?>> element) {
  private static final Set<Type> LISTS = Set.of(List.class, Collection.class, Iterable.class);

  /**
   * The shape of a parameter's declared type.
   *
   * @throws SynthException when no dataset has that type
   */
  static ParameterShape of(Parameter parameter) {
    Type type = parameter.getParameterizedType();
    if (type == Table.class) {
      return new ParameterShape(Optional.empty());
    }
    if (type instanceof ParameterizedType list && LISTS.contains(list.getRawType())) {
      Type argument = list.getActualTypeArguments()[0];
      Type element = argument instanceof WildcardType w ? w.getUpperBounds()[0] : argument;
      if (element instanceof Class<?> c && c.isRecord()) {
        return new ParameterShape(Optional.of(c));
      }
    }
    throw SynthException.of("@SyntheticData cannot give a " + type.getTypeName())
        .at(
            "it can give List<R>, Collection<R> and Iterable<R> of a record R, and "
                + Table.class.getName())
        .toFix("declare the parameter with one of these types.");
  }

  /** As the failure report names it. */
  String describe(Parameter parameter) {
    String container = parameter.getType().getSimpleName();
    return element.map(e -> container + '<' + e.getSimpleName() + '>').orElse(container);
  }
}
