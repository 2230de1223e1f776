package dev.synth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synth.io.Input;
import dev.synth.io.ReadOptions;
import dev.synth.recipe.Learning;
import dev.synth.recipe.PropertyTree;
import dev.synth.recipe.Recipe;
import dev.synth.recipe.RecipeReader;
import dev.synth.recipe.YamlTree;
import dev.synth.source.TableFiles;
import dev.synth.table.Column;
import dev.synth.table.Field;
import dev.synth.table.Kind;
import dev.synth.table.Table;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What {@code synth:infer} writes: it can be read, says what is taken anyway, and holds no cell.
 */
class DraftTest {
  private static final Path FILES = Path.of("src/test/resources/awkward");

  static Stream<String> files() {
    return Stream.of(FILES.toFile().list()).sorted();
  }

  private static List<Recipe> recipes(String yaml) {
    var document = YamlTree.read("draft", FILES, yaml.getBytes(StandardCharsets.UTF_8), Map.of());
    return RecipeReader.of(Learning.AUTO_TRAINED)
        .read(
            new RecipeReader.Request(
                Optional.of(document),
                PropertyTree.ofProperties(Map.of(), PropertyTree.RECIPE_KEYS, FILES),
                Optional.empty(),
                Set.of()));
  }

  private static String draft(String file) {
    List<Recipe> asked = recipes("{version: 1, fixtures: {rows: {source: \"" + file + "\"}}}");
    return Synth.infer(asked, FILES, Workplace.local());
  }

  @ParameterizedTest
  @MethodSource("files")
  void itIsReadAndSaysNothingNew(String file) throws IOException {
    String first = draft(file);
    List<Recipe> drafted = recipes(first);
    assertThat(drafted).hasSize(1);
    String again = Synth.infer(drafted, FILES, Workplace.local());
    assertThat(keys(again)).isEqualTo(keys(first));
  }

  /** Lines without what is told behind them; a rule that is given is its own reason. */
  private static List<String> keys(String draft) {
    return draft
        .lines()
        .map(line -> line.replaceFirst("\\s+#.*", ""))
        .filter(line -> !line.isBlank() && !line.contains("read: "))
        .toList();
  }

  /** Of columns that identify; others have words as common as {@code pro}. */
  @Test
  void itHoldsNoNameOfThePeople() throws IOException {
    for (String file : List.of("kundenname_leaks.csv", "chinese_name_leaks.csv")) {
      String draft = draft(file);
      Table real = TableFiles.read(Input.of(FILES.resolve(file)), ReadOptions.DEFAULT, found -> {});
      for (Field field : real.schema().fields()) {
        Column cells = real.column(field.name());
        Set<String> values = new HashSet<>();
        for (int row = 0; row < cells.size() && field.type().kind() != Kind.NUMERIC; row++) {
          values.add(String.valueOf(cells.text(row)));
        }
        assertThat(values).noneMatch(draft::contains);
      }
    }
  }

  @Test
  void itSaysHowAndWhy() {
    assertThat(draft("05_sep_line.csv")).contains("read: {delimiter: \";\", skip: 1}");
    assertThat(draft("month_name_dates.csv")).contains("due: {type: date, format: \"[en]");
    assertThat(draft("kundenname_leaks.csv"))
        .contains("Kundenname: {rule: \"#{Name.fullName}\", role: identifying}")
        .contains("# its name says person.full-name");
    assertThat(draft("relations.csv")).contains("grand = subtotal + tax").contains("in all rows");
    assertThat(draft("foreign_keys_repeat.csv")).contains("subject: customer_id");
  }
}
