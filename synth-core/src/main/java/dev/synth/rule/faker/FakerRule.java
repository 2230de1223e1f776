package dev.synth.rule.faker;

import dev.synth.problem.SynthException;
import dev.synth.random.Rng;
import dev.synth.rule.RngGenerator;
import dev.synth.synthesis.Draw;
import dev.synth.synthesis.Rule;
import dev.synth.table.Column;
import dev.synth.table.TextColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.random.RandomGenerator;
import net.datafaker.Faker;
import net.datafaker.service.RandomService;

/**
 * One Datafaker call, row by row. A Faker costs too much to be made for each row and is not
 * reproducible when threads share it, so each call keeps as many as threads use it at once, all on
 * generators that jump to the row before every draw.
 */
final class FakerRule implements Rule {
  private final String expression;
  private final Locale locale;
  private final Queue<Voice> idle = new ConcurrentLinkedQueue<>();

  private FakerRule(String expression, Locale locale) {
    this.expression = expression;
    this.locale = locale;
  }

  /**
   * The rule of that call.
   *
   * @throws SynthException when Datafaker cannot make it in that locale, or with those arguments
   */
  static Rule of(FakerCall call, Locale locale) {
    var rule = new FakerRule(call.expression(), locale);
    var voice = new Voice(locale);
    try {
      voice.say(rule.expression, Rng.of(0, "trial"));
    } catch (RuntimeException e) { // Datafaker has no type of its own for a wrong expression
      throw SynthException.of(call.expression() + " cannot be made")
          .at("Datafaker does not make it in locale " + locale.toLanguageTag())
          .because(e)
          .toFix("check its arguments, each in single quotes, and the locale.");
    }
    rule.idle.add(voice);
    return rule;
  }

  @Override
  public Column make(Draw draw) {
    Voice free = idle.poll();
    Voice voice = free == null ? new Voice(locale) : free;
    List<String> texts = new ArrayList<>(draw.size());
    for (int i = 0; i < draw.size(); i++) {
      texts.add(voice.say(expression, draw.at(i)));
    }
    idle.add(voice);
    return TextColumn.of(texts);
  }

  /** A Faker that draws from whichever stream it was last given. */
  private static final class Voice {
    private final Source source = new Source();
    private final Faker faker;

    Voice(Locale locale) {
      faker = new Faker(locale, new RandomService(source.generator));
    }

    String say(String expression, Rng rng) {
      source.now = rng;
      return faker.expression(expression);
    }
  }

  private static final class Source {
    private Rng now = Rng.of(0, "");
    private final RandomGenerator generator = new RngGenerator(() -> now);
  }
}
