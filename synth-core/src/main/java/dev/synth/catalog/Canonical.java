package dev.synth.catalog;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One text for equal content: records by their components' names and values, collections by their
 * elements in order. A record's component counts without being listed anywhere; one that is empty
 * does not, and neither does a record's own name. Two different contents never share a text.
 */
public final class Canonical {
  private Canonical() {}

  /**
   * The text of a value.
   *
   * @throws IllegalArgumentException for a type that has none
   */
  public static String text(Object value) {
    var text = new StringBuilder();
    append(text, value);
    return text.toString();
  }

  private static void append(StringBuilder text, Object value) {
    if (value instanceof Optional<?> some) {
      append(text, some.orElseThrow());
    } else if (value instanceof Record content) {
      text.append('(');
      for (RecordComponent component : content.getClass().getRecordComponents()) {
        Object part = value(component, content);
        if (!isEmpty(part)) {
          leaf(text, component.getName());
          append(text, part);
        }
      }
      text.append(')');
    } else if (value instanceof Map<?, ?> map) {
      text.append('{');
      map.forEach(
          (key, element) -> {
            append(text, key);
            append(text, element);
          });
      text.append('}');
    } else if (value instanceof Collection<?> elements) {
      text.append('[');
      elements.forEach(element -> append(text, element));
      text.append(']');
    } else if (value instanceof Enum<?> constant) {
      leaf(text, constant.name());
    } else if (value instanceof String
        || value instanceof Number
        || value instanceof Boolean
        || value instanceof Path
        || value instanceof OptionalDouble
        || value instanceof Temporal) {
      leaf(text, value.toString());
    } else {
      throw new IllegalArgumentException("no canonical text for " + value.getClass());
    }
  }

  /** With its length, so that no content can pretend to be another. */
  private static void leaf(StringBuilder text, String content) {
    text.append(content.length()).append(':').append(content);
  }

  private static boolean isEmpty(Object value) {
    return (value instanceof Optional<?> some && some.isEmpty())
        || (value instanceof OptionalDouble number && number.isEmpty())
        || (value instanceof Collection<?> elements && elements.isEmpty())
        || (value instanceof Map<?, ?> map && map.isEmpty());
  }

  private static Object value(RecordComponent component, Record of) {
    try {
      var accessor = component.getAccessor();
      accessor.setAccessible(true); // a record may be hidden in its package
      return accessor.invoke(of);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("cannot read " + component, e);
    }
  }
}
