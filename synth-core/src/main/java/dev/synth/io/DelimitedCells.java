package dev.synth.io;

import dev.synth.io.layout.Found;
import dev.synth.io.layout.Layout;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The cells of a delimited text whose layout is known. */
final class DelimitedCells implements CellSource {
  private final Input input;
  private final Layout layout;
  private final List<Found.Item> items;
  private List<String> renamed = List.of();

  DelimitedCells(Input input, Layout layout, List<Found.Item> items) {
    this.input = input;
    this.layout = layout;
    this.items = items;
  }

  @Override
  public String name() {
    return input.name();
  }

  @Override
  public void tell(CellSink sink) throws IOException {
    renamed = CsvScan.run(input, layout, sink);
  }

  /** What was found out, once all was told. */
  Found found() {
    List<Found.Item> all = new ArrayList<>(items);
    renamed.forEach(words -> all.add(new Found.Item("", words, "")));
    return new Found(input.name(), all);
  }
}
