package dev.synth.source;

import dev.synth.catalog.Catalog;
import dev.synth.io.Input;
import dev.synth.io.ReadOptions;
import dev.synth.io.TableFormat;
import dev.synth.io.TableReader;
import dev.synth.io.layout.Found;
import dev.synth.problem.SynthException;
import dev.synth.table.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** Reads files of rows in any format of the catalog. */
public final class TableFiles {
  /** Endings that packed files have beside that of what is in them. */
  private static final List<String> PACKED = List.of(".gz", ".zip");

  /** Extensions of text whose delimiter is found, beside those of the formats. */
  private static final Set<String> TEXT = Set.of("", "txt", "dat", "data", "asc", "tab", "psv");

  private static final int HEAD = 4096;

  private TableFiles() {}

  /**
   * The file's rows, columns typed as the user says, the others by their cells.
   *
   * @param found hears once what was found out about how the file is laid out
   */
  public static Table read(Input input, ReadOptions options, Consumer<Found> found) {
    try {
      Table rows = reader(input).read(input, options, found);
      if (!options.layout().said().containsKey("header")) {
        HeaderLine.requireNames(rows, input.name());
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + input.name(), e);
    }
  }

  /** By what the file holds, then by its name. */
  private static TableReader reader(Input input) throws IOException {
    byte[] head;
    try (InputStream in = input.open()) {
      head = in.readNBytes(HEAD);
    }
    List<TableFormat> readable =
        Catalog.of(TableFormat.class).all().stream().filter(f -> f.reader().isPresent()).toList();
    String extension = extension(input.name());
    return readable.stream()
        .filter(f -> f.recognizes(head))
        .findFirst()
        .or(() -> readable.stream().filter(f -> f.extensions().contains(extension)).findFirst())
        .flatMap(TableFormat::reader)
        .orElseThrow(
            () ->
                SynthException.of("'" + input.name() + "' is of no format that can be read")
                    .at(
                        "formats that can be read: "
                            + readable.stream().map(TableFormat::name).toList())
                    .toFix("convert the data to csv, and give the file that extension."));
  }

  private static String extension(String name) {
    String bare = name.toLowerCase(Locale.ROOT);
    for (String packed : PACKED) {
      bare = bare.endsWith(packed) ? bare.substring(0, bare.length() - packed.length()) : bare;
    }
    int dot = bare.lastIndexOf('.');
    String extension = dot < 0 ? "" : bare.substring(dot + 1);
    return TEXT.contains(extension) ? "csv" : extension;
  }
}
