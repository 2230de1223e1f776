package dev.synth.recipe;

import dev.synth.catalog.Canonical;
import dev.synth.catalog.Settings;
import dev.synth.io.Digests;
import dev.synth.schema.ColumnSpec;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The part of a recipe that decides what is learnt from real rows, or made without them. Its digest
 * is the only one: caches, staleness and manifests rely on it. Immutable.
 *
 * @param synthesizer what learns real data
 * @param otherwise what is tried, one after the other, where its rows tell too much to pass the
 *     gate; none where the user has named a synthesizer
 * @param columns what is said about each column, by name, in order; may be empty
 * @param gate bounds for what is learnt; empty means the default gate, {@code none} alone none
 * @param constraints what every row must keep, in the language of constraints
 * @param relations {@link #NO_RELATIONS} when what holds between columns is not looked for; empty
 *     when it is found and kept
 * @param read what is said of how the file of real rows is read, by key of {@link
 *     dev.synth.io.layout.LayoutOptions}; empty when all of it is found
 * @param locale of columns made by rules, a BCP 47 tag
 * @param clock what every "past" and "future" is seen from
 * @param fit {@link #ALL_ROWS} when, once the gate has passed, all rows are learnt; empty when the
 *     rows kept apart to judge by never are
 * @param subject the column that says whom a row belongs to, where several rows may be one
 *     person's: then persons are protected and kept apart, not rows
 */
public record Learning(
    Settings synthesizer,
    List<Settings> otherwise,
    Map<String, ColumnSpec> columns,
    List<String> gate,
    List<String> constraints,
    Optional<String> relations,
    SortedMap<String, String> read,
    String locale,
    Instant clock,
    Optional<String> fit,
    Optional<String> subject) {
  /** The clock that nobody has changed. */
  public static final Instant DEFAULT_CLOCK = Instant.parse("2025-01-01T00:00:00Z");

  /** The synthesizer's name that leaves the choice to whoever is asked. */
  public static final String AUTO = "auto";

  /** What {@link #AUTO} is where a model is trained on purpose: in a build, and in the library. */
  public static final String AUTO_TRAINED = "autoregressive-gan";

  /** What {@link #AUTO} is in a test: quick to fit, and without native libraries. */
  public static final String AUTO_IN_TEST = "cart";

  /** What switches the finding of relations off. */
  public static final String NO_RELATIONS = "none";

  /** What has all rows learnt once the gate has passed. */
  public static final String ALL_ROWS = "all";

  public Learning {
    otherwise = List.copyOf(otherwise);
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    gate = List.copyOf(gate);
    constraints = List.copyOf(constraints);
    read = Collections.unmodifiableSortedMap(new TreeMap<>(read));
  }

  /** That synthesizer, nothing said of columns, the default gate, English, the default clock. */
  public static Learning by(Settings synthesizer) {
    return new Learning(
        synthesizer,
        List.of(),
        Map.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        new TreeMap<>(),
        "en",
        DEFAULT_CLOCK,
        Optional.empty(),
        Optional.empty());
  }

  /** More protection than the default; what the user has set stays. */
  private static final Map<String, Settings> PROTECTED =
      Map.of(
          AUTO_TRAINED, Settings.parse(AUTO_TRAINED + "(dropout=0.6, decay=4, refinements=0)"),
          AUTO_IN_TEST, Settings.parse(AUTO_IN_TEST + "(minLeaf=200)"));

  /** The setting that both have, and that a simpler one keeps. */
  private static final String CONDITIONS = "conditions";

  /** Columns that are drawn each for itself tell least of rows. */
  private static final Settings LAST = Settings.of("marginals");

  /**
   * The same with what is tried where rows tell too much: the synthesizer that is named with more
   * protection, where the user has not set it; {@link #AUTO} is that synthesizer, then with more
   * protection, then a simpler one.
   */
  public Learning resolved(String auto) {
    if (!synthesizer.name().equals(AUTO)) {
      Settings safer = safer(synthesizer);
      boolean known = !otherwise.isEmpty() || safer.equals(synthesizer);
      return known ? this : withOtherwise(List.of(safer));
    }
    var first = new Settings(auto, synthesizer.values());
    List<Settings> then = new ArrayList<>();
    then.add(safer(first));
    if (!auto.equals(AUTO_IN_TEST)) {
      Settings simple = Settings.of(AUTO_IN_TEST);
      String conditions = synthesizer.values().get(CONDITIONS);
      simple = conditions == null ? simple : simple.with(CONDITIONS, conditions);
      then.add(simple);
      then.add(safer(simple));
    }
    then.add(LAST);
    return withSynthesizer(first).withOtherwise(then);
  }

  private static Settings safer(Settings usual) {
    var values = new TreeMap<>(PROTECTED.getOrDefault(usual.name(), usual).values());
    values.putAll(usual.values());
    return new Settings(usual.name(), values);
  }

  /** The same by another synthesizer, or with other settings. */
  public Learning withSynthesizer(Settings other) {
    return new Learning(
        other, otherwise, columns, gate, constraints, relations, read, locale, clock, fit, subject);
  }

  /** The same, with these tried one after the other where rows tell too much. */
  public Learning withOtherwise(List<Settings> others) {
    return new Learning(
        synthesizer,
        others,
        columns,
        gate,
        constraints,
        relations,
        read,
        locale,
        clock,
        fit,
        subject);
  }

  /** The same with that said about columns. */
  public Learning withColumns(Map<String, ColumnSpec> said) {
    return new Learning(
        synthesizer,
        otherwise,
        said,
        gate,
        constraints,
        relations,
        read,
        locale,
        clock,
        fit,
        subject);
  }

  /** The same with those bounds. */
  public Learning withGate(List<String> bounds) {
    return new Learning(
        synthesizer,
        otherwise,
        columns,
        bounds,
        constraints,
        relations,
        read,
        locale,
        clock,
        fit,
        subject);
  }

  /** The same, of whose rows that is demanded. */
  public Learning withConstraints(List<String> demanded) {
    return new Learning(
        synthesizer,
        otherwise,
        columns,
        gate,
        demanded,
        relations,
        read,
        locale,
        clock,
        fit,
        subject);
  }

  /** The same without looking for what holds between columns. */
  public Learning withoutRelations() {
    Optional<String> none = Optional.of(NO_RELATIONS);
    return new Learning(
        synthesizer,
        otherwise,
        columns,
        gate,
        constraints,
        none,
        read,
        locale,
        clock,
        fit,
        subject);
  }

  /** The same, learning all rows once the gate has passed. */
  public Learning withAllRows() {
    Optional<String> all = Optional.of(ALL_ROWS);
    return new Learning(
        synthesizer,
        otherwise,
        columns,
        gate,
        constraints,
        relations,
        read,
        locale,
        clock,
        all,
        subject);
  }

  /** The same of rows that belong to whom that column says. */
  public Learning withSubject(String column) {
    return new Learning(
        synthesizer,
        otherwise,
        columns,
        gate,
        constraints,
        relations,
        read,
        locale,
        clock,
        fit,
        Optional.of(column));
  }

  /** Whether all rows are learnt once the gate has passed. */
  public boolean fitsAllRows() {
    return fit.isPresent();
  }

  /** The same from a file that is read like that. */
  public Learning withRead(Map<String, String> said) {
    SortedMap<String, String> keys = new TreeMap<>(said);
    return new Learning(
        synthesizer,
        otherwise,
        columns,
        gate,
        constraints,
        relations,
        keys,
        locale,
        clock,
        fit,
        subject);
  }

  /** Whether what holds between columns is found and kept. */
  public boolean findsRelations() {
    return relations.isEmpty();
  }

  /** The same in that locale. */
  public Learning withLocale(String tag) {
    return new Learning(
        synthesizer,
        otherwise,
        columns,
        gate,
        constraints,
        relations,
        read,
        tag,
        clock,
        fit,
        subject);
  }

  /** The same seen from that instant. */
  public Learning withClock(Instant now) {
    return new Learning(
        synthesizer,
        otherwise,
        columns,
        gate,
        constraints,
        relations,
        read,
        locale,
        now,
        fit,
        subject);
  }

  /**
   * Lower-case hex SHA-256 of every component, whatever components there are; what is empty does
   * not count, so that a version with more to say gives the same digest to who says nothing more.
   */
  public String digest() {
    return Digests.sha256(Canonical.text(this).getBytes(StandardCharsets.UTF_8));
  }
}
