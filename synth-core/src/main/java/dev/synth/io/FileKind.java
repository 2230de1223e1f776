package dev.synth.io;

import dev.synth.problem.SynthException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Files that are not text, known by their first bytes (the signatures of file(1) and of each
 * format's specification).
 */
final class FileKind {
  private static final List<Signature> SIGNATURES =
      List.of(
          new Signature("an OpenDocument file", "PK\3\4", "application/vnd.oasis.opendocument"),
          new Signature("an Excel workbook (xlsx)", "PK\3\4", "xl/"),
          new Signature("an Excel workbook (xlsx)", "PK\3\4", "[Content_Types].xml"),
          new Signature("a zip archive", "PK\3\4", ""),
          new Signature("an old Excel workbook (xls)", "\u00D0\u00CF\u0011\u00E0", ""),
          new Signature("a Parquet file", "PAR1", ""),
          new Signature("an ORC file", "ORC", ""),
          new Signature("an Avro file", "Obj\1", ""),
          new Signature("an Arrow file", "ARROW1", ""),
          new Signature("a SQLite database", "SQLite format 3\0", ""),
          new Signature("a PDF document", "%PDF-", ""),
          new Signature("packed with bzip2", "BZh", "1AY&SY"),
          new Signature("packed with zstd", "(\u00B5/\u00FD", ""),
          new Signature("packed with xz", "\u00FD7zXZ\0", ""));

  private static final int LOOK_FOR_PART = 4096;

  private FileKind() {}

  private record Signature(String kind, String start, String part) {}

  /** Ends with an error when the first bytes of a file are not those of a text. */
  static void requireText(String file, byte[] head) {
    Optional<String> kind = of(head);
    if (kind.isEmpty()) {
      return;
    }
    throw SynthException.of(file + " is " + kind.get() + ", not a text table")
        .at(file + ", line 1")
        .toFix("export the table as CSV in UTF-8.");
  }

  private static Optional<String> of(byte[] head) {
    String text =
        new String(
            Arrays.copyOf(head, Math.min(head.length, LOOK_FOR_PART)), StandardCharsets.ISO_8859_1);
    return SIGNATURES.stream()
        .filter(s -> text.startsWith(s.start) && text.contains(s.part))
        .map(Signature::kind)
        .findFirst();
  }
}
