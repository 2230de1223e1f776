package dev.synth.io.xlsx;

import dev.synth.io.Input;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the styles of cells make of numbers. */
final class CellStyles {
  private static final String PATH = "xl/styles.xml";

  private final List<Shows> shows = new ArrayList<>();

  private CellStyles() {}

  /** As what a number is shown. */
  enum Shows {
    NUMBER,
    DATE,
    TIME,
    DATE_AND_TIME
  }

  static CellStyles read(Input input) throws IOException {
    var styles = new CellStyles();
    Optional<XmlPart> part = XmlPart.open(input, PATH);
    if (part.isEmpty()) {
      return styles;
    }
    Map<String, String> formats = new HashMap<>();
    try (XmlPart xml = part.get()) {
      boolean ofCells = false;
      while (xml.next()) {
        if (xml.isStart("cellXfs") || xml.isEnd("cellXfs")) {
          ofCells = xml.isStart();
        } else if (xml.isStart("numFmt")) {
          formats.put(xml.attribute("numFmtId").orElse(""), xml.attribute("formatCode").orElse(""));
        } else if (ofCells && xml.isStart("xf")) {
          String id = xml.attribute("numFmtId").orElse("0");
          String code = formats.get(id);
          styles.shows.add(code == null ? usual(id) : of(code));
        }
      }
    }
    return styles;
  }

  /** The style of a cell, by its number. */
  Shows get(Optional<String> style) {
    if (style.isEmpty() || !style.get().matches("[0-9]{1,6}")) {
      return Shows.NUMBER;
    }
    int number = Integer.parseInt(style.get());
    return number < shows.size() ? shows.get(number) : Shows.NUMBER;
  }

  /** Formats that are not written out (ECMA-376 part 1, 18.8.30). */
  private static Shows usual(String id) {
    return switch (id) {
      case "14",
          "15",
          "16",
          "17",
          "27",
          "28",
          "29",
          "30",
          "31",
          "36",
          "50",
          "51",
          "52",
          "53",
          "54",
          "57",
          "58" ->
          Shows.DATE;
      case "18", "19", "20", "21", "32", "33", "34", "35", "45", "47", "55", "56" -> Shows.TIME;
      case "22" -> Shows.DATE_AND_TIME;
      default -> Shows.NUMBER;
    };
  }

  /** By the letters of its first section that are no text; hours that may be many are a number. */
  static Shows of(String code) {
    String first = code.toLowerCase(Locale.ROOT).replaceAll("\"[^\"]*\"|\\\\.|_.|\\*.", "");
    first = first.replaceAll("\\[(?!h+\\]|m+\\]|s+\\])[^\\]]*\\]", "");
    first = first.replace("general", "").replaceAll(";.*", "");
    if (first.contains("[")) {
      return Shows.NUMBER;
    }
    boolean time = first.indexOf('h') >= 0 || first.indexOf('s') >= 0;
    boolean date = first.indexOf('y') >= 0 || first.indexOf('d') >= 0;
    boolean month = !time && first.indexOf('m') >= 0;
    if (time) {
      return date ? Shows.DATE_AND_TIME : Shows.TIME;
    }
    return date || month ? Shows.DATE : Shows.NUMBER;
  }
}
