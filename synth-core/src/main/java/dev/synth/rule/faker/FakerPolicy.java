package dev.synth.rule.faker;

import dev.synth.problem.SynthException;
import dev.synth.synthesis.MadeColumn;
import dev.synth.synthesis.Rule;
import dev.synth.synthesis.RuleArguments;
import dev.synth.table.ColumnType;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Decides about every Datafaker call: allowed, replaced by a rule of ours, or refused, by the table
 * {@code datafaker.tsv}. Only methods are called, never keys of Datafaker's files.
 */
final class FakerPolicy {
  private static final Map<String, Decision> DECISIONS = read();

  private FakerPolicy() {}

  private record Decision(String action, String text) {}

  /**
   * The rule of what stands inside <code>#{...}</code>, as text.
   *
   * @throws SynthException when there is no such provider or method, or it is refused
   */
  static Rule rule(String call, RuleArguments arguments) {
    FakerCall provided = FakerCall.of(call);
    Decision decision = decision(provided);
    if (decision == null || decision.action.equals("allow")) {
      return FakerRule.of(provided, Locale.forLanguageTag(arguments.locale()));
    }
    if (decision.action.equals("refuse")) {
      throw SynthException.of("#{" + call + "} is not allowed")
          .at("it could reach somebody real, or depends on the clock or the machine")
          .toFix(decision.text + ".");
    }
    if (provided.hasArguments()) {
      throw SynthException.of("#{" + call + "} takes no arguments here")
          .at("a safe rule stands in for it: " + decision.text)
          .toFix("leave the arguments out, or write that rule.");
    }
    var field = arguments.field().withType(new ColumnType.Text());
    return MadeColumn.of(field, decision.text, 0, arguments.locale(), arguments.clock()).rule();
  }

  /** What there are decisions about. */
  static List<String> keys() {
    return DECISIONS.keySet().stream().sorted().toList();
  }

  private static @Nullable Decision decision(FakerCall provided) {
    Decision own = DECISIONS.get(provided.key());
    return own != null ? own : DECISIONS.get(provided.providerKey() + ".*");
  }

  private static Map<String, Decision> read() {
    Map<String, Decision> decisions = new HashMap<>();
    try (InputStream in = FakerPolicy.class.getResourceAsStream("datafaker.tsv")) {
      var lines =
          new BufferedReader(
              new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          String[] cells = line.split("\t", 3);
          decisions.put(cells[0], new Decision(cells[1], cells.length > 2 ? cells[2] : ""));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return decisions;
  }
}
