package dev.synth.rule.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synth.rule.Rules;
import dev.synth.table.Persons;
import dev.synth.table.TextColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {
  private static final List<String> COMMON =
      List.of("the parcel was late and no one came to the door so it went back".split(" ", -1));

  /** Sentences of common words, each with a word of its own, a number and a name. */
  private static List<String> notes(int rows, long seed) {
    var random = new Random(seed);
    List<String> notes = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      List<String> words = new ArrayList<>();
      int length = 4 + random.nextInt(6);
      for (int i = 0; i < length; i++) {
        words.add(COMMON.get(random.nextInt(COMMON.size())));
      }
      words.add(1, "secret" + (char) ('a' + row % 26) + Character.toString('a' + row / 26 % 26));
      words.add(2, "Klaus");
      words.add("4711" + row);
      notes.add(String.join(" ", words));
    }
    return notes;
  }

  private static Optional<String> find(List<String> texts, Persons persons) {
    TextColumn column = TextColumn.of(texts);
    return SentencesFinder.rule(column, IntStream.range(0, texts.size()).toArray(), persons);
  }

  @Test
  void wordsOfManyComeOutAndWordsOfFewDoNot() {
    List<String> real = notes(600, 1);
    String rule = find(real, Persons.ROWS).orElseThrow();
    List<String> made = Rules.texts(rule, 2_000);
    Set<String> words = new HashSet<>();
    made.forEach(text -> words.addAll(Arrays.asList(text.split(" ", -1))));
    assertThat(words).isSubsetOf(COMMON);
    assertThat(made).allMatch(text -> text.split(" ", -1).length >= 7);
    double mean = made.stream().mapToInt(text -> text.split(" ", -1).length).average().orElse(0);
    double meant = real.stream().mapToInt(text -> text.split(" ", -1).length).average().orElse(0);
    assertThat(mean).isBetween(meant - 1, meant + 1);
  }

  @Test
  void oneWhoWritesOftenIsOnePerson() {
    List<String> real = new ArrayList<>(notes(300, 2));
    var persons = new ArrayList<String>();
    for (int row = 0; row < real.size(); row++) {
      boolean mine = row < 40;
      real.set(row, real.get(row) + (mine ? " sailboat the" : " the"));
      persons.add(mine ? "one" : "p" + row);
    }
    assertThat(find(real, Persons.ROWS).orElseThrow()).contains("sailboat");
    assertThat(find(real, Persons.of(TextColumn.of(persons))).orElseThrow())
        .doesNotContain("sailboat");
  }

  /** Names have no capital in most scripts; a word of a template is no rule. */
  @Test
  void namesOfAllScriptsAndWordsOfTemplatesStayOut() {
    List<String> real = new ArrayList<>(notes(300, 4));
    real.replaceAll(note -> note + " \u0645\u062d\u0645\u062f #{Name.fullName} Anna-Lena the");
    String rule = find(real, Persons.ROWS).orElseThrow();
    assertThat(rule).doesNotContain("\u0645\u062d\u0645\u062f", "#{", "Anna");
    assertThat(Rules.texts(rule, 10)).noneMatch(text -> text.contains("sentences("));
  }

  @Test
  void veryLongTextsAndBlanksBetweenJoinedSignsAreRead() {
    List<String> real = new ArrayList<>();
    for (int row = 0; row < 60; row++) {
      real.add(
          "\u7684\u4e00\u662f\u4e0d\u4e86\u5728 \u4eba\u6709\u6211\u4ed6\u8fd9\u4e2d"
              .repeat(1_000));
    }
    String rule = find(real, Persons.ROWS).orElseThrow();
    assertThat(rule).contains("lengths='10000*");
    assertThat(Rules.texts(rule, 1).get(0)).doesNotContain("*").hasSize(10_000);
  }

  @Test
  void textsOfWhichLittleIsCommonHaveNoRule() {
    List<String> own = IntStream.range(0, 300).mapToObj(i -> "w" + i + "x own" + i + "y").toList();
    assertThat(find(own, Persons.ROWS)).isEmpty();
    assertThat(find(notes(20, 3), Persons.ROWS)).isEmpty();
  }

  @Test
  void scriptsWithoutBlanksAreJoined() {
    var random = new Random(5);
    String signs = "包裹昨天没有送到请再次联系客户服务部门处理";
    List<String> texts = new ArrayList<>();
    for (int row = 0; row < 300; row++) {
      texts.add(
          random
              .ints(8 + random.nextInt(5), 0, signs.length())
              .mapToObj(signs::charAt)
              .map(String::valueOf)
              .reduce("", String::concat));
    }
    String rule = find(texts, Persons.ROWS).orElseThrow();
    assertThat(Rules.texts(rule, 100)).allMatch(text -> text.matches("[" + signs + "]{8,12}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sentences()",
        "sentences(words='a')",
        "sentences(lengths='3')",
        "sentences(lengths='-1', words='a')",
        "sentences(lengths='x', words='a')",
        "sentences(lengths='3', words='')",
        "sentences(lengths='3', words='a*0')",
        "sentences('a b')",
        "sentences(lengths='3', words='a', words='b')"
      })
  void whatCannotBeReadIsSaid(String rule) {
    assertThatThrownBy(() -> Rules.texts(rule, 1)).hasMessageContaining("sentences");
  }
}
