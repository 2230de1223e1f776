package dev.synth.io;

import dev.synth.io.layout.Encoding;
import dev.synth.io.layout.Found;
import dev.synth.io.layout.Layout;
import dev.synth.io.layout.LayoutFinder;
import dev.synth.io.layout.LayoutOptions;
import dev.synth.table.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds how a delimited text is to be read: its encoding, then its layout in it. */
final class TextLayout {
  private static final int HEAD = 1 << 18;

  private final Input input;
  private final char usual;
  private final boolean fixed;
  private final LayoutOptions said;
  private final byte[] head;
  private final Optional<Charset> certain;

  /** Reads the first bytes. */
  TextLayout(Input input, char usual, boolean fixed, LayoutOptions said) throws IOException {
    this.input = input;
    this.usual = usual;
    this.fixed = fixed;
    this.said = said;
    try (InputStream in = input.open()) {
      this.head = in.readNBytes(HEAD);
    }
    FileKind.requireText(input.name(), head);
    this.certain = said.charset().or(() -> Encoding.marked(head));
  }

  /** The layout in the encoding that is said, marked or seen by zeros, else in UTF-8. */
  DelimitedCells first() {
    if (certain.isPresent()) {
      return in(certain.get(), "by its byte order mark");
    }
    return in(Encoding.byZeros(head).orElse(StandardCharsets.UTF_8), "by its zeros");
  }

  /** The layout of what we may have written: a comma then, whatever its names hold. */
  DelimitedCells first(Schema schema) {
    return DelimitedWriter.beginsWithHeader(head, schema, usual)
        ? new DelimitedCells(input, Layout.plain(usual), List.of())
        : first();
  }

  /**
   * The layout of a text that is not UTF-8, as it had seemed.
   *
   * @throws dev.synth.problem.SynthException when it is nothing else either
   */
  DelimitedCells insteadOf(TextReader.Malformed broken) throws IOException {
    if (certain.isPresent()) {
      throw broken.explained();
    }
    Charset charset = Encoding.byLetters(input.name(), input.open()).orElseThrow(broken::explained);
    return in(charset, "it is not UTF-8; by its letters");
  }

  private DelimitedCells in(Charset charset, String why) {
    String text = new String(head, charset);
    text = text.startsWith("\uFEFF") ? text.substring(1) : text;
    LayoutFinder.Result result =
        LayoutFinder.of(text, head.length < HEAD, charset, usual, fixed, said);
    List<Found.Item> items = new ArrayList<>();
    if (said.charset().isEmpty() && !charset.equals(StandardCharsets.UTF_8)) {
      items.add(new Found.Item("encoding", charset.name(), why));
    }
    items.addAll(result.items());
    return new DelimitedCells(input, result.layout(), items);
  }
}
