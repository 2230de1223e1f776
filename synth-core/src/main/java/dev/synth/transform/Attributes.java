package dev.synth.transform;

import dev.synth.problem.SynthException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads plain values of a model file, checking what they are. */
record Attributes(Map<String, Object> values) {
  long whole(String key) {
    return read(key, v -> v instanceof Long l ? l : null);
  }

  boolean flag(String key) {
    return read(key, v -> v instanceof Boolean b ? b : null);
  }

  long[] longs(String key) {
    return read(
        key,
        v ->
            v instanceof List<?> l && l.stream().allMatch(Long.class::isInstance)
                ? l.stream().mapToLong(x -> (Long) x).toArray()
                : null);
  }

  double[] doubles(String key) {
    return read(
        key,
        v ->
            v instanceof List<?> l && l.stream().allMatch(Number.class::isInstance)
                ? l.stream().mapToDouble(x -> ((Number) x).doubleValue()).toArray()
                : null);
  }

  private <T> T read(String key, Function<@Nullable Object, @Nullable T> as) {
    T value = as.apply(values.get(key));
    if (value == null) {
      throw SynthException.of("the model file is damaged")
          .at("'" + key + "' of a column is missing or of another type")
          .toFix("train the model again, or restore the file from version control.");
    }
    return value;
  }
}
