package dev.synth.junit;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What one parameter asks for: the attributes of {@link SyntheticData}, their texts not read yet.
 * What was left out is empty, {@link Fallback#DEFAULT} for the fallback.
 *
 * @param from names the origin
 * @param schema the record that gives the columns
 * @param rows how many
 * @param seed of the dataset
 * @param synthesizer learns from real rows
 * @param rules of columns, {@code column: rule} each
 * @param constraints that every row must keep
 * @param gate bounds that a fitted model must keep
 * @param edges share of the cells at the boundaries of their rules
 * @param fallback when real rows are absent
 * @param fingerprint the expected one
 */
record DatasetRequest(
    String from,
    Optional<Class<?>> schema,
    OptionalInt rows,
    OptionalLong seed,
    String synthesizer,
    List<String> rules,
    List<String> constraints,
    List<String> gate,
    OptionalDouble edges,
    Fallback fallback,
    String fingerprint) {
  DatasetRequest {
    rules = List.copyOf(rules);
    constraints = List.copyOf(constraints);
    gate = List.copyOf(gate);
  }
}
