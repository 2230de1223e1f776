package dev.synth.bench;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Measured numbers by name, in order. A run of its own process hands them on by lines of its
 * standard output.
 */
final class Figures {
  private static final String MARK = "figure\t";

  private final Map<String, Double> byName = new LinkedHashMap<>();

  Figures with(String name, double value) {
    byName.put(name, value);
    return this;
  }

  Figures withAll(Figures others) {
    byName.putAll(others.byName);
    return this;
  }

  Map<String, Double> byName() {
    return byName;
  }

  /** That number; NaN when it was not measured. */
  double get(String name) {
    return byName.getOrDefault(name, Double.NaN);
  }

  /** Prints them for {@link #read}; {@code of} is whose they are. */
  void print(String of) {
    byName.forEach((name, value) -> System.out.println(MARK + of + "\t" + name + "\t" + value));
  }

  /** Takes one line of a run's output; false when it is no figure. */
  static boolean read(String line, Map<String, Figures> into) {
    String[] cells = line.split("\t", -1);
    if (!line.startsWith(MARK) || cells.length != 4) {
      return false;
    }
    into.computeIfAbsent(cells[1], of -> new Figures())
        .with(cells[2], Double.parseDouble(cells[3]));
    return true;
  }

  @Override
  public String toString() {
    var text = new StringBuilder();
    byName.forEach(
        (name, value) -> {
          boolean isWhole = value == Math.rint(value) || value >= 1000;
          text.append(text.isEmpty() ? "" : ", ")
              .append(name)
              .append(' ')
              .append(String.format(Locale.ROOT, isWhole ? "%.0f" : "%.4f", value));
        });
    return text.toString();
  }
}
