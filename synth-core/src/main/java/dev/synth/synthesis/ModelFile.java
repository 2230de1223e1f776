package dev.synth.synthesis;

import dev.synth.io.Digests;
import dev.synth.json.PlainJson;
import dev.synth.json.Tree;
import dev.synth.problem.SynthException;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@code *.synth} files: a zip of two stored entries, {@code model.json} and
 * {@code weights.bin} (named blocks of numbers, little-endian, in the order that the JSON lists).
 * The same model gives the same bytes. See {@code docs/model-file.md} for every field.
 *
 * <p>A file from elsewhere is not trusted: its size, its shape and its checksums are checked before
 * anything is made of it, in bounded memory, and nothing in it is ever executed or deserialized.
 */
public final class ModelFile {
  private static final String JSON = "model.json";
  private static final String WEIGHTS = "weights.bin";
  private static final LocalDateTime FIXED_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
  private static final int MAX_JSON = 64 << 20;
  private static final int MAX_WEIGHTS = 512 << 20;
  private static final String DIGEST_KEY = "\"sha256\" : \"";
  private static final String NO_DIGEST = "0".repeat(64);

  private ModelFile() {}

  /** Writes a model, atomically: the target is either whole or untouched. */
  public static void write(TableModel model, Path target) {
    byte[] bytes = bytes(model);
    try {
      Path folder = target.toAbsolutePath().getParent();
      if (folder == null) {
        throw new IOException("it is not a file");
      }
      Files.createDirectories(folder);
      // not a "temp file" of the JDK: those are readable by their owner alone, and stay so when
      // moved
      Path half = folder.resolve("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
      try {
        Files.write(half, bytes);
        Files.move(
            half, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(half);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + target, e);
    }
  }

  /** The bytes of a model's file. */
  public static byte[] bytes(TableModel model) {
    ModelState state = model.state();
    byte[] weights = blocks(state);
    Map<String, Object> map = ModelJson.write(model, state, NO_DIGEST);
    byte[] json = PlainJson.write(map);
    String digest = digest(json, weights);
    int at = digestAt(json);
    System.arraycopy(digest.getBytes(StandardCharsets.US_ASCII), 0, json, at, digest.length());
    var bytes = new ByteArrayOutputStream(json.length + weights.length + 512);
    try (var zip = new ZipOutputStream(bytes)) {
      put(zip, JSON, json);
      put(zip, WEIGHTS, weights);
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory failed", e);
    }
    return bytes.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(FIXED_TIME);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    var crc = new CRC32();
    crc.update(content);
    entry.setCrc(crc.getValue());
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  private static byte[] blocks(ModelState state) {
    long size = state.blocks().values().stream().mapToLong(Block::bytes).sum();
    ByteBuffer buffer = ByteBuffer.allocate(Math.toIntExact(size)).order(ByteOrder.LITTLE_ENDIAN);
    state.blocks().values().forEach(block -> block.writeTo(buffer));
    return buffer.array();
  }

  /**
   * Reads a model. The zip's own checksums reveal damage; {@link #requireUnchanged} goes further.
   *
   * @throws SynthException when the file is absent, no model, damaged, too large or too new
   */
  public static TableModel read(Path file) {
    return with(file, ModelFile::read);
  }

  /**
   * Reads a model; the caller closes the stream.
   *
   * @param name what messages call it
   */
  public static TableModel read(InputStream in, String name) throws IOException {
    Content content = content(in, name);
    return ModelJson.read(content.tree, blocks(content, name), name);
  }

  /**
   * Recomputes the digest that the file holds of itself: a cold JVM would spend 40 ms on it, so
   * builds do it and tests do not.
   *
   * @throws SynthException when the file is not what was written
   */
  public static void requireUnchanged(Path file) {
    with(
        file,
        (in, name) -> {
          checkDigest(content(in, name), name);
          return true;
        });
  }

  private interface Reading<T> {
    T from(InputStream in, String name) throws IOException;
  }

  private static <T> T with(Path file, Reading<T> reading) {
    String name = String.valueOf(file.getFileName());
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      return reading.from(in, name);
    } catch (NoSuchFileException e) {
      throw SynthException.of("there is no model file")
          .at(file.toString())
          .because(e)
          .toFix("train it with mvn synth:train, or correct the path.");
    } catch (IOException e) {
      throw damaged(name, "it cannot be read to its end", e);
    }
  }

  /** What a file holds, of the right shape and version. */
  private static final class Content {
    final byte[] json;
    final byte[] weights;
    final Tree tree;

    Content(byte[] json, byte[] weights, Tree tree) {
      this.json = json;
      this.weights = weights;
      this.tree = tree;
    }
  }

  private static Content content(InputStream in, String name) throws IOException {
    byte[] json;
    byte[] weights;
    try {
      var zip = new ZipInputStream(in);
      json = entry(zip, JSON, MAX_JSON, name);
      weights = entry(zip, WEIGHTS, MAX_WEIGHTS, name);
    } catch (ZipException | EOFException | IllegalArgumentException e) { // the last: a name
      throw damaged(name, "it is cut short or changed", e);
    }
    Tree tree;
    try {
      tree = new Tree(PlainJson.read(json));
    } catch (IOException e) {
      throw damaged(name, "its model.json is not readable", e);
    }
    ModelJson.requireVersion(tree, name);
    return new Content(json, weights, tree);
  }

  private static byte[] entry(ZipInputStream zip, String expected, int limit, String name)
      throws IOException {
    ZipEntry entry = zip.getNextEntry();
    if (entry == null || !entry.getName().equals(expected)) {
      throw SynthException.of("'" + name + "' is not a model file")
          .at("expected a zip of " + JSON + " and " + WEIGHTS)
          .toFix("name a file that synth:train has written.");
    }
    if (entry.getMethod() != ZipEntry.STORED || entry.getSize() < 0 || entry.getSize() > limit) {
      throw damaged(
          name, expected + " is compressed or larger than " + (limit >> 20) + " MB", null);
    }
    byte[] content = zip.readNBytes((int) entry.getSize());
    if (content.length != entry.getSize()) {
      throw damaged(name, expected + " is cut short", null);
    }
    zip.closeEntry();
    return content;
  }

  private static void checkDigest(Content content, String name) {
    byte[] blank = content.json.clone();
    int at = digestAt(blank);
    if (at < 0 || at + NO_DIGEST.length() > blank.length) {
      throw damaged(name, "its checksum is missing", null);
    }
    System.arraycopy(
        NO_DIGEST.getBytes(StandardCharsets.US_ASCII), 0, blank, at, NO_DIGEST.length());
    if (!digest(blank, content.weights).equals(content.tree.values().get("sha256"))) {
      throw damaged(name, "its checksum does not match its content", null);
    }
  }

  /** Where the digest's text begins: the JSON's first key, so that it is found without parsing. */
  private static int digestAt(byte[] json) {
    int at =
        new String(json, 0, Math.min(json.length, 256), StandardCharsets.ISO_8859_1)
            .indexOf(DIGEST_KEY);
    return at < 0 ? -1 : at + DIGEST_KEY.length();
  }

  private static String digest(byte[] json, byte[] weights) {
    MessageDigest sha = Digests.sha256();
    sha.update(json);
    sha.update(weights);
    return Digests.hex(sha);
  }

  private static Map<String, Block> blocks(Content content, String name) {
    ByteBuffer buffer = ByteBuffer.wrap(content.weights).order(ByteOrder.LITTLE_ENDIAN);
    Map<String, Block> blocks = new LinkedHashMap<>();
    try {
      Tree listed = content.tree.tree("blocks");
      for (String block : listed.values().keySet()) {
        blocks.put(block, block(listed.list(block), buffer));
      }
    } catch (IllegalArgumentException e) {
      throw damaged(name, "it lists other blocks than it holds", e);
    }
    return blocks;
  }

  /** A block listed as its kind and how many numbers it has; found before memory is taken. */
  private static Block block(List<?> listed, ByteBuffer buffer) {
    if (listed.size() != 2
        || !(listed.get(0) instanceof String kind)
        || !(listed.get(1) instanceof Long size)
        || Block.width(kind) == 0
        || size < 0
        || size > buffer.remaining() / Block.width(kind)) {
      throw new IllegalArgumentException("no such block");
    }
    return Block.readFrom(buffer, kind, Math.toIntExact(size));
  }

  static SynthException damaged(String name, String why, @Nullable Throwable cause) {
    SynthException.Draft draft = SynthException.of("model file '" + name + "' is damaged").at(why);
    if (cause != null) {
      draft.because(cause);
    }
    return draft.toFix("restore it from version control, or train it again with mvn synth:train.");
  }
}
