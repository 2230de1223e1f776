package dev.synth.rule.prose;

import dev.synth.problem.SynthException;
import dev.synth.random.Rng;
import dev.synth.rule.Draws;
import dev.synth.rule.EdgeCells;
import dev.synth.synthesis.Edges;
import dev.synth.synthesis.Rule;
import dev.synth.synthesis.RuleAbout;
import dev.synth.synthesis.RuleArguments;
import dev.synth.synthesis.RuleFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
  public Optional<Edges> edges(RuleArguments arguments, int longest) {
    return EdgeCells.ofTexts(arguments, longest);
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
    return Draws.texts(arguments, text::at);
  }

  private static Text read(List<String> values) {
    var given =
        new QuotedArguments(List.of("lengths", "words", "first", "last", "between"), values);
    if (!given.others().isEmpty()) {
      throw new IllegalArgumentException("an argument has no name, or no quotes");
    }
    Words lengths = Words.read(given.required("lengths"));
    lengths.requireCounts();
    String words = given.required("words");
    return new Text(
        lengths,
        Words.read(words),
        Words.read(given.text("first", words)),
        Words.read(given.text("last", words)),
        given.text("between", " "));
  }
}
