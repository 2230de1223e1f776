package dev.synth.io.xlsx;

import dev.synth.io.Input;
import dev.synth.problem.SynthException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The texts that cells name by number; all in memory. */
final class SharedStrings {
  private static final String PATH = "xl/sharedStrings.xml";

  /** They may take at most this part of the heap. */
  private static final int PART_OF_HEAP = 4;

  /** Bytes of a text beside its characters. */
  private static final int OVERHEAD = 56;

  private final String file;
  private final List<String> texts = new ArrayList<>();
  private long bytes;

  private SharedStrings(String file) {
    this.file = file;
  }

  static SharedStrings read(Input input) throws IOException {
    var strings = new SharedStrings(input.name());
    Optional<XmlPart> part = XmlPart.open(input, PATH);
    if (part.isPresent()) {
      try (XmlPart xml = part.get()) {
        while (xml.nextStart()) {
          if (xml.isStart("si")) {
            strings.add(text(xml, "si", 0));
          }
        }
      }
    }
    return strings;
  }

  /** The text of an element that has begun: its runs, but not how they are pronounced. */
  static String text(XmlPart xml, String element, long row) throws IOException {
    var text = new StringBuilder();
    while (xml.next() && !xml.isEnd(element)) {
      if (xml.isStart("rPh")) {
        xml.text(new StringBuilder(), row);
      } else if (xml.isStart("t")) {
        xml.text(text, row);
      }
    }
    return unescaped(text);
  }

  /** Characters that XML cannot hold are written like {@code _x000D_}. */
  private static String unescaped(StringBuilder text) {
    int at = text.indexOf("_x");
    while (at >= 0) {
      String code = text.substring(at, Math.min(at + 7, text.length()));
      if (code.matches("_x[0-9A-Fa-f]{4}_")) {
        text.replace(at, at + 7, String.valueOf((char) Integer.parseInt(code.substring(2, 6), 16)));
      }
      at = text.indexOf("_x", at + 1);
    }
    return text.toString().replace("\0", "");
  }

  private void add(String text) {
    bytes += OVERHEAD + 2L * text.length();
    if (bytes > Runtime.getRuntime().maxMemory() / PART_OF_HEAP) {
      throw SynthException.of("the texts of the workbook do not fit into memory")
          .at(file)
          .toFix("export the sheet as CSV in UTF-8, or give the JVM more memory with -Xmx.");
    }
    texts.add(text);
  }

  /** The text of a number; nothing when there is none. */
  Optional<String> get(String number) {
    if (!number.matches("[0-9]{1,9}") || Integer.parseInt(number) >= texts.size()) {
      return Optional.empty();
    }
    return Optional.of(texts.get(Integer.parseInt(number)));
  }
}
