package dev.synth.rule.prose;

import dev.synth.problem.SynthException;
import dev.synth.random.Rng;
import dev.synth.rule.RuleCells;
import dev.synth.synthesis.Rule;
import dev.synth.synthesis.RuleAbout;
import dev.synth.synthesis.RuleArguments;
import dev.synth.synthesis.RuleFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sentences of given words: {@code sentences(lengths='4*10 9*3', words='the*9 parcel*4 is*6
 * late*2', first='The*7 Parcel', last='late.*5 lost.')}. A text has as many words as one of the
 * lengths; the first and the last are drawn from their own words, where given. {@code between=''}
 * joins words without a blank, as some scripts do.
 */
public final class SentencesRule implements RuleFactory {
  private static final RuleAbout ABOUT =
      new RuleAbout(
          "sentences",
          "sentences(lengths='words*weight ..', words='word*weight ..', first, last, between)",
          "sentences(lengths='4 9*3', words='the parcel is late*2 or lost')");

  private static final Pattern NAMED =
      Pattern.compile("(lengths|words|first|last|between)\\s*=\\s*'(.*)'", Pattern.DOTALL);
  private static final int LONGEST = 10_000;

  @Override
  public RuleAbout about() {
    return ABOUT;
  }

  /** What such a text is made of. */
  private record Text(Words lengths, Words words, Words first, Words last, String between) {
    String at(Rng rng) {
      int length = Integer.parseInt(lengths.at(rng));
      List<String> drawn = new ArrayList<>(length);
      for (int i = 0; i < length; i++) {
        boolean begins = i == 0;
        boolean ends = i == length - 1 && length > 1;
        drawn.add((begins ? first : ends ? last : words).at(rng));
      }
      return String.join(between, drawn);
    }
  }

  @Override
  public Rule parse(RuleArguments arguments) {
    Text text;
    try {
      text = read(arguments.values());
    } catch (IllegalArgumentException e) {
      throw SynthException.of("sentences cannot be read: " + e.getMessage())
          .at("expected " + ABOUT.usage())
          .because(e)
          .toFix("write it like " + ABOUT.example() + ".");
    }
    Rule rule =
        draw -> {
          List<String> cells = new ArrayList<>(draw.size());
          for (int i = 0; i < draw.size(); i++) {
            cells.add(text.at(draw.at(i)));
          }
          return RuleCells.ofTexts(arguments, cells);
        };
    RuleCells.ofTexts(arguments, List.of(text.at(Rng.of(0, "trial"))));
    return rule;
  }

  private static Text read(List<String> values) {
    Map<String, String> given = new TreeMap<>();
    for (String value : values) {
      Matcher named = NAMED.matcher(value);
      if (!named.matches()) {
        throw new IllegalArgumentException("an argument has no name, or no quotes");
      }
      if (given.put(named.group(1), named.group(2).replace("''", "'")) != null) {
        throw new IllegalArgumentException("'" + named.group(1) + "' is given twice");
      }
    }
    if (!given.containsKey("words") || !given.containsKey("lengths")) {
      throw new IllegalArgumentException("'lengths' and 'words' are needed");
    }
    Words words = Words.read(given.get("words"));
    return new Text(
        lengths(given.get("lengths")),
        words,
        given.containsKey("first") ? Words.read(given.get("first")) : words,
        given.containsKey("last") ? Words.read(given.get("last")) : words,
        given.getOrDefault("between", " "));
  }

  private static Words lengths(String text) {
    Words lengths = Words.read(text);
    lengths.requireAll(
        word -> word.matches("[1-9]\\d{0,4}") && Integer.parseInt(word) <= LONGEST,
        "lengths are numbers of words, from 1 to " + LONGEST);
    return lengths;
  }
}
