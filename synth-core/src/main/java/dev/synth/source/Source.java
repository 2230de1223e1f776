package dev.synth.source;

import dev.synth.catalog.Nearest;
import dev.synth.io.Digests;
import dev.synth.io.Input;
import dev.synth.io.ReadOptions;
import dev.synth.io.layout.Found;
import dev.synth.problem.SynthException;
import dev.synth.schema.ColumnSpec;
import dev.synth.table.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A recipe's real rows, opened once: the digest of their bytes and their table are each read at
 * most once, when they are first asked for. For one thread; holds the table as long as it lives.
 */
public final class Source {
  private final Input input;
  private final ReadOptions options;
  private final Consumer<Found> found;
  private @Nullable String digest;
  private @Nullable Table rows;

  /**
   * Those bytes.
   *
   * @param columns what is said about columns; their types and formats count
   */
  public Source(Input input, Map<String, ColumnSpec> columns) {
    this(input, ReadOptions.DEFAULT.withColumns(columns), found -> {});
  }

  /**
   * Those bytes, read in that way.
   *
   * @param found hears what was found out about how they are laid out, when the rows are read
   */
  public Source(Input input, ReadOptions options, Consumer<Found> found) {
    this.input = input;
    this.options = options;
    this.found = found;
  }

  /**
   * The file of a recipe's rows, which has to be there.
   *
   * @param id the fixture's, for messages
   * @throws SynthException when none is named, or it is absent or a folder
   */
  public static Input require(String id, Optional<Path> named) {
    Path file =
        named.orElseThrow(
            () ->
                SynthException.of("'" + id + "' names no real data")
                    .toFix("give it a source: in synth.yaml, or -Dsynth.source=people.csv."));
    if (!isThere(id, file)) {
      throw SynthException.of("the real data of '" + id + "' is absent")
          .at(file.toString())
          .toFix(
              nearest(file)
                  .map(n -> "name " + n + ", which is there.")
                  .orElse("put the file there, or correct its path."));
    }
    return Input.of(file);
  }

  /**
   * Whether the file is there.
   *
   * @throws SynthException when it is a folder
   */
  public static boolean isThere(String id, Path file) {
    if (Files.isDirectory(file)) {
      throw SynthException.of("the real data of '" + id + "' is a folder")
          .at(file.toString())
          .toFix("name a file in it.");
    }
    return Files.isRegularFile(file);
  }

  /** A file beside an absent one whose name is nearly the same; a hint for a message. */
  public static Optional<String> nearest(Path absent) {
    Path folder = absent.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<String> names = files.map(f -> f.getFileName().toString()).sorted().toList();
      return Nearest.to(absent.getFileName().toString(), names);
    } catch (IOException e) {
      return Optional.empty(); // only a hint
    }
  }

  /** What messages call it. */
  public String name() {
    return input.name();
  }

  /** Lower-case hex SHA-256 of the bytes. */
  public String digest() {
    if (digest == null) {
      try {
        digest = Digests.sha256(input);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + input.name(), e);
      }
    }
    return digest;
  }

  /**
   * All rows, columns typed as the user says, the others by their cells.
   *
   * @throws SynthException when they cannot be read
   */
  public Table rows() {
    if (rows == null) {
      rows = TableFiles.read(input, options, found);
    }
    return rows;
  }
}
