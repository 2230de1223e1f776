package dev.synth.junit;

import dev.synth.synthesis.History;
import dev.synth.synthesis.MadeColumn;
import dev.synth.synthesis.ModelFile;
import dev.synth.synthesis.TableModel;
import dev.synth.table.ColumnType;
import dev.synth.table.Field;
import dev.synth.table.Schema;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A saved model of two columns, on the class path as a dependency's jar would have it. */
final class VisitsModel {
  private VisitsModel() {}

  /** Where test classes stand. */
  static Path classes() throws URISyntaxException {
    return Path.of(VisitsModel.class.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  static void saveModel() throws URISyntaxException {
    ModelFile.write(model(), classes().resolve("META-INF/synth/visits.synth"));
  }

  static TableModel model() {
    Field id = Field.of("visit_id", new ColumnType.Numeric(0), false);
    Field country = Field.of("country", new ColumnType.Text(), false);
    Instant clock = Instant.parse("2025-01-01T00:00:00Z");
    return new TableModel(
        new Schema(List.of(id, country)),
        Optional.empty(),
        Map.of(
            "visit_id", MadeColumn.of(id, "sequence(100)", 0, "en", clock),
            "country", MadeColumn.of(country, "pattern([A-Z]{2})", 0, "en", clock)),
        History.NONE);
  }
}
