package dev.synth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synth.catalog.Catalog;
import dev.synth.format.CellFormat;
import dev.synth.format.NumberFormat;
import dev.synth.format.TimeFormat;
import dev.synth.format.TimeReading;
import dev.synth.io.Input;
import dev.synth.io.ReadOptions;
import dev.synth.io.TsvFormat;
import dev.synth.problem.Work;
import dev.synth.random.Rng;
import dev.synth.relation.keeping.Keeping;
import dev.synth.synthesis.Sampling;
import dev.synth.synthesis.Synthesizer;
import dev.synth.synthesis.TableModel;
import dev.synth.table.ColumnType;
import dev.synth.table.Decimals;
import dev.synth.table.Field;
import dev.synth.table.LongColumn;
import dev.synth.table.Table;
import dev.synth.table.TemporalFormat;
import dev.synth.training.TrainingRun;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Numbers and times as people of many countries write them: read, learnt, written back. */
class SpellingsTest {
  private static final int ROWS = 240;

  /** Numbers: from the United States, Great Britain and India, then on the continent. */
  private static final List<String> NUMBERS =
      List.of(
          "$#,##0.00",
          "$#,##0.00;($#,##0.00)",
          "$#,##0.00;$-#,##0.00",
          "#,##0",
          "#,##0.00",
          "#,##0.00;(#,##0.00)",
          "#,##0.00;#,##0.00-",
          "0.0%",
          "0%",
          "+0.00;-0.00",
          "0.00;\u22120.00",
          "USD #,##0.00",
          "#,##0.00 USD",
          "\u00A3#,##0.00",
          "0.0 kg",
          "0GB",
          "0 h",
          "000000",
          "0.00E+00",
          "0.000e0",
          "\u20B9#,##,##0.00",
          "#.##0,00 \u20AC",
          "#.##0,00\u00A0\u20AC",
          "0,00",
          "#.##0,0",
          "0,0 %",
          "0,00;0,00-",
          "\u20AC #.##0,00",
          "EUR #.##0,00",
          "#\u202F##0,00\u00A0\u20AC",
          "#\u00A0##0,00 \u20AC",
          "# ##0,00 z\u0142",
          "# ##0,00 kr",
          "CHF #'##0.00",
          "#\u2019##0.00",
          "R$ #.##0,00",
          "0,0 \u00B0C");

  /** Times of the same countries. */
  private static final List<String> TIMES =
      List.of(
          "[en]dd-MMM-yyyy",
          "[en]d MMM yyyy",
          "[en]MMM d, yyyy",
          "[en]MMMM d, yyyy",
          "[en upper]dd-MMM-yy",
          "[en]EEE, dd MMM yyyy HH:mm:ss [GMT]",
          "[en]EEEE, MMMM d, yyyy",
          "MM/dd/yyyy hh:mm a",
          "M/d/yyyy h:mm:ss a",
          "MM/dd/yy",
          "dd/MM/yy",
          "dd.MM.yy",
          "yyyy/MM/dd hh:mm aa",
          "[de]d. MMMM yyyy",
          "[de-dots]dd. MMM yyyy",
          "[de]dd-MMM-yyyy",
          "dd.MM.yyyy, HH:mm",
          "[fr]d MMMM yyyy",
          "[fr-dots]dd MMM yyyy",
          "[es]d' de 'MMMM' de 'yyyy",
          "[es]dd-MMM-yyyy",
          "[pt]d' de 'MMMM' de 'yyyy",
          "[it]d MMMM yyyy",
          "[nl]d MMMM yyyy",
          "[pl]d MMMM yyyy",
          "[pl]dd MMM yyyy",
          "yyyyMMdd",
          "yyyyMMddHHmmss",
          "epoch-seconds",
          "epoch-millis",
          "YYYY-'W'ww",
          "YYYY-'W'ww-e",
          "yyyy-'Q'q",
          "'Q'q yyyy",
          "yyyy-MM",
          "MM/yyyy",
          "yyyy-MM-dd'T'HH:mm:ss[+02:00]",
          "yyyy-MM-dd HH:mm:ss[-0500]",
          "yyyy-MM-dd HH:mm:ss,SSS",
          "hh:mm a");

  static Stream<String> numbers() {
    return NUMBERS.stream();
  }

  static Stream<String> times() {
    return TIMES.stream();
  }

  private static List<String> patterns() {
    List<String> all = new ArrayList<>(NUMBERS);
    all.addAll(TIMES);
    return all;
  }

  private static boolean isNumber(String pattern) {
    return NUMBERS.contains(pattern);
  }

  private static String number(NumberFormat format, Rng rng) {
    long most = format.width() > 1 ? 100_000 : 5_000_000;
    most = format.pattern().contains("##,##") ? 2_000_000_000 : most;
    long value = rng.nextLong(most);
    boolean signed = !(format.width() > 1) && !format.pattern().contains("%");
    value = signed && rng.nextInt(4) == 0 ? -value : value;
    return format.decimals() < 0
        ? Decimals.text(value / 1000.0)
        : Decimals.text(value, format.decimals());
  }

  private static long ticks(TimeFormat format, Rng rng) {
    TemporalFormat plain = TemporalFormat.of(format.plain());
    long day = 9_000L + rng.nextInt(11_000); // 1994 to 2024, as two digits tell too
    day = format.pattern().startsWith("epoch") ? 12_000 + day % 8_000 : day;
    if (!plain.hasTime()) {
      return day;
    }
    long second = rng.nextInt(86_400);
    long ticks = plain.ticksPerSecond();
    return ((plain.hasDate() ? day * 86_400 : 0) + second) * ticks + rng.nextInt((int) ticks);
  }

  private static String cell(String pattern, Rng rng) {
    if (isNumber(pattern)) {
      NumberFormat format = NumberFormat.of(pattern);
      return format.text(number(format, rng));
    }
    TimeFormat format = TimeFormat.of(pattern);
    long perSecond = TemporalFormat.of(format.plain()).ticksPerSecond();
    return format.text(ticks(format, rng), perSecond);
  }

  /** The same cell when it is read and written again. */
  private static String again(String pattern, String cell) {
    if (isNumber(pattern)) {
      NumberFormat format = NumberFormat.of(pattern);
      var plain = new char[cell.length() + 2];
      int length = format.plain(cell.toCharArray(), 0, cell.length(), plain);
      return length < 0 ? "not read" : format.text(new String(plain, 0, length));
    }
    TimeFormat format = TimeFormat.of(pattern);
    long perSecond = TemporalFormat.of(format.plain()).ticksPerSecond();
    long ticks = format.ticks(cell.toCharArray(), 0, cell.length(), new TimeReading(), perSecond);
    return ticks == LongColumn.MISSING ? "not read" : format.text(ticks, perSecond);
  }

  @Test
  void thereAreManySpellings() {
    assertThat(patterns()).doesNotHaveDuplicates().hasSizeGreaterThan(60);
    assertThat(patterns())
        .allSatisfy(
            pattern -> {
              ColumnType type =
                  isNumber(pattern)
                      ? new ColumnType.Numeric(0)
                      : new ColumnType.Temporal("yyyy-MM-dd");
              assertThat(CellFormat.of(type, pattern).pattern()).isEqualTo(pattern);
            });
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void aNumberThatIsWrittenIsReadAgain(String pattern) {
    NumberFormat format = NumberFormat.of(pattern);
    Rng rng = Rng.of(1, pattern);
    for (int i = 0; i < 10_000; i++) {
      String plain = number(format, rng);
      String cell = format.text(plain);
      var back = new char[cell.length() + 2];
      int length = format.plain(cell.toCharArray(), 0, cell.length(), back);
      assertThat(length).as(cell).isPositive();
      String read = new String(back, 0, length);
      if (format.decimals() >= 0 && !plain.equals(read)) {
        assertThat(new BigDecimal(read)).isEqualByComparingTo(plain);
      }
      assertThat(format.text(read)).isEqualTo(cell);
    }
  }

  @ParameterizedTest
  @MethodSource("times")
  void aTimeThatIsWrittenIsReadAgain(String pattern) {
    TimeFormat format = TimeFormat.of(pattern);
    long perSecond = TemporalFormat.of(format.plain()).ticksPerSecond();
    var reading = new TimeReading();
    Rng rng = Rng.of(2, pattern);
    for (int i = 0; i < 10_000; i++) {
      long ticks = ticks(format, rng);
      String cell = format.text(ticks, perSecond);
      long read = format.ticks(cell.toCharArray(), 0, cell.length(), reading, perSecond);
      boolean seconds = perSecond == 0 || format.plain().contains("ss");
      long least = seconds ? 1 : 60 * perSecond; // what is not written is not read
      if (format.isCoarse()) {
        assertThat(format.text(read, perSecond)).isEqualTo(cell);
      } else {
        assertThat(read).as(cell).isEqualTo(Math.floorDiv(ticks, least) * least);
      }
    }
  }

  @Test
  void everySpellingIsFoundLearntAndWrittenBack() throws IOException {
    String csv = csv();
    List<String> warnings = new ArrayList<>();
    Table real = read(csv, ReadOptions.DEFAULT.withWarnings(warnings::add));
    assertThat(warnings).isEmpty();
    List<String> found = new ArrayList<>();
    for (Field field : real.schema().fields()) {
      boolean own = field.spelling().formats().isEmpty();
      found.add(own ? ownPattern(field.type()) : String.join(" | ", field.spelling().formats()));
    }
    List<String> others = new ArrayList<>();
    for (int c = 0; c < found.size(); c++) {
      if (!found.get(c).equals(patterns().get(c))) {
        others.add(patterns().get(c) + " is found as " + found.get(c));
      }
    }
    assertThat(others).isEmpty();
    assertThat(written(real)).isEqualTo(csv);

    Synthesizer cart = Catalog.of(Synthesizer.class).get("cart");
    Keeping keeping = Keeping.of(real, List.of(), Set.of());
    TableModel.Learnt learnt = TrainingRun.learn(cart, real, keeping, Work.quiet());
    Table drawn = learnt.keeping().unfold(learnt.model().sample(new Sampling(0, ROWS, 1)));
    List<String> lines = written(drawn).lines().skip(1).toList();
    assertThat(lines).hasSize(ROWS).doesNotContainAnyElementsOf(csv.lines().toList());
    for (String line : lines) {
      List<String> cells = List.of(line.split("\t", -1));
      for (int c = 0; c < cells.size(); c++) {
        assertThat(again(patterns().get(c), cells.get(c)))
            .as(patterns().get(c))
            .isEqualTo(cells.get(c));
      }
    }
  }

  private static String ownPattern(ColumnType type) {
    return type instanceof ColumnType.Temporal t ? t.pattern() : "";
  }

  private static String csv() {
    var csv = new StringBuilder();
    List<String> patterns = patterns();
    for (int c = 0; c < patterns.size(); c++) {
      csv.append(c > 0 ? "\t" : "").append("created_at_").append(c);
    }
    csv.append('\n');
    List<Rng> rngs = patterns.stream().map(pattern -> Rng.of(3, pattern)).toList();
    for (int row = 0; row < ROWS; row++) {
      for (int c = 0; c < patterns.size(); c++) {
        csv.append(c > 0 ? "\t" : "").append(cell(patterns.get(c), rngs.get(c)));
      }
      csv.append('\n');
    }
    return csv.toString();
  }

  static Table read(String text, ReadOptions options) throws IOException {
    return new TsvFormat()
        .reader()
        .orElseThrow()
        .read(Input.of("t.tsv", text.getBytes(StandardCharsets.UTF_8)), options);
  }

  static String written(Table table) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var writer = new TsvFormat().writer(table.schema(), out)) {
      writer.append(table);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
