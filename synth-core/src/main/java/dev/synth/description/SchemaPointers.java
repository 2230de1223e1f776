package dev.synth.description;

import dev.synth.recipe.Node;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Finds what a JSON pointer (RFC 6901) names in a document.
 *
 * @param root the whole document
 */
record SchemaPointers(Node.Mapping root) {
  /** The node of {@code /components/schemas/Order}; of nothing, the whole. */
  Optional<Node> find(String pointer) {
    if (pointer.isEmpty()) {
      return Optional.of(root);
    }
    if (!pointer.startsWith("/")) {
      return Optional.empty();
    }
    Node node = root;
    for (String step : pointer.substring(1).split("/", -1)) {
      Optional<Node> next = next(node, decoded(step));
      if (next.isEmpty()) {
        return next;
      }
      node = next.get();
    }
    return Optional.of(node);
  }

  private static Optional<Node> next(Node node, String step) {
    if (node instanceof Node.Mapping mapping) {
      return mapping.find(step);
    }
    boolean place = node instanceof Node.Listing && step.matches("\\d{1,6}");
    return place
            && node instanceof Node.Listing list
            && Integer.parseInt(step) < list.items().size()
        ? Optional.of(list.items().get(Integer.parseInt(step)))
        : Optional.empty();
  }

  private static String decoded(String step) {
    String plain = step;
    if (step.contains("%")) {
      try {
        plain = URLDecoder.decode(step.replace("+", "%2B"), StandardCharsets.UTF_8);
      } catch (IllegalArgumentException e) {
        return step; // not encoded after all
      }
    }
    return plain.replace("~1", "/").replace("~0", "~");
  }
}
