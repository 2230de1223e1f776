package dev.synth.rule;

import com.github.curiousoddman.rgxgen.RgxGen;
import com.github.curiousoddman.rgxgen.parsing.dflt.RgxGenParseException;
import dev.synth.problem.SynthException;
import dev.synth.synthesis.Rule;
import dev.synth.synthesis.RuleAbout;
import dev.synth.synthesis.RuleArguments;
import dev.synth.synthesis.RuleFactory;
import org.jspecify.annotations.Nullable;

/** Text that matches a regular expression: {@code pattern([A-Z]{2}-\d{4})}. */
public final class PatternRule implements RuleFactory {
  private static final RuleAbout ABOUT =
      new RuleAbout("pattern", "pattern(regular expression)", "pattern([A-Z]{2}-\\d{4})");

  @Override
  public RuleAbout about() {
    return ABOUT;
  }

  @Override
  public Rule parse(RuleArguments arguments) {
    // the expression may hold commas, so it is taken from the whole text
    String text = arguments.text().strip();
    int bracket = text.indexOf('(');
    String inside = bracket < 0 ? "" : text.substring(bracket + 1, text.length() - 1).strip();
    boolean quoted = inside.length() > 1 && inside.startsWith("'") && inside.endsWith("'");
    String regex = quoted ? inside.substring(1, inside.length() - 1).replace("''", "'") : inside;
    if (regex.isEmpty()) {
      throw unreadable("it is empty", null);
    }
    RgxGen generator;
    try {
      generator = RgxGen.parse(regex);
    } catch (RgxGenParseException e) {
      throw unreadable("'" + regex + "'", e);
    }
    return Draws.texts(arguments, rng -> generator.generate(new RngGenerator(() -> rng)));
  }

  private SynthException unreadable(String why, @Nullable Throwable cause) {
    var draft =
        SynthException.of("a regular expression cannot be read: " + why)
            .at("expected " + ABOUT.usage());
    return (cause == null ? draft : draft.because(cause))
        .toFix("write it like " + ABOUT.example() + ".");
  }
}
