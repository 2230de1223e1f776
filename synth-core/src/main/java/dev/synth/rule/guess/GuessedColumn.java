package dev.synth.rule.guess;

import dev.synth.schema.ColumnSpec;
import dev.synth.schema.meaning.ColumnName;
import dev.synth.schema.meaning.SemanticType;
import dev.synth.schema.meaning.SemanticTypes;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A column while its rule is looked for. */
final class GuessedColumn {
  final String name;
  final String words;
  final ColumnSpec said;
  final Optional<SemanticType> meaning;
  private String typeWord;
  private String rule;

  GuessedColumn(String name, ColumnSpec said) {
    this.name = name;
    this.words = ColumnName.normalised(name);
    this.said = said;
    this.typeWord = said.type().orElse("");
    this.meaning = SemanticTypes.ofName(name, typeWord);
    this.rule = said.rule().orElse("");
  }

  /** Whether nobody has said how it is made. */
  boolean isFree() {
    return said.rule().isEmpty();
  }

  /** The rule so far; empty when there is none. */
  String rule() {
    return rule;
  }

  /** Its type, or the one its meaning usually has; empty when nothing is known. */
  String typeWord() {
    return typeWord;
  }

  void make(String by) {
    if (isFree()) {
      rule = by;
    }
  }

  void makeTyped(String by, String word) {
    if (isFree() && typeWord.isEmpty()) {
      typeWord = word;
    }
    make(by);
  }

  /** Whether a cell may be missing: not where somebody says that none is. */
  boolean mayLack() {
    return said.nulls().isEmpty() || said.nulls().getAsDouble() > 0;
  }

  boolean isInteger() {
    return typeWord.equals("integer");
  }

  boolean isDecimal() {
    return typeWord.equals("decimal");
  }

  boolean isNumber() {
    return isInteger() || isDecimal();
  }

  /** Digits behind the point of an amount: two, or the fewer that it is said to have. */
  int cents() {
    boolean one = said.format().filter("0.0"::equals).isPresent();
    return isInteger() ? 0 : one ? 1 : 2;
  }

  boolean isText() {
    return typeWord.equals("text") || typeWord.equals("category") || typeWord.isEmpty();
  }

  boolean isMoment() {
    return typeWord.equals("date") || typeWord.equals("datetime");
  }

  /** What stands before a match in its name, such as {@code billing} in {@code billing city}. */
  Optional<String> before(Pattern head) {
    Matcher matcher = head.matcher(words);
    return matcher.find()
        ? Optional.of(words.substring(0, matcher.start()).strip())
        : Optional.empty();
  }

  /** Whether a rule can name it among its arguments, where nothing is quoted. */
  boolean isNameable() {
    return name.matches("[^,()'\"=]+") && !name.contains(" or ");
  }

  /** Its name as an expression writes it. */
  String quoted() {
    return name.matches("[A-Za-z_][A-Za-z0-9_]*") ? name : "`" + name + "`";
  }
}
