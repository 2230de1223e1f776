package dev.synth.catalog;

/** Something a user can name in an annotation, a property or a file. */
public interface Named {
  /** The name: kebab case, never changed once released. */
  String name();
}
