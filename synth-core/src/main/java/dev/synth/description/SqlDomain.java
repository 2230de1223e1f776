package dev.synth.description;

import java.util.List;

/**
 * A type that a file of SQL declares.
 *
 * @param levels of an enum; empty otherwise
 * @param base of a domain: the words of its type
 * @param checks of a domain, about {@code VALUE}
 */
record SqlDomain(List<String> levels, List<SqlToken> base, List<List<SqlToken>> checks) {}
