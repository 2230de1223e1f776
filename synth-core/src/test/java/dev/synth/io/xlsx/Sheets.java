package dev.synth.io.xlsx;

import dev.synth.io.Input;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook as parts of XML, for tests. */
final class Sheets {
  private static final String SPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  final Map<String, String> parts = new LinkedHashMap<>();
  private final StringBuilder sheets = new StringBuilder();
  private final StringBuilder relations = new StringBuilder();
  private int count;

  Sheets() {
    parts.put("[Content_Types].xml", "<Types/>");
  }

  Sheets sheet(String name, String state, String rows) {
    count++;
    sheets.append(
        "<sheet name='%s' sheetId='%d' state='%s' r:id='rId%d'/>"
            .formatted(name, count, state, count));
    relations.append(
        "<Relationship Id='rId%d' Target='worksheets/sheet%d.xml'/>".formatted(count, count));
    parts.put(
        "xl/worksheets/sheet" + count + ".xml",
        "<worksheet xmlns='" + SPACE + "'><sheetData>" + rows + "</sheetData></worksheet>");
    return this;
  }

  Sheets part(String name, String inside) {
    parts.put("xl/" + name + ".xml", inside);
    return this;
  }

  Input input() {
    return input("");
  }

  Input input(String properties) {
    parts.put(
        "xl/workbook.xml",
        "<workbook xmlns='%s' xmlns:r='%s'>%s<sheets>%s</sheets></workbook>"
            .formatted(SPACE, RELATIONS, properties, sheets));
    parts.put("xl/_rels/workbook.xml.rels", "<Relationships>" + relations + "</Relationships>");
    return Input.of("book.xlsx", zipped(parts));
  }

  static byte[] zipped(Map<String, String> parts) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Rows of texts, each cell inline. */
  static String texts(String... rows) {
    var xml = new StringBuilder();
    for (String row : rows) {
      xml.append("<row>");
      for (String cell : row.split(",", -1)) {
        boolean number = cell.matches("[0-9.]+");
        xml.append(number ? "<c><v>" : "<c t='inlineStr'><is><t>").append(cell);
        xml.append(number ? "</v></c>" : "</t></is></c>");
      }
      xml.append("</row>");
    }
    return xml.toString();
  }
}
