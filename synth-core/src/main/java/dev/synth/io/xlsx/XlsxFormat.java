package dev.synth.io.xlsx;

import dev.synth.io.Input;
import dev.synth.io.Passes;
import dev.synth.io.ReadOptions;
import dev.synth.io.TableFormat;
import dev.synth.io.TableReader;
import dev.synth.io.TableWriter;
import dev.synth.io.layout.Found;
import dev.synth.io.layout.LayoutOptions;
import dev.synth.problem.SynthException;
import dev.synth.table.Schema;
import dev.synth.table.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Workbooks of Excel and others. Read only: the first sheet that is shown, or the one that {@code
 * sheet} says; numbers with at most 15 digits, as Excel has them, dates and times by their cells'
 * styles, formulas by their last results, errors as missing cells.
 */
public final class XlsxFormat implements TableFormat {
  /** For {@link java.util.ServiceLoader}. */
  public XlsxFormat() {}

  @Override
  public String name() {
    return "xlsx";
  }

  @Override
  public Set<String> extensions() {
    return Set.of("xlsx", "xlsm");
  }

  @Override
  public boolean recognizes(byte[] head) {
    String text = new String(head, 0, Math.min(head.length, 4096), StandardCharsets.ISO_8859_1);
    return text.startsWith("PK\3\4")
        && !text.contains("application/vnd.oasis.opendocument")
        && (text.contains("xl/") || text.contains("[Content_Types].xml"));
  }

  @Override
  public boolean writes() {
    return false;
  }

  @Override
  public TableWriter writer(Schema schema, OutputStream out) {
    throw SynthException.of("xlsx is read, but not written").toFix("write csv; Excel opens it.");
  }

  @Override
  public Optional<TableReader> reader() {
    return Optional.of(
        new TableReader() {
          @Override
          public Table read(Input input, ReadOptions options, Consumer<Found> found)
              throws IOException {
            var cells = SheetCells.of(input, options.layout());
            Table table = Passes.read(cells, options);
            found.accept(cells.found());
            return table;
          }

          @Override
          public Table read(Input input, Schema schema) throws IOException {
            return Passes.read(SheetCells.of(input, LayoutOptions.NONE), schema);
          }
        });
  }
}
