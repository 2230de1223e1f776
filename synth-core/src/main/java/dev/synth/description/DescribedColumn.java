package dev.synth.description;

import dev.synth.rule.guess.TableGuess;
import dev.synth.schema.ColumnSpec;
import dev.synth.schema.meaning.SemanticTypes;
import dev.synth.table.ColumnType;
import dev.synth.table.Role;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** A column while its description is read, whatever it is written in. */
final class DescribedColumn {
  /** Fewer characters than the shapes that keys and numbers of a guess have. */
  private static final int SHORT = 10;

  private static final int UUID = 36;

  /** More digits before the point are not looked at: no rule makes them. */
  private static final int MOST_DIGITS = 15;

  /** A bound out there is none. */
  private static final BigDecimal FAR = BigDecimal.ONE.movePointRight(MOST_DIGITS);

  /** Numbers up to there are no danger for a guess. */
  private static final BigDecimal INT = BigDecimal.valueOf(Integer.MAX_VALUE);

  /** Numbers have 18 digits in all: more behind the point are left to be zeros. */
  static final int MOST_DECIMALS = 9;

  /** Up to so many characters any rule of texts makes soon enough. */
  private static final int EASY = 3;

  final String name;

  /** One of the type words. */
  String typeWord = "text";

  /** Whether no cell may be missing. */
  boolean required;

  /** Whether it alone names a row. */
  boolean key;

  /** Whether no two rows share a value. */
  boolean unique;

  /** Whether its values are those of other rows. */
  boolean reference;

  /** What its cells are one of; empty for any. */
  List<String> levels = List.of();

  /** How a cell is made, where the description says so much. */
  Optional<String> rule = Optional.empty();

  /** How a cell is written, where it matters. */
  Optional<String> format = Optional.empty();

  /** Digits behind the point; -1 for any. */
  int decimals = -1;

  /** Digits before the point of a decimal; -1 for any. */
  int digits = -1;

  /** Characters of a text: at least, and at most; -1 for any. */
  int shortest = -1;

  int longest = -1;

  /** The numbers that its type holds. */
  @Nullable BigDecimal least;

  @Nullable BigDecimal most;

  private @Nullable BigDecimal min;
  private @Nullable BigDecimal max;

  DescribedColumn(String name) {
    this.name = name;
  }

  /** Keeps what was said of the same column before it was declared anew. */
  void keeps(DescribedColumn before) {
    required |= before.required;
    key |= before.key;
    unique |= before.unique;
    reference |= before.reference;
  }

  boolean isNumber() {
    return typeWord.equals("integer") || typeWord.equals("decimal");
  }

  /** Demands a number from there on. */
  void from(BigDecimal number, boolean exclusive) {
    if (number.abs().compareTo(FAR) > 0) {
      return;
    }
    BigDecimal bound = exclusive ? number.add(step(number)) : number;
    min = min == null || bound.compareTo(min) > 0 ? bound : min;
  }

  /** Demands a number up to there. */
  void upTo(BigDecimal number, boolean exclusive) {
    if (number.abs().compareTo(FAR) > 0) {
      return;
    }
    BigDecimal bound = exclusive ? number.subtract(step(number)) : number;
    max = max == null || bound.compareTo(max) < 0 ? bound : max;
  }

  /** The distance between two numbers of the column. */
  private BigDecimal step(BigDecimal bound) {
    int scale = decimals >= 0 ? decimals : Math.max(2, bound.scale());
    return BigDecimal.ONE.movePointLeft(typeWord.equals("integer") ? 0 : scale);
  }

  /** What rules are told. */
  ColumnSpec spec() {
    ColumnSpec spec = ColumnSpec.NONE.withType(typeWord);
    spec = required || key ? spec.withNulls(0) : spec;
    spec = key ? spec.withRole(Role.KEY) : spec;
    Optional<String> made = made();
    if (made.isPresent()) {
      spec = spec.withRule(made.get());
    } else if (isNumber()) {
      spec = bounded(spec);
    }
    if (typeWord.equals("decimal") && decimals > 0) {
      spec = spec.withFormat("0." + "0".repeat(decimals));
    }
    if (format.isPresent()) {
      spec = spec.withFormat(format.get());
    }
    return typeWord.equals("text") && longest > 0 ? spec.withLargest(longest) : spec;
  }

  private ColumnSpec bounded(ColumnSpec spec) {
    BigDecimal low = min;
    BigDecimal high = max;
    if (digits >= 0 && digits <= 2) { // else an even rule would be as wide as the type
      low = low == null ? BigDecimal.ZERO : low;
      high = high == null && most != null ? most : high;
    }
    boolean id = typeWord.equals("integer") && TableGuess.reference(name, typeWord).isEmpty();
    if (id && high == null && low != null && low.compareTo(BigDecimal.ONE) <= 0) {
      low = null; // such numbers begin with 1, and bounds would take their rule away
    }
    ColumnSpec bounded = low == null && high == null ? spec : spec.withBounds(of(low), of(high));
    return most == null ? bounded : bounded.withLargest(most.doubleValue());
  }

  private static OptionalDouble of(@Nullable BigDecimal number) {
    return number == null ? OptionalDouble.empty() : OptionalDouble.of(number.doubleValue());
  }

  /** The rule that its description asks for; a name tells more where there is none. */
  private Optional<String> made() {
    if (rule.isPresent()) {
      return rule;
    }
    if (!levels.isEmpty()) {
      return Optional.of(
          "choice(" + String.join(", ", levels.stream().map(this::quoted).toList()) + ")");
    }
    boolean single = key || unique;
    if (single && typeWord.equals("integer")) {
      return Optional.of("sequence(" + (min == null ? "1" : min.toBigInteger()) + ")");
    }
    if (single && typeWord.equals("uuid")) {
      return Optional.of("uuid");
    }
    if (single && typeWord.equals("text") && longest > 0 && longest < SHORT) {
      return Optional.of("shape('[0-9A-Z]{" + longest + "}', draw=unique)");
    }
    if (reference && !single) {
      return TableGuess.reference(name, typeWord);
    }
    boolean id = name.toLowerCase(Locale.ROOT).matches(".*(uuid|guid)$");
    if (key && typeWord.equals("text") && id && (longest < 0 || longest >= UUID)) {
      return Optional.of("uuid");
    }
    boolean odd = shortest > EASY && SemanticTypes.ofName(name, typeWord).isEmpty();
    if (odd && typeWord.equals("text")) {
      int most = longest > 0 ? Math.min(longest, shortest + SHORT) : shortest + SHORT;
      return Optional.of("pattern([a-z]{" + shortest + "," + most + "})");
    }
    return Optional.empty();
  }

  private String quoted(String level) {
    return "'" + level.replace("'", "''") + "'";
  }

  /** What its type holds, as demands: a guess is only tried. */
  List<Demand> limits() {
    List<Demand> limits = new ArrayList<>();
    if (!levels.isEmpty()) {
      return limits;
    }
    if (typeWord.equals("text")) {
      if (longest > 0) {
        limits.add(Demand.of(List.of("length(", ") <= " + longest), name));
      }
      if (shortest > 0) {
        limits.add(Demand.of(List.of("length(", ") >= " + shortest), name));
      }
    }
    boolean within = made().filter(made -> !made.startsWith("sequence(")).isPresent();
    if (!isNumber() || digits > MOST_DIGITS || within) {
      return limits;
    }
    if (most != null && most.compareTo(INT) < 0) {
      limits.add(Demand.of(List.of("", " <= " + most.toPlainString()), name));
    }
    if (least != null) {
      limits.add(Demand.of(List.of("", " >= " + least.toPlainString()), name));
    }
    return limits;
  }

  /** What is demanded of its numbers, as demands: where a rule is written, it has no bounds. */
  List<Demand> bounds() {
    List<Demand> bounds = new ArrayList<>();
    if (min != null) {
      bounds.add(Demand.of(List.of("", " >= " + min.toPlainString()), name));
    }
    if (max != null) {
      bounds.add(Demand.of(List.of("", " <= " + max.toPlainString()), name));
    }
    return bounds;
  }

  /** The type of its cells, to read constraints with. */
  ColumnType type() {
    return switch (typeWord) {
      case "integer" -> new ColumnType.Numeric(0);
      case "decimal" -> new ColumnType.Numeric(decimals > 0 ? decimals : 2);
      case "boolean" -> new ColumnType.Categorical(List.of("false", "true"), false);
      case "date" -> new ColumnType.Temporal("yyyy-MM-dd");
      case "datetime" -> new ColumnType.Temporal("yyyy-MM-dd'T'HH:mm:ss");
      case "time" -> new ColumnType.Temporal("HH:mm:ss");
      default -> new ColumnType.Text();
    };
  }
}
