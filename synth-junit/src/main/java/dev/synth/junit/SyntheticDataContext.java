package dev.synth.junit;

/**
 * Tells which synthetic datasets fed a failed test and how to see them again. Never thrown: it is
 * added to the test's own exception as a suppressed one, so that every runner prints it, and it has
 * no stack trace. Its text holds no row.
 */
public final class SyntheticDataContext extends Exception {
  private static final long serialVersionUID = 1L;

  /** Key of JUnit's report entries that tell of datasets without an exception. */
  static final String REPORT_ENTRY = "SyntheticData";

  SyntheticDataContext(String report) {
    super(report, null, false, false);
  }
}
