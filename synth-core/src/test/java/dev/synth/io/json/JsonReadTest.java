package dev.synth.io.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synth.io.Input;
import dev.synth.io.ReadOptions;
import dev.synth.io.layout.Found;
import dev.synth.problem.SynthException;
import dev.synth.table.Field;
import dev.synth.table.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReadTest {
  private static final String FIRST =
      "{\"id\": 1, \"to\": {\"city\": \"Rome\", \"geo\": {\"lat\": 1.5}}, \"tags\": [\"a\", {\"b\": 1}]}";
  private static final String SECOND =
      "{\"ok\": true, \"id\": 2, \"to\": {\"city\": \"\"}, \"tags\": null}";

  private final List<Found> told = new ArrayList<>();

  private Table read(String text) throws IOException {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private Table read(byte[] bytes) throws IOException {
    return new JsonFormat()
        .reader()
        .orElseThrow()
        .read(Input.of("people.json", bytes), ReadOptions.DEFAULT, told::add);
  }

  private static List<String> row(Table table, int row) {
    return table.columns().stream().map(column -> String.valueOf(column.text(row))).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[A,B]",
        " [ A , B ] ",
        "A\nB\n",
        "A B",
        "{\"n\": 2, \"rows\": [A,B], \"more\": {}}"
      })
  void objectsAreRowsWhereverTheyStand(String around) throws IOException {
    Table table = read(around.replace("A", FIRST).replace("B", SECOND));
    assertThat(table.schema().names()).containsExactly("id", "to.city", "to.geo.lat", "tags", "ok");
    assertThat(row(table, 0)).containsExactly("1", "Rome", "1.5", "[\"a\",{\"b\":1}]", "null");
    assertThat(row(table, 1)).containsExactly("2", "", "null", "null", "true");
  }

  @Test
  void whereRowsLieInAnObjectIsTold() throws IOException {
    read("{\"rows\": [{\"a\": 1}]}");
    assertThat(told.get(0).block())
        .isEqualTo("people.json is read as it was found:\n  its rows are the objects in 'rows'");
  }

  @Test
  void typesAreFoundAsInOtherFiles() throws IOException {
    Table table =
        read("[{\"n\": 1, \"d\": \"2024-01-31\", \"x\": 2.50}, {\"n\": null, \"d\": \"NA\"}]");
    assertThat(table.schema().fields().stream().map(Field::type).map(t -> t.word()).toList())
        .containsExactly("integer", "date", "decimal");
    assertThat(row(table, 1)).containsExactly("null", "null", "null");
  }

  @Test
  void spellingsAreFoundInTextsAndWrittenBack() throws IOException {
    String rows =
        IntStream.range(0, 30)
            .mapToObj(
                i ->
                    "{\"price\":%s,\"due\":\"%d. M\u00E4rz 2024\",\"n\":%d}"
                        .formatted(
                            i == 7 ? "null" : "\"1.%d,50 \u20AC\"".formatted(200 + i), i + 1, i))
            .collect(Collectors.joining(",\n", "[\n", "\n]\n"));
    Table table = read(rows);
    assertThat(row(table, 0)).containsExactly("1200.50", "2024-03-01", "0");
    assertThat(row(table, 7)).containsExactly("null", "2024-03-08", "7");
    var out = new ByteArrayOutputStream();
    try (var writer = new JsonFormat().writer(table.schema(), out)) {
      writer.append(table);
    }
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(rows);
  }

  @ParameterizedTest
  @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32BE"})
  void everyEncodingOfJson(String encoding) throws IOException {
    String text = "[{\"a\": \"K\u00F6ln\"}]";
    assertThat(row(read(text.getBytes(Charset.forName(encoding))), 0)).containsExactly("K\u00F6ln");
    assertThat(row(read("\uFEFF" + text), 0)).containsExactly("K\u00F6ln");
  }

  @Test
  void whatIsWrittenIsReadBack() throws IOException {
    Table table = read("[" + FIRST + "," + SECOND + "]");
    for (var format : List.of(new JsonFormat(), new JsonlFormat())) {
      var out = new ByteArrayOutputStream();
      try (var writer = format.writer(table.schema(), out)) {
        writer.append(table.slice(0, 1));
        writer.append(table.slice(1, 2));
      }
      Input back = Input.of("x", out.toByteArray());
      assertThat(format.reader().orElseThrow().read(back, table.schema())).isEqualTo(table);
    }
  }

  @Test
  void anArrayIsWrittenAnObjectALine() throws IOException {
    Table table = read("[{\"a\": 1}, {\"a\": 2}]");
    var out = new ByteArrayOutputStream();
    try (var writer = new JsonFormat().writer(table.schema(), out)) {
      writer.append(table);
    }
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("[\n{\"a\":1},\n{\"a\":2}\n]\n");
    out.reset();
    new JsonFormat().writer(table.schema(), out).close();
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("[]\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[1, 2]|a row of the file is no JSON object -> people.json, line 1, character 3",
        "[{\"a\": 1}] 7|a row of the file is no JSON object -> people.json, line 1, character 13",
        "[]|the file holds no row -> people.json",
        "{}|the file holds no row -> people.json",
        "[{\"a\": 1},|the file is not JSON -> people.json, line 1, character 11",
        "[{\"a\": secret}]|the file is not JSON -> people.json, line 1, character 15",
        "[{\"a\": 1, \"a\": 2}]|an object has two values for column 1 -> people.json, line 1, character 17",
        "[{\"a\": {\"b\": 1}, \"a.b\": 2}]|an object has two values for column 1 -> people.json, line 1, character 26",
        "[{\"\": 1}]|a key has no character, or more than 1,000 -> people.json, line 1, character 8",
        "[{\"a\": \"\\u0000\"}]|a text of the file holds a NUL -> people.json, line 1, character 16"
      })
  void whatIsNoTableIsToldWithItsPlace(String text, String message) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(SynthException.class)
        .hasMessageStartingWith(message.replace(" -> ", "\n -> ") + "\nTo fix: ");
  }

  @Test
  void hostileSizesAreRefused() {
    assertThatThrownBy(() -> read("[{\"a\": \"" + "x".repeat(1_100_000) + "\"}]"))
        .isInstanceOf(SynthException.class)
        .hasMessageStartingWith("a value, name or nesting of the file is larger than is read");
    assertThatThrownBy(() -> read("{\"a\":".repeat(5_000)))
        .isInstanceOf(SynthException.class)
        .hasMessageStartingWith("a value, name or nesting of the file is larger than is read");
    assertThatThrownBy(() -> read("[{\"a\": [" + "\"x\",".repeat(400_000) + "1]}, {\"a\": 1}]"))
        .isInstanceOf(SynthException.class)
        .hasMessageStartingWith("a cell has more than 1,000,000 characters");
    var names = new StringBuilder("[{");
    for (int i = 0; i < 10_001; i++) {
      names.append(i == 0 ? "" : ",").append("\"k").append(i).append("\": 1");
    }
    assertThatThrownBy(() -> read(names.append("}]").toString()))
        .isInstanceOf(SynthException.class)
        .hasMessageStartingWith("a row has more than 10,000 cells");
  }
}
