package dev.synth.catalog;

import dev.synth.problem.SynthException;
import java.util.List;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All implementations of one kind, by name, found through {@code META-INF/services}. Immutable; the
 * class loader is always given, since a pool thread's own one need not see the project.
 *
 * @param <T> the kind, such as {@code Synthesizer}
 */
public final class Catalog<T extends Named> {
  private final String noun;
  private final SortedMap<String, T> byName = new TreeMap<>();

  private Catalog(String noun) {
    this.noun = noun;
  }

  /**
   * Loads the catalog of one kind.
   *
   * @throws IllegalStateException when two implementations share a name
   */
  public static <T extends Named> Catalog<T> of(Class<T> kind, ClassLoader loader) {
    var catalog = new Catalog<T>(words(kind.getSimpleName()));
    for (T found : ServiceLoader.load(kind, loader)) {
      if (catalog.byName.putIfAbsent(found.name(), found) != null) {
        throw new IllegalStateException("two of " + kind + " are named '" + found.name() + "'");
      }
    }
    return catalog;
  }

  /** Loads the catalog of one kind with that kind's own class loader. */
  public static <T extends Named> Catalog<T> of(Class<T> kind) {
    return of(kind, kind.getClassLoader());
  }

  /**
   * The one of that name.
   *
   * @throws SynthException when there is none; it lists the known names
   */
  public T get(String name) {
    T found = byName.get(name);
    if (found == null) {
      var draft = SynthException.of("there is no " + noun + " '" + name + "'");
      throw draft
          .at("the known names are " + names())
          .toFix(
              Nearest.to(name, names())
                  .map(n -> "write '" + n + "'.")
                  .orElse("use one of the known names."));
    }
    return found;
  }

  /** The known names, sorted. */
  public List<String> names() {
    return List.copyOf(byName.keySet());
  }

  /** Everything in the catalog, sorted by name. */
  public List<T> all() {
    return List.copyOf(byName.values());
  }

  private static String words(String type) {
    return type.replaceAll("Factory$", "")
        .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
        .toLowerCase(java.util.Locale.ROOT);
  }
}
