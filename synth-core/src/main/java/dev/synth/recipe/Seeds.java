package dev.synth.recipe;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

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
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(text.toString().getBytes(StandardCharsets.UTF_8));
      long seed = 0;
      for (int i = 0; i < Long.BYTES; i++) {
        seed = seed << 8 | (digest[i] & 0xFF);
      }
      return seed;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
