package dev.synth.training;

import dev.synth.catalog.Settings;
import dev.synth.schema.ColumnSpec;
import dev.synth.table.Table;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What to learn and how to judge it.
 *
 * @param id the fixture's
 * @param real all real rows
 * @param sourceName what messages call them
 * @param sourceDigest lower-case hex SHA-256 of their bytes
 * @param synthesizer what learns
 * @param columns what the user says about columns
 * @param gate bounds; empty means the default gate, {@code none} alone means none
 * @param locale for columns made by rules
 * @param clock for columns made by rules
 */
public record TrainingTask(
    String id,
    Table real,
    String sourceName,
    String sourceDigest,
    Settings synthesizer,
    Map<String, ColumnSpec> columns,
    List<String> gate,
    String locale,
    Instant clock) {
  public TrainingTask {
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    gate = List.copyOf(gate);
  }
}
