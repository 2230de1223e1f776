package dev.synth.schema.meaning;

import dev.synth.table.Role;

/**
 * What a column means.
 *
 * @param id such as {@code contact.email}
 * @param typeWord the column's type word, or the usual one when it had none
 * @param rule how such a column is made without real data
 * @param role what it tells about a person
 * @param learnable whether it may be learnt from real rows; secrets, identifiers, keys and free
 *     text may not
 */
public record SemanticType(String id, String typeWord, String rule, Role role, boolean learnable) {}
