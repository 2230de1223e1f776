package dev.synth.schema.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamePatternsTest {
  private static List<String> cells(String file, int cell) throws IOException {
    try (InputStream in = NamePatternsTest.class.getResourceAsStream(file)) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1)[cell])
          .toList();
    }
  }

  /** Names of the tests, and each of their words alone, first and last. */
  private static Set<String> names() throws IOException {
    Set<String> names = new TreeSet<>();
    for (String file : List.of("labelled-names.tsv", "tuned-names.tsv")) {
      cells(file, 0).forEach(name -> names.add(ColumnName.normalised(name)));
    }
    for (String list : cells("identifying-headers.tsv", 1)) {
      Stream.of(list.split("\\|", -1)).forEach(name -> names.add(ColumnName.normalised(name)));
    }
    for (String name : List.copyOf(names)) {
      for (String word : name.split(" ", -1)) {
        names.add(word);
        names.add(word + " of it");
        names.add("the " + word);
      }
    }
    names.remove("");
    return names;
  }

  @ParameterizedTest
  @ValueSource(strings = {"semantic-types.tsv", "semantic-types-foreign.tsv"})
  void findsWhatRegularExpressionsFind(String file) throws IOException {
    List<String> patterns = cells(file, 4);
    var quick = new NamePatterns(patterns);
    List<Pattern> compiled =
        patterns.stream().map(p -> Pattern.compile(p, Pattern.UNICODE_CHARACTER_CLASS)).toList();
    Set<String> names = names();
    assertThat(names).hasSizeGreaterThan(3_000);
    for (String name : names) {
      int expected = -1;
      for (int row = 0; row < compiled.size() && expected < 0; row++) {
        boolean any = patterns.get(row).equals(".");
        expected = !any && compiled.get(row).matcher(name).find() ? row : -1;
      }
      assertThat(quick.first(name, row -> !patterns.get(row).equals(".")))
          .as(name)
          .isEqualTo(expected);
    }
  }

  @Test
  void theTableIsWrittenAsNamesAre() throws IOException {
    assertThat(cells("semantic-types.tsv", 4)).allMatch(NamePatterns::isAscii);
    for (String pattern : cells("semantic-types-foreign.tsv", 4)) {
      assertThat(Folded.withoutAccents(pattern)).isEqualTo(pattern);
    }
  }

  @Test
  void anySimplePatternIsFoundAsItIsWritten() {
    List<String> patterns =
        List.of(
            "\\bab( c)?$",
            "^(x|y ?z)\\b",
            "\\b(\\w+ key|key \\w+)$",
            "\\b(a|b)? ?(c|d)\\b",
            "\\bcolou?rs?$",
            "\\borgani[sz]ations?\\b",
            "fat$",
            "\\b\\d+ mm$",
            "客户(名|号)?");
    var quick = new NamePatterns(patterns);
    for (String name :
        List.of(
            "ab",
            "ab c",
            "xab",
            "ab d",
            "x",
            "y z",
            "yz t",
            "w x",
            "key",
            "a key",
            "key b",
            "c",
            "ac",
            "b d",
            "e d f",
            "color",
            "colours",
            "colour x",
            "organisation",
            "organizations a",
            "non fat",
            "fat free",
            "12 mm",
            "mm",
            "客户",
            "大客户名",
            "aye",
            "aa b c")) {
      int expected = -1;
      for (int row = 0; row < patterns.size() && expected < 0; row++) {
        expected = Pattern.compile(patterns.get(row)).matcher(name).find() ? row : -1;
      }
      assertThat(quick.first(name, row -> true)).as(name).isEqualTo(expected);
    }
  }
}
