package dev.synth.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synth.io.Input;
import dev.synth.io.ReadOptions;
import dev.synth.io.layout.Found;
import dev.synth.table.Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files as people have them: each is read as the table it is. */
class AwkwardFilesTest {
  private final List<Found> told = new ArrayList<>();

  private Table read(Path file) {
    return TableFiles.read(Input.of(file), ReadOptions.DEFAULT, told::add);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "01_pandas_index.csv|index colour weight n|",
        "03_trailing_comma_rows_only.csv|colour weight n|",
        "05_sep_line.csv|colour weight n|read: {delimiter: \";\", skip: 1}",
        "06_cp1252.csv|colour weight n|read: {encoding: windows-1252}",
        "09_units_row.csv|colour weight n|read: {units: true}",
        "21_semicolon_deccomma.csv|colour weight n|read: {delimiter: \";\"}",
        "23_upper_ext.CSV|colour weight n|"
      })
  void theTableIsRead(String file, String names, String draft) {
    Table table = read(Path.of("src/test/resources/awkward", file));
    assertThat(table.rows()).isEqualTo(300);
    assertThat(table.schema().names()).containsExactly(names.split(" "));
    assertThat(told.get(0).draft()).isEqualTo(draft == null ? "" : draft);
    assertThat(table.column("n").type().word()).isEqualTo("integer");
  }

  @Test
  void lettersOfWindowsAreLetters() {
    Table table = read(Path.of("src/test/resources/awkward/06_cp1252.csv"));
    List<String> colours = new ArrayList<>();
    for (int row = 0; row < table.rows(); row++) {
      colours.add(String.valueOf(table.column("colour").text(row)));
    }
    assertThat(colours).contains("gr\u00FCn").noneMatch(c -> c.indexOf('\uFFFD') >= 0);
  }
}
