package dev.synth.schema;

import java.util.List;
import java.util.stream.Stream;

/**
 * The distinct words of a column. Those with blanks at an end that stand in no quotes are kept
 * apart, until it is known whether the blanks count.
 */
final class Words {
  private final Levels exact = new Levels();
  private final Levels padded = new Levels();

  /**
   * Adds a cell; without blanks it is from {@code begin} to {@code end}.
   *
   * @return false when it is there
   */
  boolean add(char[] text, int from, int to, int begin, int end, boolean quoted) {
    if (quoted || begin == end) {
      return exact.add(text, quoted ? from : begin, quoted ? to : end);
    }
    return (end - begin < to - from ? padded : exact).add(text, from, to);
  }

  /** At least so many are distinct, whether blanks count or not. */
  int least() {
    return Math.max(exact.size(), padded.size() / 4);
  }

  /** How many are distinct with the blanks that count. */
  long distinct(BlankEnds kept) {
    return padded.size() == 0 ? exact.size() : words(kept).count();
  }

  /** The words in the order of code points, with the blanks that count. */
  List<String> sorted(BlankEnds kept) {
    return words(kept).sorted(Levels.BY_CODE_POINT).toList();
  }

  private Stream<String> words(BlankEnds kept) {
    return Stream.concat(exact.texts().stream(), padded.texts().stream().map(kept::of)).distinct();
  }
}
