package dev.synth.rule;

import dev.synth.random.Rng;
import dev.synth.schema.SemanticType;
import dev.synth.schema.SemanticTypes;
import dev.synth.table.Field;
import dev.synth.table.Table;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * Account names such as {@code ann.miller4821}: from the name columns that stand before, else from
 * a list of short names. The number is another one in every row, so the handles are unique.
 */
final class Handle {
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

  private final Table before;
  private final OptionalInt first;
  private final OptionalInt last;
  private final OptionalInt full;
  private final long key;

  Handle(Table before, Rng rng) {
    this.before = before;
    this.first = place("person.first-name");
    this.last = place("person.last-name");
    this.full = place("person.full-name");
    this.key = rng.seek(0, Integer.MAX_VALUE).nextLong(LARGE);
  }

  private OptionalInt place(String id) {
    List<Field> fields = before.schema().fields();
    for (int i = 0; i < fields.size(); i++) {
      Field field = fields.get(i);
      var type = SemanticTypes.ofName(field.name(), field.type().word()).map(SemanticType::id);
      if (type.isPresent() && type.get().equals(id)) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  /**
   * The handle of one row.
   *
   * @param index of the row among those before
   * @param row its number in the dataset
   * @param rng at that row
   */
  String at(int index, long row, Rng rng) {
    String given = GIVEN.get(rng.nextInt(GIVEN.size()));
    String family = FAMILY.get(rng.nextInt(FAMILY.size()));
    String name = slug(full, index);
    if (name.isEmpty()) {
      String one = slug(first, index);
      String other = slug(last, index);
      name = (one.isEmpty() ? given : one) + "." + (other.isEmpty() ? family : other);
    }
    return name + number(row);
  }

  private String slug(OptionalInt place, int index) {
    String text = place.isPresent() ? before.column(place.getAsInt()).text(index) : null;
    if (text == null) {
      return "";
    }
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z ]", "")
        .strip()
        .replaceAll(" +", ".");
  }

  /** Numbers that look random and never come twice: a walk through blocks of four, eight digits. */
  private long number(long row) {
    if (row < SMALL) {
      return (row * STEP + key) % SMALL;
    }
    return row < LARGE ? SMALL + ((row - SMALL) * STEP + key) % (LARGE - SMALL) : row;
  }
}
