package dev.synth.recipe;

import dev.synth.catalog.Catalog;
import dev.synth.catalog.Nearest;
import dev.synth.catalog.Settings;
import dev.synth.io.TableFormat;
import dev.synth.problem.SynthException;
import dev.synth.synthesis.Synthesizer;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * The names a recipe may use, so that a misspelt one is told with its line.
 *
 * @param synthesizers catalog name to what throws where its settings are wrong
 * @param formats catalog names
 * @param extensions file name extension to format
 * @param auto what {@code auto} stands for at this front door
 */
record Vocabulary(
    SortedMap<String, Consumer<Settings>> synthesizers,
    SortedSet<String> formats,
    SortedMap<String, String> extensions,
    String auto) {
  /** Extensions that tell nothing about the format. */
  private static final Set<String> PLAIN = Set.of("", "txt", "dat", "data");

  Vocabulary {
    synthesizers = Collections.unmodifiableSortedMap(new TreeMap<>(synthesizers));
    formats = Collections.unmodifiableSortedSet(new TreeSet<>(formats));
    extensions = Collections.unmodifiableSortedMap(new TreeMap<>(extensions));
  }

  static Vocabulary ofCatalog(String auto) {
    var extensions = new TreeMap<String, String>();
    var formats = new TreeSet<String>();
    for (TableFormat format : Catalog.of(TableFormat.class).all()) {
      if (!format.writes()) {
        continue;
      }
      formats.add(format.name());
      format.extensions().forEach(extension -> extensions.put(extension, format.name()));
    }
    var synthesizers = new TreeMap<String, Consumer<Settings>>();
    for (Synthesizer synthesizer : Catalog.of(Synthesizer.class).all()) {
      synthesizers.put(synthesizer.name(), synthesizer::with);
    }
    return new Vocabulary(synthesizers, formats, extensions, auto);
  }

  Settings synthesizer(Settings written, Place place) {
    if (written.name().equals(Learning.AUTO)) {
      synthesizer(new Settings(auto, written.values()), place);
      return written;
    }
    if (!synthesizers.containsKey(written.name())) {
      var known = new TreeSet<>(synthesizers.keySet());
      known.add(Learning.AUTO);
      throw unknown("synthesizer", written.name(), List.copyOf(known), place);
    }
    try {
      synthesizers.get(written.name()).accept(written);
    } catch (SynthException e) {
      throw e.in(place.text());
    }
    return written;
  }

  String format(String written, Place place) {
    if (!formats.contains(written)) {
      throw unknown("output format", written, List.copyOf(formats), place);
    }
    return written;
  }

  /** The format of a file name: by its extension, csv when that tells nothing. */
  String formatOf(String fileName, Place place) {
    int dot = fileName.lastIndexOf('.');
    String extension = dot < 0 ? "" : fileName.substring(dot + 1);
    String format = extensions.get(extension);
    if (format != null) {
      return format;
    }
    if (PLAIN.contains(extension)) {
      return "csv";
    }
    throw SynthException.of("no output format has the extension '." + extension + "'")
        .at(place.text())
        .at("the known extensions are " + List.copyOf(extensions.keySet()))
        .toFix("name the file with one of these.");
  }

  private static SynthException unknown(
      String noun, String written, List<String> known, Place place) {
    return SynthException.of("there is no " + noun + " '" + written + "'")
        .at(place.text())
        .at("the known names are " + known)
        .toFix(
            Nearest.to(written, known)
                .map(nearest -> "write '" + nearest + "'.")
                .orElse("use one of the known names."));
  }
}
