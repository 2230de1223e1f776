package dev.synth.junit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The datasets given so far under one extension context, oldest first. Kept under the context's
 * unique id: a plain key in a child's store would find its parent's log.
 */
final class GivenLog {
  private final List<Given> datasets = new CopyOnWriteArrayList<>();

  private static String key(ExtensionContext context) {
    return "given " + context.getUniqueId();
  }

  static void add(ExtensionContext context, Given dataset) {
    SessionStore.ofContext(context)
        .getOrComputeIfAbsent(key(context), k -> new GivenLog(), GivenLog.class)
        .datasets
        .add(dataset);
  }

  /** Everything that fed this context and those around it, outermost first. */
  static List<Given> of(ExtensionContext context) {
    List<Given> all = new ArrayList<>();
    for (Optional<ExtensionContext> c = Optional.of(context);
        c.isPresent();
        c = c.get().getParent()) {
      GivenLog log = SessionStore.ofContext(c.get()).get(key(c.get()), GivenLog.class);
      if (log != null) {
        all.addAll(0, log.datasets);
      }
    }
    return all;
  }
}
