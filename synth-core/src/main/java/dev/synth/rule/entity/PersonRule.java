package dev.synth.rule.entity;

import dev.synth.random.Rng;
import dev.synth.random.Stream;
import dev.synth.rule.NamedArguments;
import dev.synth.rule.RuleCells;
import dev.synth.synthesis.Edges;
import dev.synth.synthesis.Rule;
import dev.synth.synthesis.RuleAbout;
import dev.synth.synthesis.RuleArguments;
import dev.synth.synthesis.RuleFactory;
import dev.synth.table.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One part of a person: {@code person(first-name)}, {@code person(gender)}. All columns of a table
 * that say the same {@code who} tell of the same person in each row: {@code person(full-name,
 * sender)}. Names are common ones of the locale's language; nobody in particular is meant.
 */
public final class PersonRule implements RuleFactory {
  private static final RuleAbout ABOUT =
      new RuleAbout("person", "person(part, who, female, male)", "person(full-name)");

  @Override
  public RuleAbout about() {
    return ABOUT;
  }

  @Override
  public Rule parse(RuleArguments arguments) {
    NamedArguments given = NamedArguments.of(ABOUT.usage(), arguments.values());
    String part = given.text("part");
    if (!Persons.parts().contains(part)) {
      throw given
          .error("a person has no '" + part + "'")
          .toFix("write one of " + Persons.parts() + ".");
    }
    return shared(arguments, entity(given), named(given, Persons.part(part, arguments.locale())));
  }

  @Override
  public ColumnType naturalType(List<String> values) {
    NamedArguments given = NamedArguments.of(ABOUT.usage(), values);
    return given.has("female") && given.has("male")
        ? new ColumnType.Categorical(List.of(given.text("female"), given.text("male")), false)
        : new ColumnType.Text();
  }

  /** A gender by the words for it that are given. */
  private static Function<Rng, String> named(NamedArguments given, Function<Rng, String> part) {
    if (!given.has("female") || !given.has("male")) {
      return part;
    }
    if (!given.text("part").equals("gender")) {
      throw given
          .error("'female' and 'male' are words for a gender")
          .toFix("write person(gender, female=F, male=M), or leave them out.");
    }
    String female = given.text("female");
    String male = given.text("male");
    return part.andThen(gender -> gender.equals("female") ? female : male);
  }

  private static String entity(NamedArguments given) {
    return "person " + (given.has("who") ? given.text("who") : "");
  }

  /** The same person by another name: short, long, with marks, of another script. */
  @Override
  public Optional<Edges> edges(RuleArguments arguments, int longest) {
    NamedArguments given = NamedArguments.of(ABOUT.usage(), arguments.values());
    String entity = entity(given);
    Function<Rng, String> text =
        named(given, Persons.oddPart(given.text("part"), arguments.locale()));
    return Optional.of(new Edges(shared(arguments, entity, text), entity));
  }

  /** A rule of texts that all columns of one entity draw from one stream. */
  static Rule shared(RuleArguments arguments, String entity, Function<Rng, String> text) {
    RuleCells.ofTexts(arguments, List.of(text.apply(Rng.of(0, "trial"))));
    return draw -> {
      Stream stream = draw.shared(entity);
      List<String> texts = new ArrayList<>(draw.size());
      for (int i = 0; i < draw.size(); i++) {
        texts.add(text.apply(stream.at(i)));
      }
      return RuleCells.ofTexts(arguments, texts);
    };
  }
}
