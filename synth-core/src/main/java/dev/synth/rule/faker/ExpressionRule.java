package dev.synth.rule.faker;

import dev.synth.random.Rng;
import dev.synth.random.Stream;
import dev.synth.random.Units;
import dev.synth.rule.EdgeCells;
import dev.synth.rule.RuleCells;
import dev.synth.synthesis.Draw;
import dev.synth.synthesis.Edges;
import dev.synth.synthesis.Rule;
import dev.synth.synthesis.RuleAbout;
import dev.synth.synthesis.RuleArguments;
import dev.synth.synthesis.RuleFactory;
import dev.synth.table.Column;
import dev.synth.table.Schema;
import dev.synth.table.Table;
import dev.synth.table.TextColumn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Text with Datafaker's expressions in it: <code>#{Name.firstName} of #{Address.city}</code>. What
 * could reach a real person, or depends on the machine, is replaced by rules of ours or refused;
 * see {@link FakerPolicy}.
 */
public final class ExpressionRule implements RuleFactory {
  private static final RuleAbout ABOUT =
      new RuleAbout(
          "expression", "text with #{Provider.method 'argument', ...} in it", "#{Name.fullName}");

  @Override
  public RuleAbout about() {
    return ABOUT;
  }

  /** Filler text is as free as any; what else an expression allows is not known. */
  @Override
  public Optional<Edges> edges(RuleArguments arguments, int longest) {
    boolean filler = arguments.text().startsWith("#{Lorem.");
    return filler ? EdgeCells.ofTexts(arguments, longest) : Optional.empty();
  }

  @Override
  public Rule parse(RuleArguments arguments) {
    List<Rule> parts = new ArrayList<>();
    for (Template.Part part : Template.of(arguments.text())) {
      parts.add(part.call() ? FakerPolicy.rule(part.text(), arguments) : literal(part.text()));
    }
    // tried once, so that a rule that cannot make the column fails before any row is made
    var trial = Stream.of(Units.range(0, 1), Rng.of(0, "trial"));
    RuleCells.ofTexts(arguments, texts(parts, new Draw(trial, Table.EMPTY)));
    return new Rule() {
      @Override
      public Set<String> needs(Schema others) {
        return parts.stream()
            .flatMap(part -> part.needs(others).stream())
            .collect(Collectors.toCollection(LinkedHashSet::new));
      }

      @Override
      public Column make(Draw draw) {
        return RuleCells.ofTexts(arguments, texts(parts, draw));
      }
    };
  }

  private static List<String> texts(List<Rule> parts, Draw draw) {
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      // each part has a stream of its own: two equal parts would else make equal text
      columns.add(parts.get(i).make(draw.part(i)));
    }
    List<String> texts = new ArrayList<>(draw.size());
    for (int row = 0; row < draw.size(); row++) {
      var text = new StringBuilder();
      for (Column column : columns) {
        text.append(Objects.requireNonNull(column.text(row)));
      }
      texts.add(text.toString());
    }
    return texts;
  }

  private static Rule literal(String text) {
    return draw -> TextColumn.of(Collections.nCopies(draw.size(), text));
  }
}
