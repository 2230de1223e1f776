package dev.synth.source;

import dev.synth.io.Input;
import dev.synth.random.Rng;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files of every kind, damaged by chance: a case is a function of its number. */
final class Mutations {
  private static final List<String> SNIPPETS =
      List.of(
          "\"",
          "'",
          ",",
          ";",
          "\t",
          "|",
          "\n",
          "\r",
          "\r\n",
          "\0",
          "#",
          "\\",
          "\\\"",
          "{",
          "}",
          "[",
          "]",
          ":",
          "null",
          "<",
          ">",
          "&",
          "<!DOCTYPE x>",
          "</row>",
          "<row r='99999999'>",
          "<c r='ZZZZ1'>",
          "sep=;\n",
          "\uFEFF",
          "1e999",
          "-",
          "\u00FC",
          "\uD83D\uDE00",
          ",,,,,,,,",
          "\n\n\n",
          "99999999999999999999999",
          "2024-02-30",
          "t='s'",
          "<v>-1</v>",
          "PK\3\4");

  private static final List<String> ENCODINGS =
      List.of("UTF-8", "UTF-16LE", "UTF-16BE", "UTF-16", "windows-1252", "ISO-8859-2", "GB18030");

  private Mutations() {}

  /** A file of a table, named for its kind. */
  static Input of(long number) {
    Rng rng = Rng.of(number, "mutated files");
    int kind = rng.nextInt(6);
    return switch (kind) {
      case 0 -> Input.of("a.csv", mutated(delimited(rng), rng));
      case 1 -> Input.of("a.txt", mutated(delimited(rng), rng));
      case 2 -> Input.of("a.json", mutated(json(rng), rng));
      case 3 -> Input.of("a.csv.gz", mutated(packed(delimited(rng), rng, true), rng));
      case 4 -> Input.of("a.zip", mutated(packed(delimited(rng), rng, false), rng));
      default -> Input.of("a.xlsx", workbook(rng));
    };
  }

  private static byte[] mutated(byte[] bytes, Rng rng) {
    byte[] damaged = bytes;
    for (int left = rng.nextInt(6); left > 0; left--) {
      damaged = damaged.length == 0 ? damaged : once(damaged, rng);
    }
    return damaged;
  }

  private static byte[] once(byte[] bytes, Rng rng) {
    int at = rng.nextInt(bytes.length);
    byte[] snippet = SNIPPETS.get(rng.nextInt(SNIPPETS.size())).getBytes(StandardCharsets.UTF_8);
    int behind = Math.min(bytes.length, at + rng.nextInt(40));
    return switch (rng.nextInt(6)) {
      case 0 -> joined(bytes, at, new byte[0], bytes.length); // cut off
      case 1 -> joined(bytes, at, new byte[] {(byte) rng.nextInt(256)}, Math.min(at + 1, behind));
      case 2 -> joined(bytes, at, new byte[0], behind);
      case 3 -> joined(bytes, behind, bytes, at); // some of it twice
      default -> joined(bytes, at, snippet, at);
    };
  }

  private static byte[] joined(byte[] bytes, int to, byte[] between, int from) {
    var out = new ByteArrayOutputStream();
    out.write(bytes, 0, to);
    out.writeBytes(between);
    out.write(bytes, from, bytes.length - from);
    return out.toByteArray();
  }

  private static byte[] delimited(Rng rng) {
    String d = List.of(",", ";", "\t", "|").get(rng.nextInt(4));
    var text = new StringBuilder(rng.nextInt(3) == 0 ? "# made\nTitle of it\n\n" : "");
    text.append("id" + d + "name" + d + "price" + d + "day\n");
    text.append(rng.nextInt(4) == 0 ? d + d + "EUR" + d + "\n" : "");
    int rows = 1 + rng.nextInt(60);
    for (int i = 0; i < rows; i++) {
      String name = rng.nextInt(3) == 0 ? "\"M\u00FCller, \"\"A\"\"\nx\"" : "n" + rng.nextInt(9);
      text.append(i).append(d).append(name).append(d).append(rng.nextInt(1000) / 8.0);
      text.append(d).append("2024-01-").append(10 + rng.nextInt(19));
      text.append(rng.nextInt(30) == 0 ? d : "").append(rng.nextInt(5) == 0 ? "\r\n" : "\n");
    }
    String encoding = ENCODINGS.get(rng.nextInt(ENCODINGS.size()));
    return text.toString().getBytes(Charset.forName(encoding));
  }

  private static byte[] json(Rng rng) {
    var text = new StringBuilder(rng.nextInt(2) == 0 ? "[" : "");
    int rows = 1 + rng.nextInt(40);
    for (int i = 0; i < rows; i++) {
      text.append(i > 0 && text.charAt(0) == '[' ? ",\n" : "\n");
      text.append("{\"id\":").append(i).append(",\"to\":{\"city\":\"c").append(rng.nextInt(5));
      text.append("\"},\"tags\":[1,\"x\"],\"ok\":").append(rng.nextInt(2) == 0).append("}");
    }
    text.append(text.charAt(0) == '[' ? "]" : "\n");
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] packed(byte[] bytes, Rng rng, boolean gzip) {
    var out = new ByteArrayOutputStream();
    try (OutputStream packing = gzip ? new GZIPOutputStream(out) : new ZipOutputStream(out)) {
      if (packing instanceof ZipOutputStream zip) {
        zip.putNextEntry(new ZipEntry("a.csv"));
      }
      packing.write(rng.nextInt(2) == 0 ? bytes : mutated(bytes, rng));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] workbook(Rng rng) {
    var sheet = new StringBuilder("<worksheet><sheetData>");
    sheet.append("<row><c t='s'><v>0</v></c><c t='s'><v>1</v></c></row>");
    for (int i = rng.nextInt(40); i >= 0; i--) {
      sheet.append("<row><c s='1'><v>").append(40_000 + rng.nextInt(5_000)).append("</v></c>");
      sheet.append("<c t='str'><v>x").append(rng.nextInt(4)).append("</v></c></row>");
    }
    sheet.append("</sheetData></worksheet>");
    String[][] parts = {
      {"[Content_Types].xml", "<Types/>"},
      {
        "xl/workbook.xml",
        "<workbook xmlns:r='urn:r'><sheets><sheet name='S' r:id='r1'/></sheets></workbook>"
      },
      {
        "xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id='r1' Target='worksheets/a.xml'/></Relationships>"
      },
      {"xl/sharedStrings.xml", "<sst><si><t>day</t></si><si><t>kind</t></si></sst>"},
      {"xl/styles.xml", "<styleSheet><cellXfs><xf/><xf numFmtId='14'/></cellXfs></styleSheet>"},
      {"xl/worksheets/a.xml", sheet.toString()}
    };
    boolean within = rng.nextInt(3) > 0;
    int damaged = 1 + rng.nextInt(parts.length - 1);
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (int i = 0; i < parts.length; i++) {
        byte[] bytes = parts[i][1].getBytes(StandardCharsets.UTF_8);
        zip.putNextEntry(new ZipEntry(parts[i][0]));
        zip.write(within && i == damaged ? mutated(bytes, rng) : bytes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return within ? out.toByteArray() : mutated(out.toByteArray(), rng);
  }
}
