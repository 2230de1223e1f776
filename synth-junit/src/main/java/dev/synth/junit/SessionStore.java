package dev.synth.junit;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/** JUnit's stores, under our own namespace. */
final class SessionStore {
  private static final Namespace OURS = Namespace.create(SessionStore.class);

  private SessionStore() {}

  /** What lives as long as the context. */
  static Store ofContext(ExtensionContext context) {
    return context.getStore(OURS);
  }

  /**
   * What lives as long as the launcher's session, so that reruns of failed tests share it; before
   * JUnit 5.13, which has no such store, as long as the run.
   */
  static Store ofSession(ExtensionContext context) {
    return sessionsHaveStores() ? Since513.store(context) : context.getRoot().getStore(OURS);
  }

  private static boolean sessionsHaveStores() {
    try {
      Class.forName(
          "org.junit.jupiter.api.extension.ExtensionContext$StoreScope",
          false,
          ExtensionContext.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  /** Loaded only where its API is known to be there. */
  private static final class Since513 {
    static Store store(ExtensionContext context) {
      return context.getStore(ExtensionContext.StoreScope.LAUNCHER_SESSION, OURS);
    }
  }
}
