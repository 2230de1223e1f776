package dev.synth.io.json;

import dev.synth.io.Input;
import dev.synth.io.Limits;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the names of the columns: the keys of all objects, in the order they come. */
final class JsonNames implements JsonRows.Cells {
  private final String file;
  private final Set<String> names = new LinkedHashSet<>();
  private Optional<String> onlyArray = Optional.empty();

  private JsonNames(String file) {
    this.file = file;
  }

  static JsonNames of(Input input, Optional<String> within) throws IOException {
    var found = new JsonNames(input.name());
    try (var rows = new JsonRows(input, within)) {
      while (rows.next(found)) {
        // the cells are what is looked for
      }
      found.onlyArray = rows.onlyArray();
    }
    return found;
  }

  @Override
  public void cell(String name, @Nullable String text, boolean isText, JsonRows at) {
    if (names.add(name) && names.size() > Limits.COLUMNS) {
      throw Limits.tooManyColumns(file, at.line());
    }
  }

  List<String> names() {
    return List.copyOf(names);
  }

  /** The key of the one array of objects, where the file is one object that holds it. */
  Optional<String> onlyArray() {
    return onlyArray;
  }
}
