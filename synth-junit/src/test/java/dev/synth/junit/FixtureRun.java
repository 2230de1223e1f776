package dev.synth.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/**
 * One run of fixture tests. What they publish by {@code TestReporter} is how they tell what they
 * were given.
 */
record FixtureRun(EngineExecutionResults results) {
  /** Runs those tests; a parameter is written {@code name=value}. */
  static FixtureRun run(Class<?> cases, String... parameters) {
    return run(EngineTestKit.engine("junit-jupiter"), cases, parameters);
  }

  /** The same, where system properties count as they do outside the kit. */
  static FixtureRun runWithSystemProperties(Class<?> cases) {
    return run(
        EngineTestKit.engine("junit-jupiter").enableImplicitConfigurationParameters(true), cases);
  }

  private static FixtureRun run(EngineTestKit.Builder kit, Class<?> cases, String... parameters) {
    kit.selectors(selectClass(cases));
    for (String parameter : parameters) {
      String[] parts = parameter.split("=", 2);
      kit.configurationParameter(parts[0], parts[1]);
    }
    return new FixtureRun(kit.execute());
  }

  /** Everything published under that key, in order of publishing. */
  List<String> published(String key) {
    return results
        .allEvents()
        .reportingEntryPublished()
        .map(event -> event.getRequiredPayload(ReportEntry.class).getKeyValuePairs())
        .filter(pairs -> pairs.containsKey(key))
        .map(pairs -> pairs.get(key))
        .toList();
  }

  /** Every key that tests published, each with its only value. */
  Map<String, String> told() {
    var told = new TreeMap<String, String>();
    results
        .allEvents()
        .reportingEntryPublished()
        .map(event -> event.getRequiredPayload(ReportEntry.class).getKeyValuePairs())
        .forEach(told::putAll);
    told.remove(SyntheticData.class.getSimpleName());
    told.remove("value");
    return told;
  }

  /** How many tests succeeded. */
  long succeeded() {
    return results.testEvents().succeeded().count();
  }

  /** Why tests and containers failed, in order. */
  List<Throwable> failures() {
    return results.allEvents().failed().map(event -> failure(event)).toList();
  }

  private static Throwable failure(Event event) {
    return event.getRequiredPayload(TestExecutionResult.class).getThrowable().orElseThrow();
  }

  /** Why the only one that failed did. */
  Throwable failure() {
    List<Throwable> failures = failures();
    if (failures.size() != 1) {
      throw new AssertionError("expected one failure, but there are " + failures);
    }
    return failures.get(0);
  }

  /** What the suppressed exceptions of ours on a failure say. */
  static List<String> contexts(Throwable failure) {
    return Arrays.stream(failure.getSuppressed())
        .filter(SyntheticDataContext.class::isInstance)
        .map(Throwable::getMessage)
        .toList();
  }
}
