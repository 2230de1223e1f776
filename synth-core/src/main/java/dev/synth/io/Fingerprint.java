package dev.synth.io;

import dev.synth.table.Schema;
import dev.synth.table.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * The identity of rows: lower-case hex SHA-256 of the whole table written as our CSV. Chunks of any
 * size give the same one.
 *
 * <pre>{@code
 * var fingerprint = new Fingerprint(schema);
 * for (Table chunk : chunks) fingerprint.append(chunk);
 * String hex = fingerprint.hex();
 * }</pre>
 */
public final class Fingerprint implements TableWriter {
  private final MessageDigest digest = Digests.sha256();
  private final TableWriter csv;
  private @Nullable String hex;

  /** The fingerprint of no rows yet. */
  public Fingerprint(Schema schema) {
    this.csv =
        new CsvFormat()
            .writer(schema, new DigestOutputStream(OutputStream.nullOutputStream(), digest));
  }

  /** The fingerprint of a table. */
  public static String of(Table table) {
    var fingerprint = new Fingerprint(table.schema());
    fingerprint.append(table);
    return fingerprint.hex();
  }

  @Override
  public void append(Table chunk) {
    if (hex != null) {
      throw new IllegalStateException("the fingerprint was already taken");
    }
    try {
      csv.append(chunk);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // nothing is written anywhere
    }
  }

  /** The fingerprint of all rows appended; none may follow. */
  public String hex() {
    if (hex == null) {
      close();
      hex = Digests.hex(digest);
    }
    return hex;
  }

  @Override
  public void close() {
    try {
      csv.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // nothing is written anywhere
    }
  }
}
