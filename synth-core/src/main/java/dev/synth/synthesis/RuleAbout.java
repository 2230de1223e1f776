package dev.synth.synthesis;

/**
 * What a kind of rule says of itself, once.
 *
 * @param name in the catalog: kebab case, never changed once released
 * @param usage how it is written, for messages and docs: {@code sequence(start, step)}; its
 *     arguments have these names
 * @param example a rule text of this kind that can be read as it stands: {@code sequence(1)}
 */
public record RuleAbout(String name, String usage, String example) {}
