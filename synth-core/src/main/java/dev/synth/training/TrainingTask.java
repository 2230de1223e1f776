package dev.synth.training;

import dev.synth.recipe.Learning;
import dev.synth.table.Table;

/**
 * What to learn and how to judge it.
 *
 * @param id the fixture's
 * @param real all real rows
 * @param sourceName what messages call them
 * @param sourceDigest lower-case hex SHA-256 of their bytes
 * @param learning synthesizer, columns, gate, locale, clock
 */
public record TrainingTask(
    String id, Table real, String sourceName, String sourceDigest, Learning learning) {}
