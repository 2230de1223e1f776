package dev.synth.rule.faker;

import dev.synth.problem.SynthException;
import java.util.ArrayList;
import java.util.List;

/** Splits text into plain parts and what stands inside <code>#{...}</code>. */
final class Template {
  private Template() {}

  /**
   * One part.
   *
   * @param text plain text, or a call without its braces
   * @param call whether it is a call
   */
  record Part(String text, boolean call) {}

  /**
   * The parts in order.
   *
   * @throws SynthException when a brace is not closed, or one call stands inside another
   */
  static List<Part> of(String text) {
    List<Part> parts = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int open = text.indexOf("#{", at);
      if (open < 0) {
        parts.add(new Part(text.substring(at), false));
        break;
      }
      if (open > at) {
        parts.add(new Part(text.substring(at, open), false));
      }
      int close = close(text, open + 2);
      String call = text.substring(open + 2, close).strip();
      if (call.contains("#{")) {
        throw SynthException.of("expression '" + text + "' has one #{...} inside another")
            .toFix("write them one after the other.");
      }
      parts.add(new Part(call, true));
      at = close + 1;
    }
    return parts;
  }

  private static int close(String text, int from) {
    boolean quoted = false;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\'') {
        quoted = !quoted;
      } else if (c == '}' && !quoted) {
        return i;
      }
    }
    throw SynthException.of("expression '" + text + "' has a #{ that is not closed")
        .toFix("write it like #{Name.fullName} or #{numerify '###'}.");
  }
}
