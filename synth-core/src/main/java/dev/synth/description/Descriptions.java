package dev.synth.description;

import dev.synth.catalog.Nearest;
import dev.synth.problem.SynthException;
import dev.synth.recipe.YamlTree;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Files that describe a table instead of holding rows of it. */
public final class Descriptions {
  /** Larger ones hold rows as well. */
  private static final int MOST_BYTES = 16 << 20;

  private static final String BOM = "\uFEFF";

  private Descriptions() {}

  /**
   * Whether a file describes: SQL by its name; JSON and YAML by what they hold.
   *
   * @param file which need not be there
   */
  public static boolean isOne(Path file) {
    String name = name(file);
    return name.matches(".*\\.(sql|ya?ml)")
        || (name.endsWith(".json")
            && Files.isRegularFile(file)
            && SchemaFiles.describes(file, MOST_BYTES));
  }

  /**
   * The table of a file that is meant.
   *
   * @param file which is there
   * @param part what stands behind {@code #}: the table's name, or a JSON pointer
   * @param about what rows are called, such as the fixture's id: where there is no part, the table
   *     of that name, singular or plural; the only one whatever it is called
   * @return empty when the file holds rows
   * @throws SynthException when it cannot be read, or it is not clear which table is meant
   */
  public static Optional<Description> find(Path file, Optional<String> part, String about) {
    if (!isOne(file)) {
      if (part.isPresent()) {
        throw SynthException.of(file.getFileName() + " has no part '" + part.get() + "'")
            .at(file.toString())
            .at("it holds rows, and describes no table")
            .toFix("leave out what stands behind #.");
      }
      return Optional.empty();
    }
    String name = String.valueOf(file.getFileName());
    Document document =
        name(file).endsWith(".sql")
            ? DdlDocument.of(name, text(file))
            : new SchemaDocument(name, YamlTree.readForeign(file, text(file)));
    String table = chosen(document, part, about, name);
    return Optional.of(Description.of(name, document.noun(), document.table(table)));
  }

  private static String chosen(
      Document document, Optional<String> part, String about, String file) {
    List<String> names = document.names();
    if (names.isEmpty()) {
      throw SynthException.of(file + " describes no table")
          .at(file)
          .toFix("name a file with a CREATE TABLE, a JSON Schema or an OpenAPI document.");
    }
    if (part.isPresent()) {
      return document.meant(part.get()).orElseThrow(() -> unknown(part.get(), names, file));
    }
    List<String> alike = names.stream().filter(one -> isAlike(one, about)).toList();
    Optional<String> only = names.stream().findFirst().filter(one -> names.size() == 1);
    return document
        .usual()
        .or(() -> only)
        .or(() -> alike.stream().findFirst().filter(one -> alike.size() == 1))
        .orElseThrow(
            () ->
                SynthException.of(
                        "it is not clear which " + document.noun() + " of " + file + " is meant")
                    .at("none is called like '" + about + "'")
                    .at("it has " + names)
                    .toFix("name one behind #: " + file + "#" + names.get(0) + "."));
  }

  private static SynthException unknown(String part, List<String> names, String file) {
    return SynthException.of("there is no '" + part + "' in " + file)
        .at("it has " + names)
        .toFix(
            Nearest.to(part.substring(part.lastIndexOf('/') + 1), names)
                .map(near -> "write " + file + "#" + near + ".")
                .orElse("name one of them."));
  }

  private static boolean isAlike(String name, String about) {
    return singular(name.substring(name.lastIndexOf('.') + 1)).equals(singular(about));
  }

  private static String singular(String name) {
    String bare = name.toLowerCase(Locale.ROOT).replaceAll("[_\\-\\s]", "");
    return bare.replaceFirst("ies$", "y").replaceFirst("(?<=s|x|ch|sh)es$|(?<!s)s$", "");
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
  }

  static String text(Path file) {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(MOST_BYTES + 1);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
    if (bytes.length > MOST_BYTES) {
      throw SynthException.of(file.getFileName() + " is too large")
          .at(file.toString())
          .at("at most " + (MOST_BYTES >> 20) + " MB are read")
          .toFix(
              "write the schema alone, without rows (pg_dump --schema-only, mysqldump --no-data).");
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith(BOM) ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw SynthException.of(file.getFileName() + " is not UTF-8")
          .at(file.toString())
          .because(e)
          .toFix("save it as UTF-8.");
    }
  }
}
