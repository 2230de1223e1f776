package dev.synth.source;

import dev.synth.catalog.Catalog;
import dev.synth.io.Input;
import dev.synth.io.ReadOptions;
import dev.synth.io.TableFormat;
import dev.synth.io.TableReader;
import dev.synth.problem.SynthException;
import dev.synth.table.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Reads files of rows in any format of the catalog. */
public final class TableFiles {
  private TableFiles() {}

  /** The file's rows, columns typed as the user says, the others by their cells. */
  public static Table read(Input input, ReadOptions options) {
    try {
      Table rows = reader(input.name()).read(input, options);
      HeaderLine.requireNames(rows, input.name());
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + input.name(), e);
    }
  }

  private static TableReader reader(String name) {
    String bare = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    String extension = bare.substring(bare.lastIndexOf('.') + 1);
    List<TableFormat> readable =
        Catalog.of(TableFormat.class).all().stream().filter(f -> f.reader().isPresent()).toList();
    return readable.stream()
        .filter(f -> f.extensions().contains(extension))
        .findFirst()
        .flatMap(TableFormat::reader)
        .orElseThrow(
            () ->
                SynthException.of("'" + name + "' is of no format that can be read")
                    .at(
                        "formats that can be read: "
                            + readable.stream().map(TableFormat::name).toList())
                    .toFix("convert the data to csv, and give the file that extension."));
  }
}
