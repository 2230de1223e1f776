package dev.synth.rule.entity;

import dev.synth.random.Rng;
import dev.synth.random.Stream;
import dev.synth.rule.NamedArguments;
import dev.synth.rule.RuleCells;
import dev.synth.schema.meaning.Lines;
import dev.synth.synthesis.Rule;
import dev.synth.synthesis.RuleAbout;
import dev.synth.synthesis.RuleArguments;
import dev.synth.synthesis.RuleFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One part of a thing out of a small list: {@code fact(cars, make)}, {@code fact(airports, code,
 * origin)}. All columns of a table that say the same list and {@code which} tell of the same thing
 * in each row; {@code but=origin} takes another thing than that one. The first of a list come more
 * often.
 */
public final class FactRule implements RuleFactory {
  private static final RuleAbout ABOUT =
      new RuleAbout("fact", "fact(of, part, which, but)", "fact(cars, make)");

  private static final Map<String, Facts> LISTS = read();

  private record Facts(List<String> parts, List<List<String>> rows) {}

  private static Map<String, Facts> read() {
    Map<String, Facts> lists = new LinkedHashMap<>();
    Facts current = new Facts(List.of(), new ArrayList<>());
    for (String line : Lines.of(FactRule.class, "facts.tsv")) {
      List<String> cells = List.of(line.split("\t", -1));
      if (line.startsWith("@")) {
        current = new Facts(cells.subList(1, cells.size()), new ArrayList<>());
        lists.put(cells.get(0).substring(1), current);
      } else {
        current.rows.add(cells);
      }
    }
    return lists;
  }

  @Override
  public RuleAbout about() {
    return ABOUT;
  }

  @Override
  public Rule parse(RuleArguments arguments) {
    NamedArguments given = NamedArguments.of(ABOUT.usage(), arguments.values());
    Facts facts = LISTS.get(given.text("of"));
    if (facts == null) {
      throw given
          .error("there is no list '" + given.text("of") + "'")
          .toFix("write one of " + LISTS.keySet() + ".");
    }
    int part = facts.parts.indexOf(given.text("part"));
    if (part < 0) {
      throw given
          .error("'" + given.text("of") + "' have no '" + given.text("part") + "'")
          .toFix("write one of " + facts.parts + ".");
    }
    String which = given.has("which") ? given.text("which") : "";
    String other = given.has("but") ? given.text("but") : "";
    String list = given.text("of") + " ";
    RuleCells.ofTexts(arguments, facts.rows.stream().map(row -> filled(row.get(part))).toList());
    return draw -> {
      Stream stream = draw.shared(list + which);
      Stream not = draw.shared(list + other);
      int count = facts.rows.size();
      List<String> texts = new ArrayList<>(draw.size());
      for (int i = 0; i < draw.size(); i++) {
        int place = place(stream.at(i), count);
        if (given.has("but")) {
          int taken = place(not.at(i), count);
          Rng again = stream.at(i);
          place = (taken + 1 + again.nextInt(count - 1)) % count;
        }
        texts.add(digits(facts.rows.get(place).get(part), draw.at(i)));
      }
      return RuleCells.ofTexts(arguments, texts);
    };
  }

  private static int place(Rng rng, int count) {
    double u = rng.nextDouble();
    return (int) (count * u * StrictMath.sqrt(u));
  }

  private static String filled(String text) {
    return Vin.checked(text.replace('#', '1'));
  }

  private static String digits(String text, Rng rng) {
    if (text.indexOf('#') < 0) {
      return text;
    }
    var filled = new StringBuilder();
    boolean first = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      filled.append(c != '#' ? c : (char) ('0' + (first ? 1 + rng.nextInt(9) : rng.nextInt(10))));
      first &= c != '#';
    }
    return Vin.checked(filled.toString());
  }
}
