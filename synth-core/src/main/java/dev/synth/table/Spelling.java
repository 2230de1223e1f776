package dev.synth.table;

import java.util.HashSet;
import java.util.List;

/**
 * How the cells of a column are written, beside what they are; the commonest first. A cell's {@link
 * Column#mark} tells which one is its own.
 *
 * @param formats patterns of numbers or times; none where they are written plainly, as {@link
 *     Column#text} has them
 * @param missing words for a missing cell, {@code ""} for nothing; none means nothing
 */
public record Spelling(List<String> formats, List<String> missing) {
  /** As we write by ourselves: plain values, and nothing where a cell is missing. */
  public static final Spelling PLAIN = new Spelling(List.of(), List.of());

  /** More than any file needs; a mark is a byte. */
  public static final int MOST = 100;

  public Spelling {
    formats = List.copyOf(formats);
    missing = missing.equals(List.of("")) ? List.of() : List.copyOf(missing);
    requireDistinct(formats);
    requireDistinct(missing);
  }

  private static void requireDistinct(List<String> spellings) {
    if (spellings.size() > MOST || new HashSet<>(spellings).size() < spellings.size()) {
      throw new IllegalArgumentException("a column has at most 100 distinct spellings");
    }
  }

  /** Whether nothing but values is needed to write the cells. */
  public boolean isPlain() {
    return formats.isEmpty() && missing.isEmpty();
  }
}
