package dev.synth.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives a parameter synthetic rows: the same ones every time, whatever the order of tests, the
 * number of threads and the machine.
 *
 * <pre>{@code
 * @Test
 * void totalsArePositive(@SyntheticData(rows = 250) List<Order> orders) { ... }
 * }</pre>
 *
 * <p>The parameter is a {@code List}, {@code Collection} or {@code Iterable} of a record (a new
 * {@code ArrayList} each time, which the test may change) or a {@link dev.synth.table.Table}. It
 * may stand in a test, a lifecycle method, a test factory or a constructor, nested or not; in a
 * {@code @ParameterizedTest} it comes after the parameters that JUnit gives. The annotation may be
 * used on an annotation of your own.
 *
 * <p>Record components and columns match by name after dropping case, {@code _}, {@code -}, {@code
 * .} and blanks.
 *
 * <p>An attribute that is left out takes the configuration parameter named with it (a system
 * property, or a line of {@code junit-platform.properties}), else the default given.
 *
 * <p><b>Seed.</b> Unless {@link #seed} is given, the dataset's seed is the first 8 bytes,
 * big-endian, of the SHA-256 of these, in UTF-8, separated by one NUL each: the root seed in
 * decimal (configuration parameter {@code synth.seed}, default 20250101); the binary name of the
 * class that declares the method; the method with its erased parameter types, such as {@code
 * totalsArePositive(java.util.List,int[])}, a constructor as {@code <init>(...)}; the parameter's
 * index, from 0; the invocation's number in a repeated or parameterized test or class, from 1 (the
 * innermost when they are nested), or 0 elsewhere.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
@ExtendWith(SyntheticDataExtension.class)
public @interface SyntheticData {
  /** The value of {@link #seed} that stands for a derived seed. */
  long DERIVED_SEED = Long.MIN_VALUE;

  /**
   * What the rows are made from. Default: rules inferred from the record's component names and
   * types, {@link #rules} merged over them.
   *
   * <ul>
   *   <li>{@code model:customers.synth}: a trained model, in {@code META-INF/synth/} of the class
   *       path, else in {@code src/test/synth/models/} of the module. Its absence fails the test.
   *   <li>{@code file:data/customers.csv}: real rows to learn in this JVM, relative to the module's
   *       directory. When the file is absent, see {@link #fallback}.
   *   <li>{@code classpath:customers.csv}: the same from the class path.
   *   <li>{@code file:schema.sql#orders}, {@code classpath:openapi.yaml#Order}: a schema instead of
   *       rows; the record decides names and types, the schema adds bounds, values and keys.
   * </ul>
   *
   * <p>Real rows themselves never reach a test.
   */
  String from() default "";

  /**
   * The record that gives names and types of the columns. Default: the parameter's element type; a
   * {@code Table} has none.
   */
  Class<?> schema() default void.class;

  /** How many rows, from 0. Default: {@code synth.rows}, else 100. */
  int rows() default -1;

  /**
   * The dataset's seed, as a failure report prints it; gives these rows anywhere. Default: derived
   * from {@code synth.seed} and from where the parameter stands, as told above.
   */
  long seed() default DERIVED_SEED;

  /**
   * What learns from real rows: a catalog name, with settings such as {@code cart(minLeaf=200)}.
   * Default: {@code synth.synthesizer}, else {@code auto}, which in a test means {@code cart}.
   */
  String synthesizer() default "";

  /**
   * How columns are made, one each: {@code "email: #{Internet.safeEmailAddress}"}. Merged over the
   * inferred rules; with real rows, keeps the column from being learnt. Default: none.
   */
  String[] rules() default {};

  /**
   * What every row must keep: {@code "end >= start"}, {@code "total = price * quantity"}, {@code
   * "if status = 'open' then closed_on is null"}, {@code "unique(id)"}. What cannot be computed is
   * drawn again until it holds. Default: none.
   */
  String[] constraints() default {};

  /**
   * Bounds that a model fitted by this test must keep, such as {@code "dcr-share <= 0.55"}, or
   * {@code "none"}. Default: the default gate, {@code "exact-match <= 0"}, {@code "dcr-share <=
   * 0.55"} and no protected value present.
   */
  String[] gate() default {};

  /**
   * Share of the cells made by rules that stand at the boundaries of what their rule allows, 0 to
   * 1: smallest, largest and zero; empty, longest and foreign text; leap days, ends of months,
   * hours that the clocks skip. Never keys, nor columns whose values must differ. Default: 0.
   */
  double edges() default -1;

  /**
   * What happens when named real data is absent. Default: {@code synth.fallback} ({@code rules} or
   * {@code fail}), else {@link Fallback#RULES}.
   */
  Fallback fallback() default Fallback.DEFAULT;

  /**
   * At least the first 8 hexadecimal digits of the rows' fingerprint, the SHA-256 of the dataset
   * written as CSV; other rows fail the test with both values. Default: not checked.
   */
  String fingerprint() default "";
}
