package dev.synth.io.layout;

import dev.synth.problem.SynthException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Finds the encoding of a text: by its first bytes, or, where these are not UTF-8, by all. */
public final class Encoding {
  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
  private static final Charset UTF_32BE = Charset.forName("UTF-32BE");

  /** Where zeros stand in UTF-16, at least this share of the places does, in tenths. */
  private static final int ZEROS = 3;

  private Encoding() {}

  /** The encoding whose byte order mark comes first. */
  public static Optional<Charset> marked(byte[] head) {
    if (begins(head, 0xFF, 0xFE, 0, 0)) {
      return Optional.of(UTF_32LE);
    }
    if (begins(head, 0, 0, 0xFE, 0xFF)) {
      return Optional.of(UTF_32BE);
    }
    if (begins(head, 0xFF, 0xFE)) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    if (begins(head, 0xFE, 0xFF)) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    return begins(head, 0xEF, 0xBB, 0xBF) ? Optional.of(StandardCharsets.UTF_8) : Optional.empty();
  }

  /** UTF-16 or UTF-32 without a mark, by the places of zeros: most of a table is ASCII. */
  public static Optional<Charset> byZeros(byte[] head) {
    int[] zeros = new int[4];
    for (int i = 0; i < head.length; i++) {
      zeros[i & 3] += head[i] == 0 ? 1 : 0;
    }
    int places = Math.max(1, head.length / 4);
    boolean[] many = new boolean[4];
    for (int i = 0; i < 4; i++) {
      many[i] = 10 * zeros[i] >= ZEROS * places;
    }
    if (many[1] && many[2] && many[3] && few(zeros[0], zeros[3])) {
      return Optional.of(UTF_32LE);
    }
    if (many[0] && many[1] && many[2] && few(zeros[3], zeros[0])) {
      return Optional.of(UTF_32BE);
    }
    if (many[1] && many[3] && few(zeros[0] + zeros[2], zeros[1] + zeros[3])) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    if (many[0] && many[2] && few(zeros[1] + zeros[3], zeros[0] + zeros[2])) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    return Optional.empty();
  }

  /** At most a tenth: characters such as U+0100 and U+1F600 have a zero at the other place. */
  private static boolean few(int some, int many) {
    return 10 * some <= many;
  }

  /**
   * The encoding of one byte a character in which a text that is not UTF-8 reads best.
   *
   * @param all every byte; read once and closed
   * @return nothing when the text is UTF-8 but for some damage
   * @throws SynthException when no encoding reads well
   */
  public static Optional<Charset> byLetters(String file, InputStream all) throws IOException {
    var survey = new ByteSurvey();
    try (all) {
      var buffer = new byte[1 << 16];
      for (int count = all.read(buffer); count >= 0; count = all.read(buffer)) {
        survey.add(buffer, count);
      }
    }
    if (survey.isDamagedUtf8()) {
      return Optional.empty();
    }
    return Optional.of(
        LetterStatistics.best(survey)
            .orElseThrow(
                () ->
                    SynthException.of("the encoding of the file cannot be told from its bytes")
                        .at(file + ", which is not UTF-8")
                        .toFix(
                            "say it below the source, such as read: {encoding: GB18030}, or save"
                                + " the file as UTF-8.")));
  }

  private static boolean begins(byte[] head, int... bytes) {
    if (head.length < bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if ((head[i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
