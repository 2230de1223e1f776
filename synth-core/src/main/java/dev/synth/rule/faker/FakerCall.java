package dev.synth.rule.faker;

import dev.synth.catalog.Nearest;
import dev.synth.problem.SynthException;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import net.datafaker.Faker;
import net.datafaker.providers.base.AbstractProvider;

/**
 * One call of a Datafaker method that exists and makes text or a number.
 *
 * @param key {@code provider.method}, folded to lower case without underscores
 * @param expression how Datafaker wants it written
 * @param hasArguments whether it has any
 */
record FakerCall(String key, String expression, boolean hasArguments) {
  private static final List<String> HELPERS =
      List.of("bothify", "examplify", "letterify", "numerify", "regexify", "templatify");
  private static final Map<String, Method> PROVIDERS = providers();

  /**
   * Looks up what stands inside <code>#{...}</code>; case and underscores do not matter.
   *
   * @throws SynthException when there is no such thing
   */
  static FakerCall of(String call) {
    String[] halves = call.split("\\s+", 2);
    String directive = halves[0];
    String arguments = halves.length > 1 ? " " + halves[1] : "";
    int dot = directive.indexOf('.');
    if (dot < 0) {
      String helper = fold(directive);
      if (!HELPERS.contains(helper)) {
        throw unknown(call, "there is no '" + directive + "'", directive, HELPERS);
      }
      return new FakerCall(helper, "#{" + helper + arguments + "}", true);
    }
    Method provider = PROVIDERS.get(fold(directive.substring(0, dot)));
    if (provider == null) {
      String written = directive.substring(0, dot);
      var names = PROVIDERS.values().stream().map(p -> p.getReturnType().getSimpleName()).toList();
      throw unknown(call, "Datafaker has no provider '" + written + "'", written, names);
    }
    String written = directive.substring(dot + 1);
    Map<String, String> methods = methods(provider.getReturnType());
    String method = methods.get(fold(written));
    String type = provider.getReturnType().getSimpleName();
    if (method == null) {
      throw unknown(call, type + " makes no '" + written + "'", written, methods.values());
    }
    // Datafaker looks for a provider's type without arguments, and for its method with them
    String owner = arguments.isEmpty() ? type : provider.getName();
    return new FakerCall(
        fold(type) + "." + fold(method),
        "#{" + owner + "." + method + arguments + "}",
        !arguments.isEmpty());
  }

  /** Every call without arguments, sorted. */
  static List<String> all() {
    return PROVIDERS.values().stream()
        .map(Method::getReturnType)
        .distinct()
        .flatMap(p -> methods(p).values().stream().map(m -> p.getSimpleName() + "." + m))
        .sorted()
        .toList();
  }

  /** The provider's half of the key. */
  String providerKey() {
    int dot = key.indexOf('.');
    return dot < 0 ? key : key.substring(0, dot);
  }

  private static Map<String, Method> providers() {
    Map<String, Method> providers = new TreeMap<>();
    for (Method method : Faker.class.getMethods()) {
      boolean provides =
          method.getParameterCount() == 0
              && AbstractProvider.class.isAssignableFrom(method.getReturnType());
      if (provides) {
        providers.put(fold(method.getName()), method);
        providers.put(fold(method.getReturnType().getSimpleName()), method);
      }
    }
    return providers;
  }

  /** The methods of a provider that make text or a number, by folded name. */
  private static Map<String, String> methods(Class<?> provider) {
    Map<String, String> methods = new TreeMap<>();
    for (Method method : provider.getMethods()) {
      Class<?> made = method.getReturnType();
      boolean plain =
          made == String.class
              || (made.isPrimitive() && made != void.class)
              || made == Character.class
              || Number.class.isAssignableFrom(made)
              || Enum.class.isAssignableFrom(made);
      Class<?> owner = method.getDeclaringClass();
      if (plain && owner != Object.class && owner != AbstractProvider.class) {
        methods.put(fold(method.getName()), method.getName());
      }
    }
    return methods;
  }

  private static String fold(String name) {
    return name.replace("_", "").toLowerCase(Locale.ROOT);
  }

  private static SynthException unknown(
      String call, String why, String written, Collection<String> known) {
    var names = known.stream().distinct().sorted().toList();
    var draft = SynthException.of("#{" + call + "} cannot be made").at(why);
    return (names.size() > 60 ? draft : draft.at("known are " + names))
        .toFix(
            Nearest.to(written, names)
                .map(n -> "write '" + n + "'.")
                .orElse("write Provider.method as Datafaker's documentation does."));
  }
}
