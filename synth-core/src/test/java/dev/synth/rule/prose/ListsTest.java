package dev.synth.rule.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synth.rule.Rules;
import dev.synth.table.Persons;
import dev.synth.table.TextColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListsTest {
  private static final List<String> ITEMS =
      List.of("red", "on sale", "new", "it's big", "fragile", "Sci-Fi");

  /** Some of the items each, in every tenth cell one that nobody else has. */
  private static List<String> cells(String before, String between, String behind) {
    var random = new Random(4);
    List<String> cells = new ArrayList<>();
    for (int row = 0; row < 400; row++) {
      List<String> some = new ArrayList<>(ITEMS);
      Collections.shuffle(some, random);
      some = new ArrayList<>(some.subList(0, 1 + random.nextInt(4)));
      if (row % 10 == 0) {
        some.add("secret " + (char) ('a' + row % 26) + row);
      }
      cells.add(before + String.join(between, some) + behind);
    }
    return cells;
  }

  private static Optional<String> find(List<String> cells) {
    return ListFinder.rule(
        TextColumn.of(cells), IntStream.range(0, cells.size()).toArray(), Persons.ROWS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {"!|!", "!;!", "!, !", "!,!", "! / !", "[\"!\", \"!\"]", "[\"!\",\"!\"]"})
  void listsComeOutAsTheyAreWrittenAndOfCommonItems(String before, String between, String behind) {
    String head = before == null ? "" : before;
    String tail = behind == null ? "" : behind;
    String rule = find(cells(head, between, tail)).orElseThrow();
    List<String> made = Rules.texts(rule, 2_000);
    Set<String> seen = new HashSet<>();
    Set<Integer> lengths = new HashSet<>();
    for (String cell : made) {
      assertThat(cell).startsWith(head).endsWith(tail);
      String inner = cell.substring(head.length(), cell.length() - tail.length());
      List<String> items = Arrays.asList(inner.split(Pattern.quote(between), -1));
      assertThat(items).doesNotHaveDuplicates();
      seen.addAll(items);
      lengths.add(items.size());
    }
    assertThat(seen).containsExactlyInAnyOrderElementsOf(ITEMS);
    assertThat(lengths).contains(1, 2, 3, 4);
  }

  @Test
  void listsOfNothingAndOfPersonsWhoRepeat() {
    List<String> real = new ArrayList<>(cells("[\"", "\", \"", "\"]"));
    List<String> persons = new ArrayList<>();
    for (int row = 0; row < real.size(); row++) {
      if (row % 4 == 0) {
        real.set(row, "[]");
      }
      persons.add("p" + row % 40);
    }
    int[] all = IntStream.range(0, real.size()).toArray();
    String rule =
        ListFinder.rule(TextColumn.of(real), all, Persons.of(TextColumn.of(persons))).orElseThrow();
    assertThat(Rules.texts(rule, 500)).contains("[]");
    assertThat(find(List.of("[" + " ".repeat(200_000)))).isEmpty();
  }

  @Test
  void whatIsNoListHasNoRule() {
    List<String> sentences = new ArrayList<>();
    List<String> names = new ArrayList<>();
    List<String> codes = new ArrayList<>();
    for (int row = 0; row < 300; row++) {
      sentences.add("the parcel, number " + row + ", was late");
      names.add(row % 2 == 0 ? "Anna, Peter" : "Klaus, Heike");
      codes.add("A/" + row);
    }
    assertThat(find(sentences)).isEmpty();
    assertThat(find(names)).isEmpty();
    assertThat(find(codes)).isEmpty();
    assertThat(find(List.of("a|b", "b|a"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "list()",
        "list('a')",
        "list(lengths='1')",
        "list('a', lengths='x')",
        "list('a*0', lengths='1')"
      })
  void whatCannotBeReadIsSaid(String rule) {
    assertThatThrownBy(() -> Rules.texts(rule, 1)).hasMessageContaining("list");
  }
}
