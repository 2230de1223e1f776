package dev.synth.rule.faker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synth.problem.SynthException;
import dev.synth.rule.Rules;
import dev.synth.synthesis.MadeColumn;
import dev.synth.table.ColumnType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Samples every Datafaker method that the guard lets through: a new Datafaker may bring new ones.
 */
class DatafakerSafetyTest {
  private static final int ROWS = 12;

  /** Of each call; -Dsynth.safety.rows=100000 takes some minutes. */
  private static final int SCANNED = Integer.getInteger("synth.safety.rows", ROWS);

  private static final int CHUNK = 10_000;
  private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@([\\w-]+(\\.[\\w-]+)+)");
  private static final Pattern URL = Pattern.compile("https?://([^/\\s:]+)");
  private static final Pattern IP =
      Pattern.compile("(?<![\\d.])\\d{1,3}(\\.\\d{1,3}){3}(?![\\d.])");
  private static final Pattern RESERVED_HOST =
      Pattern.compile("(.*\\.)?(example\\.(com|org|net)|test|example|invalid|localhost)");
  private static final Pattern RESERVED_IP =
      Pattern.compile("(192\\.0\\.2|198\\.51\\.100|203\\.0\\.113)\\.\\d+");
  // browsers and crawlers name their makers; versions of browsers look like addresses
  private static final String USER_AGENT = "useragent";

  private record Sampled(String call, List<String> texts) {}

  private static List<Sampled> allowed() {
    List<Sampled> all = new ArrayList<>();
    for (String call : FakerCall.all()) {
      try {
        MadeColumn made = Rules.read("#{" + call + "}");
        all.add(new Sampled(call, Rules.texts(made, 0, ROWS, 7)));
      } catch (SynthException e) {
        assertThat(e.getMessage())
            .as(call)
            .containsAnyOf("is not allowed", "Datafaker does not make it");
      }
    }
    assertThat(all).hasSizeGreaterThan(1_000);
    return all;
  }

  @Test
  void nothingReachesSomebodyReal() {
    for (Sampled sampled : allowed()) {
      if (sampled.call.toLowerCase(Locale.ROOT).contains(USER_AGENT)) {
        continue;
      }
      MadeColumn made = Rules.read("#{" + sampled.call + "}");
      for (int first = 0; first < SCANNED; first += CHUNK) {
        int rows = Math.min(CHUNK, SCANNED - first);
        new HashSet<>(Rules.texts(made, first, rows, 7)).forEach(text -> assertSafe(sampled, text));
      }
    }
  }

  private static void assertSafe(Sampled sampled, String text) {
    assertHosts(sampled.call, MAIL, text);
    assertHosts(sampled.call, URL, text);
    Matcher ip = IP.matcher(text);
    while (ip.find()) {
      assertThat(ip.group()).as(sampled.call).matches(RESERVED_IP);
    }
  }

  private static void assertHosts(String call, Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text.substring(0, Math.min(500, text.length())));
    while (matcher.find()) {
      assertThat(matcher.group(1)).as(call).matches(RESERVED_HOST);
    }
  }

  @Test
  void rowsNeverDependOnTheRowsBeforeThem() {
    for (Sampled sampled : allowed()) {
      MadeColumn again = Rules.read("#{" + sampled.call + "}");
      List<String> backwards = new ArrayList<>();
      for (int row = ROWS - 1; row >= 0; row--) {
        backwards.add(0, Rules.texts(again, row, 1, 7).get(0));
      }
      assertThat(backwards).as(sampled.call).isEqualTo(sampled.texts);
    }
  }

  @Test
  void everyDecisionIsAboutSomethingThatExists() {
    List<String> keys = new ArrayList<>();
    for (String call : FakerCall.all()) {
      String key = FakerCall.of(call).key();
      keys.add(key);
      keys.add(key.substring(0, key.indexOf('.')) + ".*");
    }
    assertThat(keys).containsAll(FakerPolicy.keys());
  }

  @Test
  void callsOfEveryLocaleAreMadeInIt() {
    var text = new ColumnType.Text();
    var field = dev.synth.table.Field.of("made", text, false);
    for (String locale : List.of("de", "fr", "pt-BR", "ja", "tr")) {
      MadeColumn made = MadeColumn.of(field, "#{Name.fullName}", 0, locale, Rules.CLOCK);
      assertThat(Rules.texts(made, 0, 5, 7)).isEqualTo(Rules.texts(made, 0, 5, 7)).hasSize(5);
    }
  }
}
