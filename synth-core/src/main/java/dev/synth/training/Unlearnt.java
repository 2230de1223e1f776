package dev.synth.training;

import dev.synth.format.CellWriter;
import dev.synth.rule.prose.ListFinder;
import dev.synth.rule.prose.SentencesFinder;
import dev.synth.rule.shape.ShapeFinder;
import dev.synth.schema.ColumnSpec;
import dev.synth.schema.meaning.SemanticType;
import dev.synth.schema.meaning.SemanticTypes;
import dev.synth.table.Column;
import dev.synth.table.ColumnType;
import dev.synth.table.Field;
import dev.synth.table.Kind;
import dev.synth.table.LongColumn;
import dev.synth.table.Persons;
import dev.synth.table.Role;
import dev.synth.transform.Protection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Why a column is not learnt.
 *
 * @param reason holds no cell
 * @param rule what makes it, empty where nothing is known
 * @param look what of its cells tells more than that rule
 * @param remedy how it would be learnt, empty where it never is
 */
record Unlearnt(String reason, Optional<String> rule, Role role, Look look, String remedy) {
  private static final int SAMPLE = 5_000;
  private static final String TOO_RARE = "Give more rows, or a rule under columns.";
  private static final String OBJECTS =
      "Its cells are objects, whose structure is not kept: give each of their values a column.";
  private static final String NOBODY =
      "If they are nobody's, say so: role: insensitive under columns.";
  private static final int FLAG_LEVELS = 5;
  private static final int FLAG_ROWS = 50;
  private static final Pattern YES_NO =
      Pattern.compile(
          "(?i)\\s*(y|n|yes|no|true|false|t|f|0|1|none|ja|nein|nee|oui|non|si|s\u00ed|sim"
              + "|n\u00e3o|tak|nie)\\s*");

  /** Meanings whose texts are codes: how they look in the rows tells more than a rule for all. */
  private static final Set<String> CODES =
      Set.of(
          "id.key",
          "id.reference",
          "commerce.sku",
          "commerce.ean",
          "commerce.isbn",
          "address.postcode",
          "vehicle.plate");

  /** Numbered places look like streets: of them the shape is taken, where values alone tell. */
  private static final String STREET = "address.line-1";

  /** Meanings that values can have by chance: what a user says of the column weighs more. */
  private static final Set<String> DOUBTFUL =
      Set.of(
          "person.full-name",
          "person.first-name",
          "person.last-name",
          "address.line-1",
          "vehicle.plate",
          "contact.phone",
          "gov.national-id");

  /** What the cells of a column that is not learnt may tell. */
  private enum Look {
    NONE,
    SHAPE,
    SHAPE_OF_DIFFERENT,
    SHAPE_OR_WORDS
  }

  /** The same with the rule that its cells tell, where they do. */
  Unlearnt shaped(Column cells, int[] training, Persons persons) {
    boolean words = look == Look.SHAPE_OR_WORDS;
    Optional<String> own = words ? ListFinder.rule(cells, training, persons) : Optional.empty();
    if (own.isEmpty() && look != Look.NONE) {
      // a value is looked at once: one that is often in the rows may be one person's
      Persons units = look == Look.SHAPE_OF_DIFFERENT ? Persons.of(cells) : persons;
      own = ShapeFinder.rule(cells, training, units);
    }
    if (own.isEmpty() && words) {
      own = SentencesFinder.rule(cells, training, persons);
    }
    return new Unlearnt(reason, own.or(this::rule), role, look, remedy);
  }

  /**
   * Why a column is not learnt; empty where it is.
   *
   * @param persons whom the rows belong to
   * @param training the rows that it would be learnt from
   */
  static Optional<Unlearnt> of(
      Field field, Column cells, Persons persons, int[] training, ColumnSpec spec) {
    Optional<Unlearnt> judged = judged(field, cells, persons, training, spec);
    if (cells.type().kind() != Kind.TEXT) {
      return judged;
    }
    String remedy = spec.rule().isEmpty() && areObjects(cells) ? OBJECTS : "";
    return judged.map(why -> new Unlearnt(why.reason, why.rule, why.role, why.look, remedy));
  }

  /** Whether most cells are objects of JSON, by their ends. */
  private static boolean areObjects(Column cells) {
    int objects = 0;
    int present = 0;
    for (int row = 0; row < cells.size(); row++) {
      String text = cells.text(row);
      if (text != null && !text.isBlank()) {
        present++;
        objects += text.startsWith("{") && text.endsWith("}") ? 1 : 0;
      }
    }
    return present > 0 && 2 * objects > present;
  }

  private static Optional<Unlearnt> judged(
      Field field, Column cells, Persons persons, int[] training, ColumnSpec spec) {
    Role role = spec.role().orElse(field.role());
    if (spec.rule().isPresent()) {
      return Optional.of(new Unlearnt("a rule is given", spec.rule(), role, Look.NONE, ""));
    }
    Optional<SemanticType> byName = SemanticTypes.ofName(field.name(), field.type().word());
    if (spec.role().isEmpty() && isCounter(cells)) {
      return Optional.of(
          new Unlearnt("it is a key", Optional.of("sequence(1)"), Role.KEY, Look.NONE, ""));
    }
    if (role == Role.KEY) {
      return Optional.of(
          new Unlearnt("it is a key", Optional.of(keyRule(cells)), role, Look.SHAPE, ""));
    }
    if (role == Role.IDENTIFYING) {
      return Optional.of(
          new Unlearnt(
              "its role is identifying",
              byName.map(SemanticType::rule),
              role,
              different(byName),
              ""));
    }
    boolean flag = byName.isPresent() && isFlag(cells, persons, byName.get());
    if (byName.isPresent() && !byName.get().learnable() && spec.role().isEmpty() && !flag) {
      return Optional.of(identifies("its name", byName.get(), ""));
    }
    Optional<SemanticType> byValues = SemanticTypes.ofValues(sample(field, cells));
    boolean told =
        (spec.role().isPresent() || byName.filter(Unlearnt::isCode).isPresent())
            && DOUBTFUL.contains(byValues.map(SemanticType::id).orElse(""));
    if (byValues.isPresent() && !byValues.get().learnable() && !told) {
      String remedy = DOUBTFUL.contains(byValues.get().id()) ? NOBODY : "";
      return Optional.of(identifies("its values", byValues.get(), remedy));
    }
    return Protection.obstacle(cells, persons)
        .or(
            () ->
                Protection.obstacle(cells.pick(training), persons.pick(training))
                    .map(why -> why + ", in the rows to learn from"))
        .map(why -> unlearnt(why, byName.or(() -> byValues), role));
  }

  /** It numbers the rows of each value of another column. */
  static Unlearnt lines(String parent, String rule) {
    return new Unlearnt(
        "it numbers the rows of each '" + parent + "'",
        Optional.of(rule),
        Role.INSENSITIVE,
        Look.NONE,
        "");
  }

  private static Unlearnt unlearnt(String why, Optional<SemanticType> type, Role role) {
    return new Unlearnt(why, type.map(SemanticType::rule), role, look(type), TOO_RARE);
  }

  private static Look look(Optional<SemanticType> type) {
    boolean words = type.isEmpty() || type.get().id().startsWith("text.");
    return words ? Look.SHAPE_OR_WORDS : code(type);
  }

  private static Look code(Optional<SemanticType> type) {
    return type.isEmpty() || isCode(type.get()) ? Look.SHAPE : Look.NONE;
  }

  /** What a user calls identifying may be somebody's who has many rows. */
  private static Look different(Optional<SemanticType> type) {
    return code(type) == Look.SHAPE ? Look.SHAPE_OF_DIFFERENT : Look.NONE;
  }

  private static boolean isCode(SemanticType type) {
    return CODES.contains(type.id());
  }

  private static String keyRule(Column cells) {
    return cells.type().kind() == Kind.NUMERIC ? "sequence(1)" : "uuid";
  }

  private static Unlearnt identifies(String evidence, SemanticType type, String remedy) {
    return new Unlearnt(
        evidence + " say" + (evidence.endsWith("s") ? "" : "s") + " " + type.id(),
        Optional.of(type.rule()),
        type.role(),
        !remedy.isEmpty() && type.id().equals(STREET)
            ? Look.SHAPE_OF_DIFFERENT
            : look(Optional.of(type)),
        remedy);
  }

  /**
   * A few categories, each of many rows, of which one is a yes or a no, name nobody whatever their
   * column is called; nor do a few codes of something that is called an id.
   */
  private static boolean isFlag(Column cells, Persons persons, SemanticType byName) {
    return cells.type() instanceof ColumnType.Categorical categorical
        && categorical.levels().size() <= FLAG_LEVELS
        && (byName.id().startsWith("id.")
            || categorical.levels().stream().anyMatch(l -> YES_NO.matcher(l).matches()))
        && !byName.id().startsWith("secret.")
        && cells.size() >= FLAG_ROWS * categorical.levels().size()
        && Protection.obstacle(cells, persons).isEmpty();
  }

  /** Whole numbers, all different, without a gap: a row number. */
  private static boolean isCounter(Column cells) {
    boolean whole = cells.type().equals(new ColumnType.Numeric(0));
    if (!whole || cells.size() < 2 || !(cells instanceof LongColumn numbers)) {
      return false;
    }
    long min = Long.MAX_VALUE;
    long max = Long.MIN_VALUE;
    for (int row = 0; row < numbers.size(); row++) {
      if (numbers.isMissing(row)) {
        return false;
      }
      min = Math.min(min, numbers.value(row));
      max = Math.max(max, numbers.value(row));
    }
    if (max - min != numbers.size() - 1) {
      return false;
    }
    var seen = new boolean[numbers.size()];
    for (int row = 0; row < seen.length; row++) {
      int at = (int) (numbers.value(row) - min);
      if (seen[at]) {
        return false;
      }
      seen[at] = true;
    }
    return true;
  }

  /** Cells as they are written: a number may be a phone's by its groups of digits. */
  private static List<String> sample(Field field, Column cells) {
    CellWriter writer = CellWriter.of(field);
    List<String> texts = new ArrayList<>();
    if (cells.type().kind() == Kind.TEMPORAL) {
      return texts;
    }
    int step = 1 + cells.size() / SAMPLE; // rows are often sorted
    for (int row = 0; row < cells.size(); row += step) {
      String text = cells.isMissing(row) ? null : writer.text(cells, row);
      if (text != null) {
        texts.add(text);
      }
    }
    return texts;
  }
}
