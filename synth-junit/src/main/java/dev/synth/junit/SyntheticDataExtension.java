package dev.synth.junit;

import dev.synth.problem.SynthException;
import java.lang.System.Logger.Level;
import java.lang.reflect.Constructor;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.opentest4j.TestAbortedException;

/**
 * Gives {@link SyntheticData} parameters their rows and tells, when a test fails, which rows it
 * had. Has no state: what it remembers is in JUnit's stores.
 */
final class SyntheticDataExtension
    implements ParameterResolver,
        TestExecutionExceptionHandler,
        LifecycleMethodExecutionExceptionHandler,
        InvocationInterceptor {

  /** A constructor's datasets belong to the test that it is called for. */
  @Override
  public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
    return ExtensionContextScope.TEST_METHOD;
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.isAnnotated(SyntheticData.class);
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    InjectionPoint point = InjectionPoint.of(parameter, context.getUniqueId());
    try {
      DatasetRequest request = request(parameter.findAnnotation(SyntheticData.class).orElseThrow());
      return new ParameterInjection(request, point, context, SyntheticDataExtension::warn)
          .valueOf(parameter.getParameter());
    } catch (SynthException e) {
      throw refused(point, e);
    }
  }

  /** The annotation's values; nothing below knows the annotation and its defaults. */
  private static DatasetRequest request(SyntheticData asked) {
    return new DatasetRequest(
        asked.from(),
        asked.schema() == void.class ? Optional.empty() : Optional.of(asked.schema()),
        asked.rows() == -1 ? OptionalInt.empty() : OptionalInt.of(asked.rows()),
        asked.seed() == SyntheticData.DERIVED_SEED
            ? OptionalLong.empty()
            : OptionalLong.of(asked.seed()),
        asked.synthesizer(),
        List.of(asked.rules()),
        List.of(asked.constraints()),
        List.of(asked.gate()),
        asked.edges() == -1 ? OptionalDouble.empty() : OptionalDouble.of(asked.edges()),
        asked.fallback(),
        asked.fingerprint());
  }

  private static void warn(String warning) {
    System.getLogger(SyntheticData.class.getName()).log(Level.WARNING, warning);
  }

  /** The same text, with the injection point as its first reason. */
  private static ParameterResolutionException refused(InjectionPoint point, SynthException e) {
    String text = String.valueOf(e.getMessage());
    int end = text.indexOf('\n');
    String message = text.substring(0, end) + "\n -> " + point.describe() + text.substring(end);
    return e.getCause() == null // JUnit 6 refuses an absent cause that is given
        ? new ParameterResolutionException(message)
        : new ParameterResolutionException(message, e.getCause());
  }

  @Override
  public void handleTestExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    throw explained(context, failure);
  }

  @Override
  public void handleBeforeAllMethodExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    throw explained(context, failure);
  }

  @Override
  public void handleBeforeEachMethodExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    throw explained(context, failure);
  }

  @Override
  public void handleAfterEachMethodExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    throw explained(context, failure);
  }

  @Override
  public void handleAfterAllMethodExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    throw explained(context, failure);
  }

  @Override
  public <T> T interceptTestClassConstructor(
      Invocation<T> invocation,
      ReflectiveInvocationContext<Constructor<T>> constructor,
      ExtensionContext context)
      throws Throwable {
    try {
      return invocation.proceed();
    } catch (Throwable failure) {
      throw explained(context, failure);
    }
  }

  @Override
  public void interceptDynamicTest(
      Invocation<Void> invocation, DynamicTestInvocationContext test, ExtensionContext context)
      throws Throwable {
    try {
      invocation.proceed();
    } catch (Throwable failure) {
      throw explained(context, failure);
    }
  }

  private static Throwable explained(ExtensionContext context, Throwable failure) {
    if (!(failure instanceof TestAbortedException)) {
      FailureExplanation.add(context, failure);
    }
    return failure;
  }
}
