package dev.synth.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Figures as one Markdown table, for docs/benchmark.md: a block of rows a yardstick. */
final class ResultsTable {
  private static final List<String> HEADINGS =
      List.of(
          "",
          "made by",
          "quality",
          "pair trends",
          "utility (real)",
          "detection",
          "derived",
          "relations (largest)",
          "round (largest)",
          "`dcr-share`",
          "seconds (processor)",
          "peak MB",
          "rows/s, one thread and all");

  private ResultsTable() {}

  static String of(Map<Yardstick, Map<String, Figures>> results) {
    var table = new StringBuilder();
    line(table, HEADINGS);
    table.append("|---".repeat(HEADINGS.size())).append("|\n");
    results.forEach(
        (yardstick, measured) -> {
          String title = yardstick.title();
          for (Map.Entry<String, Figures> maker : measured.entrySet()) {
            line(table, cells(title, maker.getKey(), maker.getValue()));
            title = "";
          }
        });
    return table.toString();
  }

  private static void line(StringBuilder table, List<String> cells) {
    for (String cell : cells) {
      table.append(cell.isEmpty() ? "| " : "| " + cell + " ");
    }
    table.append("|\n");
  }

  private static List<String> cells(String title, String maker, Figures figures) {
    boolean made = figures.byName().containsKey("rows"); // by others, before
    double relations = 1 - figures.get("relations");
    return List.of(
        title,
        made ? maker : "`" + maker + "`",
        figures.byName().isEmpty() ? "failed" : share(4, figures.get("quality")),
        share(4, figures.get("column-pair-trends")),
        beside(share(3, figures.get("tstr")), share(3, figures.get("trtr"))),
        share(3, figures.get("detection")),
        share(3, figures.get("derived-detection")),
        beside(share(4, relations), share(3, figures.get("relations, largest error"))),
        beside(
            share(4, figures.get("round numbers, mean error")),
            share(3, figures.get("round numbers, largest error"))),
        share(3, figures.get("dcr-share")),
        beside(
            number("%.1f", figures.get("wall seconds")),
            number("%.1f", figures.get("cpu seconds"))),
        number("%,.0f", figures.get("peak megabytes")),
        speeds(figures));
  }

  private static String speeds(Figures figures) {
    String one = thousands(figures.get("rows a second, one thread"));
    return one.isEmpty() ? "" : one + ", " + thousands(figures.get("rows a second, all threads"));
  }

  private static String thousands(double value) {
    return number("%,.0f", Math.rint(value / 1000) * 1000);
  }

  private static String beside(String value, String other) {
    return other.isEmpty() ? value : value + " (" + other + ")";
  }

  /** Without the 0 before the point. */
  private static String share(int digits, double value) {
    return number("%." + digits + "f", value).replaceFirst("^(-?)0\\.", "$1.");
  }

  private static String number(String pattern, double value) {
    return Double.isNaN(value) ? "" : String.format(Locale.ROOT, pattern, value);
  }
}
