package dev.synth.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Distinct texts in the order of their first appearance, found by a range of characters: a text
 * becomes an object once. Open addressing, at most two thirds full.
 */
final class Levels {
  /** By code point, which differs from {@link String#compareTo} above U+FFFF. */
  static final Comparator<String> BY_CODE_POINT =
      (a, b) -> Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());

  private final List<String> texts = new ArrayList<>();
  private char[][] characters = new char[16][]; // of the texts: compared without a call
  private int[] slots = new int[32];

  /** Those texts, which are distinct. */
  static Levels of(List<String> texts) {
    var levels = new Levels();
    for (String text : texts) {
      levels.add(text.toCharArray(), 0, text.length());
    }
    return levels;
  }

  int size() {
    return texts.size();
  }

  /** The texts in the order of their first appearance. */
  List<String> texts() {
    return Collections.unmodifiableList(texts);
  }

  /** Its place, -1 when it is not among them. */
  int find(char[] text, int from, int to) {
    return slots[slot(text, from, to)] - 1;
  }

  /** Adds a text; false when it is there. */
  boolean add(char[] text, int from, int to) {
    int slot = slot(text, from, to);
    if (slots[slot] != 0) {
      return false;
    }
    if (texts.size() == characters.length) {
      characters = Arrays.copyOf(characters, 2 * characters.length);
    }
    characters[texts.size()] = Arrays.copyOfRange(text, from, to);
    texts.add(new String(text, from, to - from));
    slots[slot] = texts.size();
    if (3L * texts.size() > 2L * slots.length) {
      grow();
    }
    return true;
  }

  private void grow() {
    slots = new int[2 * slots.length];
    for (int i = 0; i < texts.size(); i++) {
      char[] text = characters[i];
      slots[slot(text, 0, text.length)] = i + 1;
    }
  }

  private int slot(char[] text, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + text[i];
    }
    int slot = (hash * 0x9E3779B9) >>> (Integer.numberOfLeadingZeros(slots.length) + 1);
    while (slots[slot] != 0 && !same(characters[slots[slot] - 1], text, from, to)) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  private static boolean same(char[] text, char[] other, int from, int to) {
    if (text.length != to - from) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (text[i - from] != other[i]) {
        return false;
      }
    }
    return true;
  }
}
