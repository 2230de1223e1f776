package dev.synth.relation;

/**
 * A relation that was found in real rows.
 *
 * @param hard whether it holds wherever it says something, and is kept in every row that is made
 * @param held how often it holds in the rows that were learnt from
 */
public record Found(Relation relation, boolean hard, Held held) {}
