package dev.synth.recipe;

import java.nio.file.Path;

/**
 * Where a piece of configuration stands.
 *
 * @param text for messages: {@code synth.yaml, line 14, column 7} or {@code property synth.rows}
 * @param base the folder that relative paths written there start from
 */
public record Place(String text, Path base) {
  @Override
  public String toString() {
    return text;
  }
}
