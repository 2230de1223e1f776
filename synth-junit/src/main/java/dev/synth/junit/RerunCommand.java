package dev.synth.junit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The command line that gives a failed test the same rows again. */
final class RerunCommand {
  /** What else decides rows; the cache's place does not. */
  private static final List<String> DECISIVE =
      List.of("synth.rows", "synth.clock", "synth.fallback", "synth.synthesizer");

  private static final Pattern PLAIN = Pattern.compile("[\\w.,:=/#-]*");

  private RerunCommand() {}

  /** For a shell; {@code junit-platform.properties} is not repeated, it is read again. */
  static String of(FailedTest test, RunSettings run) {
    Class<?> type = test.type();
    String packageName = type.getPackageName();
    String name = type.getName().substring(packageName.isEmpty() ? 0 : packageName.length() + 1);
    List<String> words = new ArrayList<>();
    words.add("mvn");
    words.add(quoted("-Dtest=" + name + test.method().map(m -> '#' + m).orElse("")));
    words.add("-Dsynth.seed=" + run.root());
    for (String property : DECISIVE) {
      String value = System.getProperty(property);
      if (value != null) {
        words.add(quoted("-D" + property + '=' + value));
      }
    }
    words.add("test");
    return String.join(" ", words);
  }

  private static String quoted(String word) {
    return PLAIN.matcher(word).matches() ? word : "'" + word + "'";
  }
}
