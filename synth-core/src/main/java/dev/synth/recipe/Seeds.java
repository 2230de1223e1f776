package dev.synth.recipe;

import dev.synth.io.Digests;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Dataset seeds, derived from the root seed and from where the dataset is used. */
public final class Seeds {
  private Seeds() {}

  /**
   * The first 8 bytes, big-endian, of SHA-256 over the root in decimal and the parts, in UTF-8,
   * separated by one NUL each.
   *
   * @param parts in a test: binary name of the declaring class, {@code method(erased parameter
   *     types)}, parameter index or field name, invocation index; in Maven: the fixture's id
   */
  public static long derive(long root, String... parts) {
    var text = new StringBuilder(Long.toString(root));
    for (String part : parts) {
      text.append('\0').append(part);
    }
    byte[] digest = Digests.sha256().digest(text.toString().getBytes(StandardCharsets.UTF_8));
    return ByteBuffer.wrap(digest).getLong();
  }
}
