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
 *
 * <p>The road of a parameter, {@code SyntheticDataExtension} at its head; no class knows its
 * caller:
 *
 * <ol>
 *   <li>{@code SyntheticDataExtension} is called by JUnit. It turns the annotation into a {@code
 *       DatasetRequest} and finds the {@code InjectionPoint}, which decides the seed.
 *   <li>{@code ParameterInjection} walks the rest: {@code ParameterShape} is the type wanted,
 *       {@code RunSettings} what the run says, {@code DataOrigin} what {@code from} names, in a
 *       {@code SourceFile}.
 *   <li>{@code DatasetPlan} merges these, with {@code RequestedColumns} and {@code ColumnRules},
 *       and lets the library make the dataset; {@code SessionModels} keeps what was made.
 *   <li>{@code InjectionLog} notes each {@code InjectedDataset}; {@code ExpectedFingerprint}
 *       compares its rows. Log and models are kept in JUnit's stores, by {@code SessionStore}.
 *   <li>When the test fails, {@code FailureExplanation} adds what {@code FailureReport} tells of
 *       the {@code FailedTest}, with its {@code DatasetDump} and {@code RerunCommand}.
 * </ol>
 */
@NullMarked
package dev.synth.junit;

import org.jspecify.annotations.NullMarked;
