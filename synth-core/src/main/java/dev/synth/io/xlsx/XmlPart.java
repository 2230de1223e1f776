package dev.synth.io.xlsx;

import dev.synth.io.Input;
import dev.synth.io.Limits;
import dev.synth.io.ZipParts;
import dev.synth.io.layout.Encoding;
import dev.synth.problem.SynthException;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** One XML part of a workbook, read element by element; names without their namespaces. */
final class XmlPart implements Closeable {
  private static final XMLInputFactory FACTORY = factory();

  /** Bytes of the longest byte order mark. */
  private static final int MARK = 3;

  private final String file;
  private final String part;
  private final InputStream in;
  private final XMLStreamReader xml;

  private XmlPart(String file, String part, InputStream in) throws IOException, XMLStreamException {
    this.file = file;
    this.part = part;
    this.in = in;
    this.xml = FACTORY.createXMLStreamReader(decoded(in));
  }

  /** UTF-16 when it is marked, else UTF-8; the parser would print what is no text. */
  private static Reader decoded(InputStream in) throws IOException {
    var marked = new PushbackInputStream(in, MARK);
    byte[] start = marked.readNBytes(MARK);
    Charset charset = Encoding.marked(start).orElse(StandardCharsets.UTF_8);
    String text = new String(start, charset);
    int mark = text.startsWith("\uFEFF") ? "\uFEFF".getBytes(charset).length : 0;
    marked.unread(start, mark, start.length - mark);
    return new BufferedReader(new InputStreamReader(marked, charset.newDecoder()));
  }

  /** Nothing of a workbook may make the parser open another file, or expand anything. */
  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  static Optional<XmlPart> open(Input input, String part) throws IOException {
    Optional<InputStream> in = new ZipParts(input).open(part);
    if (in.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new XmlPart(input.name(), part, in.get()));
    } catch (XMLStreamException e) {
      in.get().close();
      throw damaged(input.name(), part, e);
    }
  }

  /** Goes to the next element that begins; whether there is one before the part ends. */
  boolean nextStart() throws IOException {
    while (next()) {
      if (isStart()) {
        return true;
      }
    }
    return false;
  }

  /** Goes to the next element that begins or ends; whether there is one. */
  boolean next() throws IOException {
    try {
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
          return true;
        }
        if (event == XMLStreamConstants.DTD) {
          throw damaged(file, part, new XMLStreamException("a document type"));
        }
      }
      return false;
    } catch (XMLStreamException e) {
      throw told(e);
    }
  }

  boolean isStart() {
    return xml.getEventType() == XMLStreamConstants.START_ELEMENT;
  }

  boolean isStart(String name) {
    return isStart() && xml.getLocalName().equals(name);
  }

  boolean isEnd(String name) {
    return xml.getEventType() == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(name);
  }

  /** The value of an attribute in no namespace, or of that name in any. */
  Optional<String> attribute(String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return Optional.of(xml.getAttributeValue(i));
      }
    }
    return Optional.empty();
  }

  /** The relation that an element names by the attribute {@code r:id}. */
  Optional<String> relation() {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String space = xml.getAttributeNamespace(i);
      if (xml.getAttributeLocalName(i).equals("id") && space != null && !space.isEmpty()) {
        return Optional.of(xml.getAttributeValue(i));
      }
    }
    return Optional.empty();
  }

  /** Adds the text up to the end of the element that has begun; of what is in it as well. */
  void text(StringBuilder target, long row) throws IOException {
    try {
      int open = 1;
      while (open > 0) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          open++;
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          open--;
        } else if (event == XMLStreamConstants.CHARACTERS
            || event == XMLStreamConstants.CDATA
            || event == XMLStreamConstants.SPACE) {
          target.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
          if (target.length() > Limits.CELL_CHARACTERS) {
            throw Limits.cellTooLong(file, row);
          }
        }
      }
    } catch (XMLStreamException e) {
      throw told(e);
    }
  }

  /** The parser hides what the stream beneath it has thrown; bytes that are no text are damage. */
  private RuntimeException told(XMLStreamException e) throws IOException {
    if (e.getNestedException() instanceof IOException io
        && !(io instanceof CharacterCodingException)) {
      throw io;
    }
    return damaged(file, part, e);
  }

  private static SynthException damaged(String file, String part, XMLStreamException e) {
    return SynthException.of("the workbook is damaged")
        .at(file + ", " + part)
        .because(e)
        .toFix("save it again, or export the sheet as CSV in UTF-8.");
  }

  @Override
  public void close() throws IOException {
    try (in) {
      xml.close();
    } catch (XMLStreamException e) {
      throw told(e);
    }
  }
}
