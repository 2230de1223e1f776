package dev.synth.junit;

import java.lang.reflect.Method;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Which test failed.
 *
 * @param type the class that was run, which may inherit the method
 * @param method its name; empty when a class's own lifecycle failed
 * @param invocation number of a template's invocation, from 1; 0 outside templates
 */
record FailedTest(Class<?> type, Optional<String> method, int invocation) {
  /** The test of that context; that of its factory for a dynamic test. */
  static FailedTest of(ExtensionContext context) {
    ExtensionContext owner = context;
    while (owner.getTestClass().isEmpty() && owner.getParent().isPresent()) {
      owner = owner.getParent().get();
    }
    return new FailedTest(
        owner.getRequiredTestClass(),
        owner.getTestMethod().map(Method::getName),
        InjectionPoint.invocation(owner.getUniqueId()));
  }
}
