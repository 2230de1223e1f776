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
    return of(String.class, values.get(key), key);
  }

  /** A text that may be left out. */
  public Optional<String> optionalText(String key) {
    return has(key) ? Optional.of(text(key)) : Optional.empty();
  }

  /** A flag. */
  public boolean flag(String key) {
    return of(Boolean.class, values.get(key), key);
  }

  /** A whole number. */
  public long whole(String key) {
    return of(Long.class, values.get(key), key);
  }

  /** A whole number that an int holds. */
  public int integer(String key) {
    return integerOf(values.get(key), key);
  }

  /** A number. */
  public double number(String key) {
    return of(Number.class, values.get(key), key).doubleValue();
  }

  /** A list of texts. */
  public List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (Object element : list(key)) {
      texts.add(of(String.class, element, key));
    }
    return texts;
  }

  /** A list of whole numbers. */
  public long[] wholes(String key) {
    List<?> list = list(key);
    var wholes = new long[list.size()];
    for (int i = 0; i < wholes.length; i++) {
      wholes[i] = of(Long.class, list.get(i), key);
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
      numbers[i] = of(Number.class, list.get(i), key).doubleValue();
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
    return of(List.class, values.get(key), key);
  }

  private static <T> T of(Class<T> type, @Nullable Object value, String key) {
    if (type.isInstance(value)) {
      return type.cast(value);
    }
    throw absent(key);
  }

  private static int integerOf(@Nullable Object value, String key) {
    long whole = of(Long.class, value, key);
    if (whole != (int) whole) {
      throw absent(key);
    }
    return (int) whole;
  }

  private static Tree treeOf(@Nullable Object value, String key) {
    Map<String, Object> copy = new LinkedHashMap<>();
    for (Map.Entry<?, ?> entry : ((Map<?, ?>) of(Map.class, value, key)).entrySet()) {
      copy.put(of(String.class, entry.getKey(), key), entry.getValue());
    }
    return new Tree(copy);
  }

  private static IllegalArgumentException absent(String key) {
    return new IllegalArgumentException("'" + key + "' is missing or of another type");
  }
}
