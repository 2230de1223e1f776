package dev.synth.recipe;

import java.util.Optional;

/**
 * One file to write.
 *
 * @param format catalog name, such as {@code csv}
 * @param file relative to the output directory; the fixture's id with the format's extension when
 *     absent
 */
public record Output(String format, Optional<String> file) {}
