package dev.synth.io.layout;

/** Counts the bytes beyond ASCII of a text, and how many of them are UTF-8. */
final class ByteSurvey {
  /** Damage is at most a quarter of what is beyond ASCII. */
  private static final int SOUND = 3;

  private final long[] counts = new long[256];
  private final long[] inWords = new long[256];
  private long sound;
  private long broken;
  private long neighbours;
  private long high;
  private int open;
  private int smallest;
  private boolean afterHigh;
  private boolean afterLetter;
  private int pending;

  void add(byte[] bytes, int count) {
    for (int i = 0; i < count; i++) {
      int b = bytes[i] & 0xFF;
      boolean letter = b >= 0x80 || ((b | 0x20) >= 'a' && (b | 0x20) <= 'z');
      if (pending > 0 && letter) {
        inWords[pending]++;
      }
      pending = b >= 0x80 && afterLetter ? b : 0;
      afterLetter = letter;
      if (b >= 0x80 || open > 0) {
        add(b);
      } else {
        afterHigh = false;
      }
    }
  }

  private void add(int b) {
    if (open > 0) {
      if (b >= smallest && b <= 0xBF) {
        smallest = 0x80;
        sound += --open == 0 ? 1 : 0;
      } else {
        open = 0;
        broken++;
        begin(b);
      }
    } else {
      begin(b);
    }
    boolean isHigh = b >= 0x80;
    if (isHigh) {
      counts[b]++;
      high++;
      neighbours += afterHigh ? 1 : 0;
    }
    afterHigh = isHigh;
  }

  private void begin(int b) {
    smallest = b == 0xE0 ? 0xA0 : b == 0xF0 ? 0x90 : 0x80;
    if (b >= 0xC2 && b <= 0xDF) {
      open = 1;
    } else if (b >= 0xE0 && b <= 0xEF) {
      open = 2;
    } else if (b >= 0xF0 && b <= 0xF4) {
      open = 3;
    } else if (b >= 0x80) {
      broken++;
    }
  }

  /** Whether the text is UTF-8, but that some of it is damaged, or its end cut off. */
  boolean isDamagedUtf8() {
    boolean cutOff = broken == 0 && open > 0;
    return cutOff || (sound > 0 && sound >= SOUND * broken);
  }

  /** How often each byte beyond ASCII occurs. */
  long count(int b) {
    return counts[b];
  }

  /** How often it stands between letters. */
  long countInWords(int b) {
    return inWords[b];
  }

  long high() {
    return high;
  }

  /** Whether most bytes beyond ASCII stand beside another: never so in Latin letters. */
  boolean isCrowded() {
    return 2 * neighbours > high;
  }
}
