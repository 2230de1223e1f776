package dev.synth.training;

import dev.synth.problem.SynthException;
import dev.synth.synthesis.ModelFile;
import dev.synth.synthesis.TableModel;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Fitted models by content, on disk, safe between threads and processes: whoever fits holds a lock
 * file, the others wait and then find the model.
 */
public final class ModelCache {
  /** Two fits at once on few cores are slower than one after the other. */
  private static final Object ONE_FIT_AT_A_TIME = new Object();

  private final Path folder;

  public ModelCache(Path folder) {
    this.folder = folder;
  }

  /** The model of that key; a damaged file counts as none. */
  public Optional<TableModel> find(String key) {
    Path file = file(key);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(ModelFile.read(file));
    } catch (SynthException damaged) {
      return Optional.empty(); // it is fitted and written again
    }
  }

  /**
   * The model of that key, made first when there is none.
   *
   * @param write writes the model file it is given
   * @return the model, and whether it had to be made
   */
  public Found findOrMake(String key, boolean force, Consumer<Path> write) {
    if (!force) {
      Optional<TableModel> known = find(key);
      if (known.isPresent()) {
        return new Found(known.get(), false);
      }
    }
    synchronized (ONE_FIT_AT_A_TIME) {
      try {
        Files.createDirectories(folder);
        Path lockFile = folder.resolve(key + ".lock");
        try (FileChannel channel =
            FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
          FileLock lock = channel.lock(); // the file stays: who waits for it holds it open
          try {
            Optional<TableModel> meanwhile = force ? Optional.empty() : find(key);
            if (meanwhile.isPresent()) {
              return new Found(meanwhile.get(), false);
            }
            write.accept(file(key));
          } finally {
            lock.release();
          }
        }
        return new Found(ModelFile.read(file(key)), true);
      } catch (IOException e) {
        throw SynthException.of("the cache of models cannot be used")
            .at(folder + ": " + e.getClass().getSimpleName())
            .because(e)
            .toFix("make that folder writable, or name another one by synth.cacheDirectory.");
      }
    }
  }

  private Path file(String key) {
    return folder.resolve(key + ".synth");
  }

  /** A model, and whether it was made just now. */
  public record Found(TableModel model, boolean made) {}
}
