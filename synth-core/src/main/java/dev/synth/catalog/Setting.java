package dev.synth.catalog;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a record component as a setting that users may change by name. Reading, printing, range,
 * messages and the catalog page all come from here; its default is what the record's constructor
 * without arguments gives. See {@link Declared}.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Setting {
  /** What it does, half a sentence, as the catalog page lists it. */
  String meaning();

  /** The smallest number, itself allowed. */
  double min() default Double.NEGATIVE_INFINITY;

  /** The largest number, itself allowed. */
  double max() default Double.POSITIVE_INFINITY;

  /** Whether {@code auto} may be written, which is NaN in a double component. */
  boolean auto() default false;
}
