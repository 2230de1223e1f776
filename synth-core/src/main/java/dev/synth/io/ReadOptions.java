package dev.synth.io;

import dev.synth.io.layout.LayoutOptions;
import dev.synth.schema.ColumnSpec;
import dev.synth.schema.Conventions;
import dev.synth.schema.GuessOptions;
import dev.synth.schema.MissingWords;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * How to read text of unknown types.
 *
 * @param missing words that stand for no value, compared after stripping blanks
 * @param layout how the file is laid out; what is not said is found
 * @param columns what is said about columns: types, formats, missing words, strays
 * @param strays share of a column's cells that may be of another type and then count as missing
 * @param locale what decides where dates and numbers can be read in two ways and no column does
 * @param warnings hears each warning once, one line
 */
public record ReadOptions(
    MissingWords missing,
    LayoutOptions layout,
    Map<String, ColumnSpec> columns,
    double strays,
    Conventions locale,
    Consumer<String> warnings) {
  /** Nothing is known beforehand; missing words are found, column by column. */
  public static final ReadOptions DEFAULT =
      new ReadOptions(
          MissingWords.FOUND,
          LayoutOptions.NONE,
          Map.of(),
          GuessOptions.STRAYS,
          Conventions.NONE,
          warning -> {});

  public ReadOptions {
    columns = Collections.unmodifiableMap(new TreeMap<>(columns));
  }

  /** The same where those words are missing and no others. */
  public ReadOptions withMissing(Set<String> words) {
    return new ReadOptions(MissingWords.only(words), layout, columns, strays, locale, warnings);
  }

  /** The same of a file that is laid out like that. */
  public ReadOptions withLayout(LayoutOptions said) {
    return new ReadOptions(missing, said, columns, strays, locale, warnings);
  }

  /** The same with declared types, and nothing else said about columns. */
  public ReadOptions withTypes(Map<String, String> declared) {
    Map<String, ColumnSpec> specs = new TreeMap<>();
    declared.forEach((name, word) -> specs.put(name, ColumnSpec.NONE.withType(word)));
    return withColumns(specs);
  }

  /** The same with that said about columns. */
  public ReadOptions withColumns(Map<String, ColumnSpec> said) {
    return new ReadOptions(missing, layout, said, strays, locale, warnings);
  }

  /** The same in the locale of that BCP 47 tag. */
  public ReadOptions withLocale(String tag) {
    return new ReadOptions(missing, layout, columns, strays, Conventions.of(tag), warnings);
  }

  /** The same with another share of stray cells; 0 refuses them. */
  public ReadOptions withStrays(double share) {
    return new ReadOptions(missing, layout, columns, share, locale, warnings);
  }

  /** The same, telling warnings. */
  public ReadOptions withWarnings(Consumer<String> listener) {
    return new ReadOptions(missing, layout, columns, strays, locale, listener);
  }
}
