package dev.synth.io;

import dev.synth.problem.SynthException;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * The bytes of a file, unpacked when it is packed with gzip, or is a zip archive of one file.
 * Damage is told as the user's mistake, with the file.
 */
final class Unpacked extends FilterInputStream {
  private static final int BUFFER = 1 << 16;

  /** Where a zip archive names its first file, and how long that name is. */
  private static final int ZIP_HEADER = 30;

  private static final int ZIP_NAME_LENGTH = 26;

  private final String file;
  private final UnpackedBound bound;

  private Unpacked(String file, InputStream unpacked, UnpackedBound bound) {
    super(unpacked);
    this.file = file;
    this.bound = bound;
  }

  /**
   * What is in it; itself when it is not packed.
   *
   * @throws SynthException when it is damaged, or named as if it were packed and is not
   */
  static InputStream of(String file, InputStream raw) throws IOException {
    var bound = new UnpackedBound(file, raw);
    byte[] start = bound.peek(BUFFER);
    String name = file.toLowerCase(Locale.ROOT);
    boolean gzip = begins(start, 0x1F, 0x8B) || name.endsWith(".gz");
    boolean zip = begins(start, 'P', 'K', 3, 4) && !isDocument(start);
    if (!gzip && !zip && !name.endsWith(".zip")) {
      return bound.unbounded();
    }
    try {
      InputStream unpacked =
          gzip ? new GZIPInputStream(bound, BUFFER) : firstOf(file, new ZipInputStream(bound));
      return new Unpacked(file, unpacked, bound);
    } catch (EOFException | ZipException | IllegalArgumentException damage) {
      raw.close();
      throw damaged(file, damage);
    }
  }

  /** Office documents are zip archives too; what they hold is read otherwise. */
  private static boolean isDocument(byte[] start) {
    if (start.length < ZIP_HEADER) {
      return false;
    }
    int length = (start[ZIP_NAME_LENGTH] & 0xFF) | (start[ZIP_NAME_LENGTH + 1] & 0xFF) << 8;
    int end = Math.min(start.length, ZIP_HEADER + length);
    String first = new String(start, ZIP_HEADER, end - ZIP_HEADER, StandardCharsets.UTF_8);
    return first.equals("[Content_Types].xml")
        || first.equals("mimetype")
        || first.startsWith("_rels/")
        || first.startsWith("docProps/")
        || first.startsWith("xl/");
  }

  private static InputStream firstOf(String file, ZipInputStream archive) throws IOException {
    if (!next(archive)) {
      archive.close();
      throw SynthException.of("the zip archive holds no file, or is damaged")
          .at(file)
          .toFix("put one file of rows into it.");
    }
    return archive;
  }

  /** Goes to the next entry that is a file of the user's. */
  private static boolean next(ZipInputStream archive) throws IOException {
    for (ZipEntry e = archive.getNextEntry(); e != null; e = archive.getNextEntry()) {
      String name = e.getName();
      boolean hidden = name.startsWith("__MACOSX/") || name.matches("(.*/)?\\.[^/]*");
      if (!e.isDirectory() && !hidden) {
        return true;
      }
    }
    return false;
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    try {
      int count = super.read(target, offset, length);
      bound.unpacked(count);
      if (count < 0 && in instanceof ZipInputStream archive) {
        requireLast(archive);
      }
      return count;
    } catch (EOFException | ZipException | IllegalArgumentException damage) {
      throw damaged(file, damage);
    }
  }

  private void requireLast(ZipInputStream archive) throws IOException {
    if (next(archive)) {
      throw SynthException.of("the zip archive holds more than one file")
          .at(file)
          .toFix("put one file of rows into it, or unpack it and name the one to read.");
    }
  }

  private static boolean begins(byte[] start, int... bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (i >= start.length || (start[i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  private static SynthException damaged(String file, Exception damage) {
    String tool = file.toLowerCase(Locale.ROOT).endsWith(".zip") ? "zip" : "gzip";
    return SynthException.of("the file cannot be unpacked")
        .at(file)
        .because(damage)
        .toFix("pack it again with " + tool + "; it is damaged or was cut off.");
  }
}
