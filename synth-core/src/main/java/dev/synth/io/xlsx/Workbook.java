package dev.synth.io.xlsx;

import dev.synth.io.Input;
import dev.synth.problem.SynthException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a workbook holds.
 *
 * @param sheets in its order
 * @param from1904 whether days count from 1904
 */
record Workbook(List<Sheet> sheets, boolean from1904) {
  private static final String PATH = "xl/workbook.xml";
  private static final String RELATIONS = "xl/_rels/workbook.xml.rels";

  Workbook {
    sheets = List.copyOf(sheets);
  }

  /**
   * A sheet.
   *
   * @param part its place in the archive
   */
  record Sheet(String name, boolean hidden, String part) {}

  static Workbook read(Input input) throws IOException {
    Map<String, String> parts = relations(input);
    List<Sheet> sheets = new ArrayList<>();
    boolean from1904 = false;
    try (XmlPart xml = XmlPart.open(input, PATH).orElseThrow(() -> none(input))) {
      while (xml.nextStart()) {
        if (xml.isStart("workbookPr")) {
          from1904 = xml.attribute("date1904").filter(Workbook::isTrue).isPresent();
        } else if (xml.isStart("sheet")) {
          String name = xml.attribute("name").orElse("");
          boolean hidden = xml.attribute("state").filter(s -> !s.equals("visible")).isPresent();
          xml.relation()
              .map(parts::get)
              .filter(part -> part.startsWith("xl/worksheets/"))
              .ifPresent(part -> sheets.add(new Sheet(name, hidden, part)));
        }
      }
    }
    if (sheets.isEmpty()) {
      throw none(input);
    }
    return new Workbook(sheets, from1904);
  }

  private static Map<String, String> relations(Input input) throws IOException {
    Map<String, String> parts = new HashMap<>();
    try (XmlPart xml = XmlPart.open(input, RELATIONS).orElseThrow(() -> none(input))) {
      while (xml.nextStart()) {
        Optional<String> id = xml.attribute("Id");
        Optional<String> target = xml.attribute("Target");
        if (id.isPresent() && target.isPresent()) {
          String path = target.get();
          parts.put(id.get(), path.startsWith("/") ? path.substring(1) : "xl/" + path);
        }
      }
    }
    return parts;
  }

  static boolean isTrue(String flag) {
    return flag.equals("1") || flag.equals("true");
  }

  private static SynthException none(Input input) {
    return SynthException.of("the workbook has no sheet")
        .at(input.name())
        .toFix("save it again as .xlsx, or export the sheet as CSV in UTF-8.");
  }

  /** The sheet of that name or number; the first that is shown when nothing is said. */
  Sheet sheet(String file, Optional<String> said) {
    if (said.isEmpty()) {
      return sheets.stream().filter(s -> !s.hidden()).findFirst().orElse(sheets.get(0));
    }
    Optional<Sheet> named = sheets.stream().filter(s -> s.name().equals(said.get())).findFirst();
    if (named.isPresent()) {
      return named.get();
    }
    if (said.get().matches("[0-9]{1,4}")) {
      int number = Integer.parseInt(said.get());
      if (number >= 1 && number <= sheets.size()) {
        return sheets.get(number - 1);
      }
    }
    throw SynthException.of("the workbook has no sheet '" + said.get() + "'")
        .at(file)
        .at("its sheets are " + sheets.stream().map(Sheet::name).toList())
        .toFix("name one of them, or its number from 1.");
  }
}
