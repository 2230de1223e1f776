package dev.synth.junit;

import java.util.Arrays;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;

/** Adds to a failure what is known of the datasets that fed the test. */
final class FailureExplanation {
  private static final String COMPETING = "Discovered multiple competing ParameterResolvers";

  private FailureExplanation() {}

  /** Adds one suppressed exception; the failure itself stays as it is. */
  static void add(ExtensionContext context, Throwable failure) {
    try {
      FailureReport.of(context).ifPresent(report -> suppress(context, failure, report));
      if (failure instanceof ParameterResolutionException
          && String.valueOf(failure.getMessage()).startsWith(COMPETING)) {
        suppress(
            context,
            failure,
            "put @SyntheticData parameters after those that JUnit gives values to");
      }
    } catch (RuntimeException ours) {
      failure.addSuppressed(ours);
    }
  }

  private static void suppress(ExtensionContext context, Throwable failure, String report) {
    boolean known =
        Arrays.stream(failure.getSuppressed())
            .anyMatch(s -> s instanceof SyntheticDataContext && report.equals(s.getMessage()));
    if (known) {
      return;
    }
    int before = failure.getSuppressed().length;
    failure.addSuppressed(new SyntheticDataContext(report));
    if (failure.getSuppressed().length == before) { // an exception may refuse suppressed ones
      context.publishReportEntry(SyntheticDataContext.REPORT_ENTRY, report);
    }
  }
}
