/**
 * Synthetic rows as parameters of JUnit Jupiter tests (5.12 to 6.x). Start at {@link
 * dev.synth.junit.SyntheticData}; nothing has to be registered:
 *
 * <pre>{@code
 * @Test
 * void totalsArePositive(@SyntheticData(rows = 250) List<Order> orders) { ... }
 * }</pre>
 *
 * <p>The rows are the same every time, in whatever order and on however many threads the tests run.
 * A failing test tells, in a suppressed {@link dev.synth.junit.SyntheticDataContext}, which rows
 * fed it and how to see them again.
 */
@NullMarked
package dev.synth.junit;

import org.jspecify.annotations.NullMarked;
