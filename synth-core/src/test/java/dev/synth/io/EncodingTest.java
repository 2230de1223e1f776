package dev.synth.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synth.io.layout.Found;
import dev.synth.io.layout.LayoutOptions;
import dev.synth.problem.SynthException;
import dev.synth.table.Table;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The encoding of a text is found by its mark, its zeros or its letters. */
class EncodingTest {
  private final List<Found> told = new ArrayList<>();

  private Table read(byte[] bytes, Map<String, String> said) throws IOException {
    ReadOptions options = ReadOptions.DEFAULT.withLayout(new LayoutOptions(said));
    return Texts.CSV.reader().orElseThrow().read(Texts.input(bytes), options, told::add);
  }

  private static String table(String words) {
    var text = new StringBuilder("word,n\n");
    String[] all = words.split(" ", -1);
    for (int i = 0; i < all.length; i++) {
      text.append(all[i]).append(',').append(i).append('\n');
    }
    return text.toString();
  }

  private void isRead(String words, String encoding, byte[] bytes) throws IOException {
    Table table = read(bytes, Map.of());
    assertThat(String.join(" ", Texts.cells(table, "word"))).isEqualTo(words);
    assertThat(told.get(0).draft()).isEqualTo("read: {encoding: " + encoding + "}");
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1252, K\u00F6ln M\u00FCnchen Stra\u00DFe",
    "windows-1252, \u00C9t\u00E9 gar\u00E7on c\u0153ur No\u00EBl \u00E0",
    "windows-1252, Espa\u00F1a a\u00F1o canci\u00F3n",
    "windows-1252, 5\u20AC 7\u20AC \u201Cx\u201D",
    "windows-1252, 5\u00B0 7\u00B0C 3m\u00B2",
    "windows-1252, \u00D8re bl\u00E5 \u00E6ble",
    "windows-1252, S\u00E3o cora\u00E7\u00E3o",
    "windows-1252, M\u00FCller",
    "ISO-8859-15, c\u0153ur 5\u20AC \u00E7a s\u0153ur",
    "windows-1250, \u0141\u00F3d\u017A Krak\u00F3w Gda\u0144sk \u015Awi\u0119ta",
    "ISO-8859-2, \u0141\u00F3d\u017A Krak\u00F3w \u015Awi\u0105ta g\u0119\u015B",
    "windows-1250, Gy\u0151r Sz\u0171cs B\u00E9cs \u00C1kos",
    "windows-1250, \u017Di\u017Ekov p\u0159\u00EDli\u0161 \u010D\u00E1st m\u011Bsto",
    "windows-1251, \u041C\u043E\u0441\u043A\u0432\u0430 \u041A\u0430\u0437\u0430\u043D\u044C \u0440\u0435\u043A\u0430",
    "KOI8-R, \u041C\u043E\u0441\u043A\u0432\u0430 \u041A\u0430\u0437\u0430\u043D\u044C \u0440\u0435\u043A\u0430",
    "windows-1253, \u0391\u03B8\u03AE\u03BD\u03B1 \u03B8\u03AC\u03BB\u03B1\u03C3\u03C3\u03B1",
    "windows-1254, I\u015F\u0131k \u0130stanbul \u011Fe\u00E7mi\u015F \u00E7ok",
    "IBM850, K\u00F6ln M\u00FCnchen gr\u00FCn"
  })
  void byItsLetters(String encoding, String words) throws IOException {
    isRead(words, encoding, table(words).getBytes(Charset.forName(encoding)));
  }

  @Test
  void lettersThatComeLate() throws IOException {
    String text = "word,n\n" + "plain,1\n".repeat(60_000) + "M\u00FCller,2\n";
    Table table = read(text.getBytes(Charset.forName("windows-1252")), Map.of());
    assertThat(table.rows()).isEqualTo(60_001);
    assertThat(table.column(0).text(60_000)).isEqualTo("M\u00FCller");
  }

  @ParameterizedTest
  @CsvSource({"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void byZerosOrMark(String encoding) throws IOException {
    String words = "K\u00F6ln Rome \u5317\u4EAC \uD83D\uDE00";
    isRead(words, encoding, table(words).getBytes(Charset.forName(encoding)));
    told.clear();
    isRead(words, encoding, ("\uFEFF" + table(words)).getBytes(Charset.forName(encoding)));
  }

  @Test
  void whatIsSaidIsTaken() throws IOException {
    String words = "\u5317\u4EAC \u4E0A\u6D77";
    Table table =
        read(table(words).getBytes(Charset.forName("GB18030")), Map.of("encoding", "GB18030"));
    assertThat(Texts.cells(table, "word")).containsExactly(words.split(" ", -1));
    assertThat(told.get(0).isPlain()).isTrue();
    byte[] latin = table("M\u00FCller").getBytes(Charset.forName("windows-1252"));
    assertThatThrownBy(() -> read(latin, Map.of("encoding", "UTF-8")))
        .isInstanceOf(SynthException.class)
        .hasMessageStartingWith("the file is not UTF-8\n -> people.csv, line 2");
    assertThatThrownBy(() -> read(latin, Map.of("encoding", "US-ASCII")))
        .isInstanceOf(SynthException.class)
        .hasMessageStartingWith("the file is not US-ASCII\n -> people.csv, line 2");
  }
}
