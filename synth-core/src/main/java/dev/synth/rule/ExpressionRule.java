package dev.synth.rule;

import dev.synth.random.Rng;
import dev.synth.synthesis.Rule;
import dev.synth.synthesis.RuleArguments;
import dev.synth.synthesis.RuleFactory;
import dev.synth.table.Column;
import dev.synth.table.Schema;
import dev.synth.table.Table;
import dev.synth.table.TextColumn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * Text with Datafaker's expressions in it: <code>#{Name.firstName} of #{Address.city}</code>. What
 * could reach a real person, or depends on the machine, is replaced by rules of ours or refused;
 * see {@link Guard}.
 */
public final class ExpressionRule implements RuleFactory {
  @Override
  public String name() {
    return "expression";
  }

  @Override
  public String usage() {
    return "text with #{Provider.method 'argument', ...} in it";
  }

  @Override
  public String example() {
    return "#{Name.fullName}";
  }

  @Override
  public Rule parse(RuleArguments arguments) {
    List<Rule> parts = new ArrayList<>();
    for (Template.Part part : Template.of(arguments.text())) {
      parts.add(part.call() ? Guard.rule(part.text(), arguments) : literal(part.text()));
    }
    Rule rule =
        (firstRow, rows, before, rng) ->
            Cells.ofTexts(arguments, texts(parts, firstRow, rows, before, rng));
    // tried once, so that a rule that cannot make the column fails before any row is made
    rule.make(0, 1, Table.of(new Schema(List.of()), List.of()), Rng.of(0, "trial"));
    return rule;
  }

  private static List<String> texts(
      List<Rule> parts, long firstRow, int rows, Table before, Rng rng) {
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      // each part has a stream of its own: two equal parts would else make equal text
      Rng own = Rng.of(rng.seek(0, i).nextLong(), "part");
      columns.add(parts.get(i).make(firstRow, rows, before, own));
    }
    List<String> texts = new ArrayList<>(rows);
    for (int row = 0; row < rows; row++) {
      var text = new StringBuilder();
      for (Column column : columns) {
        text.append(Objects.requireNonNull(column.text(row)));
      }
      texts.add(text.toString());
    }
    return texts;
  }

  private static Rule literal(String text) {
    return (firstRow, rows, before, rng) -> TextColumn.of(Collections.nCopies(rows, text));
  }
}
