package dev.synth.rule;

import dev.synth.problem.SynthException;
import dev.synth.random.Rng;
import dev.synth.schema.meaning.SemanticType;
import dev.synth.schema.meaning.SemanticTypes;
import dev.synth.synthesis.Draw;
import dev.synth.synthesis.Rule;
import dev.synth.synthesis.RuleArguments;
import dev.synth.table.Column;
import dev.synth.table.Field;
import dev.synth.table.Schema;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Account names such as {@code ann.miller4821}: from the table's name columns, else from a list of
 * short names. The number is another one at every unit, so the names are unique.
 */
final class AccountNames {
  private static final List<String> GIVEN =
      List.of(
          "alex", "ana", "ben", "carla", "chris", "dana", "eli", "emma", "finn", "grace", "ida",
          "jan", "jo", "kim", "lea", "leo", "lina", "luis", "max", "mia", "nina", "noah", "olga",
          "pat", "rosa", "sam", "sara", "theo", "tom", "uma", "vera", "zoe");
  private static final List<String> FAMILY =
      List.of(
          "adams", "baker", "berg", "brooks", "carter", "costa", "cruz", "diaz", "evans", "fischer",
          "garcia", "hall", "hayes", "jensen", "kaya", "khan", "lee", "lopez", "meyer", "miller",
          "novak", "olsen", "park", "perez", "reed", "rossi", "silva", "smith", "tanaka", "weber",
          "wong", "young");
  private static final long SMALL = 10_000;
  private static final long LARGE = 100_000_000;
  private static final long STEP = 7919; // shares no factor with either block's size

  /** What can be a part of an account's name, in a table. */
  private static final List<String> NAMES =
      List.of("person.full-name", "person.first-name", "person.last-name");

  private final Draw draw;
  private final Optional<Column> full;
  private final Optional<Column> first;
  private final Optional<Column> last;
  private final long key;

  private AccountNames(Draw draw, Map<String, String> places) {
    this.draw = draw;
    this.full = column(places, NAMES.get(0));
    this.first = column(places, NAMES.get(1));
    this.last = column(places, NAMES.get(2));
    this.key = draw.stream().key(LARGE);
  }

  private Optional<Column> column(Map<String, String> places, String meaning) {
    return Optional.ofNullable(places.get(meaning)).map(draw.needed()::column);
  }

  /** The first column of each meaning that is among the names. */
  private static Map<String, String> places(Schema schema) {
    Map<String, String> places = new LinkedHashMap<>();
    for (Field field : schema.fields()) {
      SemanticTypes.ofName(field.name(), field.type().word())
          .map(SemanticType::id)
          .filter(NAMES::contains)
          .ifPresent(meaning -> places.putIfAbsent(meaning, field.name()));
    }
    return places;
  }

  /**
   * A rule of texts that are made from an account's name.
   *
   * @throws SynthException when more than two columns are named
   */
  static Rule rule(RuleArguments arguments, BiFunction<String, Rng, String> text) {
    List<String> named = arguments.values();
    if (named.size() > 2) {
      throw SynthException.of("rule '" + arguments.text() + "' names too many columns")
          .at("a name is one column, or a first and a last name")
          .toFix("name one or two columns, or none: then they are found.");
    }
    return new Rule() {
      @Override
      public Set<String> needs(Schema others) {
        for (String name : named) {
          if (others.indexOf(name).isEmpty()) {
            throw SynthException.of(
                    "rule '" + arguments.text() + "' needs a column that is not there: " + name)
                .at("the others are " + others.names())
                .toFix("name one of them, or none: then the names are found.");
          }
        }
        return new LinkedHashSet<>(chosen(others).values());
      }

      private Map<String, String> chosen(Schema schema) {
        return switch (named.size()) {
          case 0 -> places(schema);
          case 1 -> Map.of(NAMES.get(0), named.get(0));
          default -> Map.of(NAMES.get(1), named.get(0), NAMES.get(2), named.get(1));
        };
      }

      @Override
      public Column make(Draw draw) {
        var names = new AccountNames(draw, chosen(draw.needed().schema()));
        List<String> texts = new ArrayList<>(draw.size());
        for (int i = 0; i < draw.size(); i++) {
          Rng rng = draw.at(i);
          texts.add(text.apply(names.at(i, rng), rng));
        }
        return RuleCells.ofTexts(arguments, texts);
      }
    };
  }

  private String at(int i, Rng rng) {
    String given = GIVEN.get(rng.nextInt(GIVEN.size()));
    String family = FAMILY.get(rng.nextInt(FAMILY.size()));
    String name = slug(full, i);
    if (name.isEmpty()) {
      String one = slug(first, i);
      String other = slug(last, i);
      name = (one.isEmpty() ? given : one) + "." + (other.isEmpty() ? family : other);
    }
    return name + number(draw.unit(i));
  }

  private static String slug(Optional<Column> names, int i) {
    String text = names.isPresent() ? names.get().text(i) : null;
    if (text == null) {
      return "";
    }
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .toLowerCase(Locale.ROOT)
        .replaceAll("\u00df", "ss")
        .replaceAll("\u0142", "l")
        .replaceAll("[^a-z ]", "")
        .replaceAll("^(mr|mrs|ms|miss|dr|prof|herr|frau) ", "")
        .strip()
        .replaceAll(" +", ".");
  }

  /** Numbers that look random and never come twice: a walk through blocks of four, eight digits. */
  private long number(long unit) {
    if (unit < SMALL) {
      return (unit * STEP + key) % SMALL;
    }
    return unit < LARGE ? SMALL + ((unit - SMALL) * STEP + key) % (LARGE - SMALL) : unit;
  }
}
