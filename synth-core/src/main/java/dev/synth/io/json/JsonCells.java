package dev.synth.io.json;

import dev.synth.io.CellSink;
import dev.synth.io.CellSource;
import dev.synth.io.Input;
import dev.synth.io.Limits;
import dev.synth.io.layout.Found;
import dev.synth.problem.SynthException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The cells of objects, under the names that any of them has. */
final class JsonCells implements CellSource {
  private static final char[] NOTHING = {};

  private final Input input;
  private final Optional<String> within;
  private final Map<String, Integer> places;

  private JsonCells(Input input, Optional<String> within, Map<String, Integer> places) {
    this.input = input;
    this.within = within;
    this.places = places;
  }

  /** Looks through all objects for the names. */
  static JsonCells of(Input input) throws IOException {
    JsonNames names = JsonNames.of(input, Optional.empty());
    Optional<String> within = names.onlyArray();
    if (within.isPresent()) {
      names = JsonNames.of(input, within);
    }
    if (names.names().isEmpty()) {
      throw SynthException.of("the file holds no row")
          .at(input.name())
          .toFix("give it an array of objects, or one object a line.");
    }
    Map<String, Integer> places = new LinkedHashMap<>();
    names.names().forEach(name -> places.put(name, places.size()));
    return new JsonCells(input, within, places);
  }

  @Override
  public String name() {
    return input.name();
  }

  Found found() {
    List<Found.Item> items = new ArrayList<>();
    within.ifPresent(
        key -> items.add(new Found.Item("", "its rows are the objects in '" + key + "'", "")));
    return new Found(input.name(), items);
  }

  @Override
  public void tell(CellSink sink) throws IOException {
    sink.header(List.copyOf(places.keySet()));
    var row = new Row();
    try (var rows = new JsonRows(input, within)) {
      while (rows.next(row)) {
        row.tell(sink, rows.line());
      }
    }
  }

  /** One row, whose cells come in any order. */
  private final class Row implements JsonRows.Cells {
    private final @Nullable String[] texts = new @Nullable String[places.size()];
    private final boolean[] quoted = new boolean[places.size()];

    @Override
    public void cell(String name, @Nullable String text, boolean isText, JsonRows at) {
      Integer place = places.get(name);
      if (place == null) {
        throw SynthException.of("the file changed while it was read")
            .at(input.name())
            .toFix("run again once the file is complete.");
      }
      if (texts[place] != null) {
        throw SynthException.of("an object has two values for column " + (place + 1))
            .at(at.place())
            .toFix("give it each key once.");
      }
      texts[place] = text;
      quoted[place] = isText;
    }

    void tell(CellSink sink, long line) {
      for (int i = 0; i < texts.length; i++) {
        String text = texts[i];
        if (text == null) {
          sink.cell(i, NOTHING, 0, 0, false, line);
          continue;
        }
        if (text.length() > Limits.CELL_CHARACTERS) {
          throw Limits.cellTooLong(input.name(), line);
        }
        sink.cell(i, text.toCharArray(), 0, text.length(), quoted[i], line);
      }
      sink.endRow();
      Arrays.fill(texts, null);
    }
  }
}
