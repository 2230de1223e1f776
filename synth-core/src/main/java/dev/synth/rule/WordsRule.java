package dev.synth.rule;

import dev.synth.synthesis.Edges;
import dev.synth.synthesis.Rule;
import dev.synth.synthesis.RuleAbout;
import dev.synth.synthesis.RuleArguments;
import dev.synth.synthesis.RuleFactory;
import java.util.List;
import java.util.Optional;

/** A few plain words, for a text of which nothing else is known. */
public final class WordsRule implements RuleFactory {
  private static final RuleAbout ABOUT = new RuleAbout("words", "words(fewest, most)", "words(3)");

  private static final int MOST = 1_000;
  private static final List<String> WORDS =
      List.of(
          "amber",
          "anchor",
          "apple",
          "arrow",
          "basket",
          "beacon",
          "birch",
          "bridge",
          "brook",
          "candle",
          "canvas",
          "castle",
          "cedar",
          "circle",
          "cloud",
          "copper",
          "coral",
          "corner",
          "crystal",
          "desert",
          "ember",
          "feather",
          "field",
          "forest",
          "garden",
          "glass",
          "grain",
          "harbor",
          "hazel",
          "honey",
          "island",
          "ivory",
          "jasmine",
          "kettle",
          "ladder",
          "lantern",
          "lemon",
          "linen",
          "maple",
          "marble",
          "meadow",
          "mirror",
          "morning",
          "mountain",
          "needle",
          "olive",
          "orchard",
          "paper",
          "pebble",
          "pepper",
          "pillow",
          "planet",
          "pocket",
          "quartz",
          "ribbon",
          "river",
          "saddle",
          "shadow",
          "silver",
          "spring",
          "stone",
          "summer",
          "valley",
          "willow");

  @Override
  public RuleAbout about() {
    return ABOUT;
  }

  @Override
  public Optional<Edges> edges(RuleArguments arguments, int longest) {
    return EdgeCells.ofTexts(arguments, longest);
  }

  @Override
  public Rule parse(RuleArguments arguments) {
    NamedArguments given = NamedArguments.of(ABOUT.usage(), arguments.values());
    int fewest = given.count("fewest", 1, MOST, 1);
    int most = given.count("most", fewest, MOST, fewest);
    return Draws.texts(
        arguments,
        rng -> {
          int count = fewest + rng.nextInt(most - fewest + 1);
          var text = new StringBuilder();
          for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ").append(WORDS.get(rng.nextInt(WORDS.size())));
          }
          return text.toString();
        });
  }
}
