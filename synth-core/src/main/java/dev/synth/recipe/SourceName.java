package dev.synth.recipe;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a source is named: a file, and which of the tables that it describes.
 *
 * @param file as written, without what follows
 * @param part what stands behind {@code #} and the ending of a file that may describe
 */
public record SourceName(String file, Optional<String> part) {
  private static final Pattern PARTED =
      Pattern.compile("(?i)(.*?\\.(?:sql|json|ya?ml))#(.*)", Pattern.DOTALL);

  /** Of {@code schema.sql#orders} or {@code orders.csv}; a # elsewhere is of the file's name. */
  public static SourceName of(String text) {
    Matcher parted = PARTED.matcher(text);
    return parted.matches()
        ? new SourceName(parted.group(1), Optional.of(parted.group(2)))
        : new SourceName(text, Optional.empty());
  }
}
