package dev.synth.synthesis;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What a synthesizer promises; contracts and messages follow it. */
public enum Trait {
  /** Fitting needs the optional native libraries; sampling never does. */
  NEURAL,
  /** Its models draw rows under conditions. */
  CONDITIONAL,
  /** Its models learn how columns depend on each other. */
  DEPENDENT,
  /** Fitting again on one machine gives the same model. */
  REPRODUCIBLE;

  /** All but {@link #NEURAL}: what a synthesizer promises that says nothing. */
  public static final Set<Trait> USUAL =
      Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(NEURAL)));

  /** The usual ones and more. */
  public static Set<Trait> usualAnd(Trait... more) {
    EnumSet<Trait> all = EnumSet.copyOf(USUAL);
    Collections.addAll(all, more);
    return Collections.unmodifiableSet(all);
  }

  /** The usual ones without some. */
  public static Set<Trait> usualBut(Trait... less) {
    EnumSet<Trait> all = EnumSet.copyOf(USUAL);
    for (Trait trait : less) {
      all.remove(trait);
    }
    return Collections.unmodifiableSet(all);
  }
}
