package dev.synth.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object from elsewhere, whose values are taken out by what they must be. Every method
 * throws an {@link IllegalArgumentException} that names the key when a value is missing or of
 * another type. Written with loops: each lambda is a class that a cold JVM makes while it runs.
 *
 * @param values of String, Long, Double, Boolean, List and Map only
 */
public record Tree(Map<String, Object> values) {
  /** Whether there is such a key. */
  public boolean has(String key) {
    return values.containsKey(key);
  }

  /** A text. */
  public String text(String key) {
    return textOf(values.get(key), key);
  }

  /** A text that may be left out. */
  public Optional<String> optionalText(String key) {
    return has(key) ? Optional.of(text(key)) : Optional.empty();
  }

  /** A flag. */
  public boolean flag(String key) {
    if (values.get(key) instanceof Boolean flag) {
      return flag;
    }
    throw absent(key);
  }

  /** A whole number. */
  public long whole(String key) {
    if (values.get(key) instanceof Long whole) {
      return whole;
    }
    throw absent(key);
  }

  /** A whole number that an int holds. */
  public int integer(String key) {
    return integerOf(values.get(key), key);
  }

  /** A number. */
  public double number(String key) {
    return numberOf(values.get(key), key);
  }

  /** A list of texts. */
  public List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (Object element : list(key)) {
      texts.add(textOf(element, key));
    }
    return texts;
  }

  /** A list of whole numbers. */
  public long[] wholes(String key) {
    List<?> list = list(key);
    var wholes = new long[list.size()];
    for (int i = 0; i < wholes.length; i++) {
      if (!(list.get(i) instanceof Long whole)) {
        throw absent(key);
      }
      wholes[i] = whole;
    }
    return wholes;
  }

  /** A list of whole numbers that ints hold. */
  public List<Integer> integers(String key) {
    List<Integer> integers = new ArrayList<>();
    for (Object element : list(key)) {
      integers.add(integerOf(element, key));
    }
    return integers;
  }

  /** A list of numbers. */
  public double[] numbers(String key) {
    List<?> list = list(key);
    var numbers = new double[list.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = numberOf(list.get(i), key);
    }
    return numbers;
  }

  /** An object. */
  public Tree tree(String key) {
    return treeOf(values.get(key), key);
  }

  /** A list of objects. */
  public List<Tree> trees(String key) {
    List<Tree> trees = new ArrayList<>();
    for (Object element : list(key)) {
      trees.add(treeOf(element, key));
    }
    return trees;
  }

  /** A list. */
  public List<?> list(String key) {
    if (values.get(key) instanceof List<?> list) {
      return list;
    }
    throw absent(key);
  }

  private static String textOf(@Nullable Object value, String key) {
    if (value instanceof String text) {
      return text;
    }
    throw absent(key);
  }

  private static int integerOf(@Nullable Object value, String key) {
    if (value instanceof Long whole && whole == whole.intValue()) {
      return whole.intValue();
    }
    throw absent(key);
  }

  private static double numberOf(@Nullable Object value, String key) {
    if (value instanceof Number number) {
      return number.doubleValue();
    }
    throw absent(key);
  }

  private static Tree treeOf(@Nullable Object value, String key) {
    if (!(value instanceof Map<?, ?> map)) {
      throw absent(key);
    }
    Map<String, Object> copy = new LinkedHashMap<>();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      if (!(entry.getKey() instanceof String name)) {
        throw absent(key);
      }
      copy.put(name, entry.getValue());
    }
    return new Tree(copy);
  }

  private static IllegalArgumentException absent(String key) {
    return new IllegalArgumentException("'" + key + "' is missing or of another type");
  }
}
