/**
 * What the columns of a table mean (a mail address, a postcode, a first name) and whether they name
 * somebody: told by the column's name, in some fifty languages ({@link
 * dev.synth.schema.meaning.SemanticTypes#ofName}), and by its values, whatever its name ({@link
 * dev.synth.schema.meaning.SemanticTypes#ofValues}).
 *
 * <p>{@code semantic-types.tsv} has the names, {@code person-names.tsv} people's names from
 * Datafaker's lists (Apache-2.0), {@code person-names-faker.tsv} more from Faker's (MIT, its
 * licence lies beside it) and {@code person-names-more.tsv} what those lack. A wrong alarm costs a
 * learnt column, a missed one somebody's name: where the two can be weighed, the second weighs
 * more.
 */
@NullMarked
package dev.synth.schema.meaning;

import org.jspecify.annotations.NullMarked;
