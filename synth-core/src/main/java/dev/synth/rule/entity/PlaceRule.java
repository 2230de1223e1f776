package dev.synth.rule.entity;

import dev.synth.rule.NamedArguments;
import dev.synth.synthesis.Rule;
import dev.synth.synthesis.RuleAbout;
import dev.synth.synthesis.RuleArguments;
import dev.synth.synthesis.RuleFactory;

/**
 * One part of an address in a real city: {@code place(city)}, {@code place(postcode)}. All columns
 * of a table that say the same {@code which} tell of the same place in each row: {@code place(city,
 * billing)}. Cities are those of the locale's country, larger ones more often; {@code country=DE}
 * takes another one's, {@code country=world} a mix. House numbers are by chance: an address may
 * exist.
 */
public final class PlaceRule implements RuleFactory {
  private static final RuleAbout ABOUT =
      new RuleAbout("place", "place(part, which, country)", "place(city)");

  @Override
  public RuleAbout about() {
    return ABOUT;
  }

  @Override
  public Rule parse(RuleArguments arguments) {
    NamedArguments given = NamedArguments.of(ABOUT.usage(), arguments.values());
    String part = given.text("part");
    if (!Places.parts().contains(part)) {
      throw given
          .error("a place has no '" + part + "'")
          .toFix("write one of " + Places.parts() + ".");
    }
    String country =
        given.has("country") ? given.text("country") : Places.country(arguments.locale());
    if (!country.equals("world") && !Places.countries().contains(country)) {
      throw given
          .error("there are no cities of '" + country + "'")
          .toFix("write world, or one of " + Places.countries() + ".");
    }
    String which = given.has("which") ? given.text("which") : "";
    return PersonRule.shared(
        arguments, "place " + which, Places.part(part, country, arguments.locale()));
  }
}
