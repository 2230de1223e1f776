package dev.synth.junit;

import dev.synth.recipe.Seeds;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ParameterContext;

/**
 * Where a dataset is injected; nothing else decides its seed.
 *
 * @param declaringClass binary name of the class that declares the method
 * @param method its name, {@code <init>} for a constructor
 * @param erasedTypes of its parameters, {@code java.util.List,int[]}
 * @param index of the parameter, from 0
 * @param parameter its name
 * @param invocation number of the template's invocation, from 1; 0 outside templates
 */
record InjectionPoint(
    String declaringClass,
    String method,
    String erasedTypes,
    int index,
    String parameter,
    int invocation) {
  private static final Pattern INVOCATION =
      Pattern.compile("\\[(?:test|class)-template-invocation:#(\\d+)]");

  /** The point of that parameter, in the invocation that the context's unique id names. */
  static InjectionPoint of(ParameterContext parameter, String uniqueId) {
    Executable executable = parameter.getDeclaringExecutable();
    return new InjectionPoint(
        executable.getDeclaringClass().getName(),
        executable instanceof Constructor<?> ? "<init>" : executable.getName(),
        Arrays.stream(executable.getParameterTypes())
            .map(Class::getTypeName)
            .collect(Collectors.joining(",")),
        parameter.getIndex(),
        parameter.getParameter().getName(),
        invocation(uniqueId));
  }

  /** The innermost invocation of a unique id: its last template segment's number, else 0. */
  static int invocation(String uniqueId) {
    Matcher segments = INVOCATION.matcher(uniqueId);
    int last = 0;
    while (segments.find()) {
      last = Integer.parseInt(segments.group(1));
    }
    return last;
  }

  long seed(long root) {
    return Seeds.derive(
        root,
        declaringClass,
        method + '(' + erasedTypes + ')',
        Integer.toString(index),
        Integer.toString(invocation));
  }

  /** As messages name it. */
  String describe() {
    return "parameter '"
        + parameter
        + "' of "
        + declaringClass
        + '#'
        + method
        + '('
        + erasedTypes
        + ')';
  }
}
