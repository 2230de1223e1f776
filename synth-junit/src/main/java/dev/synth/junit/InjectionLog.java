package dev.synth.junit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The datasets injected so far under one extension context, oldest first. Kept under the context's
 * unique id: a plain key in a child's store would find its parent's log.
 */
final class InjectionLog {
  private final List<InjectedDataset> datasets = new CopyOnWriteArrayList<>();

  private static String key(ExtensionContext context) {
    return "injected " + context.getUniqueId();
  }

  static void add(ExtensionContext context, InjectedDataset injected) {
    SessionStore.ofContext(context)
        .getOrComputeIfAbsent(key(context), k -> new InjectionLog(), InjectionLog.class)
        .datasets
        .add(injected);
  }

  /** Everything that fed this context and those around it, outermost first. */
  static List<InjectedDataset> of(ExtensionContext context) {
    List<InjectedDataset> all = new ArrayList<>();
    for (Optional<ExtensionContext> c = Optional.of(context);
        c.isPresent();
        c = c.get().getParent()) {
      InjectionLog log = SessionStore.ofContext(c.get()).get(key(c.get()), InjectionLog.class);
      if (log != null) {
        all.addAll(0, log.datasets);
      }
    }
    return all;
  }
}
