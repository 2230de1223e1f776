package dev.synth.transform;

import dev.synth.problem.SynthException;
import java.util.List;
import java.util.Map;

/** Reads plain values of a model file, checking what they are. */
record Attributes(Map<String, Object> values) {
  long whole(String key) {
    if (values.get(key) instanceof Long whole) {
      return whole;
    }
    throw damaged(key);
  }

  boolean flag(String key) {
    if (values.get(key) instanceof Boolean flag) {
      return flag;
    }
    throw damaged(key);
  }

  long[] longs(String key) {
    List<?> list = list(key);
    var longs = new long[list.size()];
    for (int i = 0; i < longs.length; i++) {
      if (!(list.get(i) instanceof Long whole)) {
        throw damaged(key);
      }
      longs[i] = whole;
    }
    return longs;
  }

  double[] doubles(String key) {
    List<?> list = list(key);
    var doubles = new double[list.size()];
    for (int i = 0; i < doubles.length; i++) {
      if (!(list.get(i) instanceof Number number)) {
        throw damaged(key);
      }
      doubles[i] = number.doubleValue();
    }
    return doubles;
  }

  private List<?> list(String key) {
    if (values.get(key) instanceof List<?> list) {
      return list;
    }
    throw damaged(key);
  }

  private static SynthException damaged(String key) {
    return SynthException.of("the model file is damaged")
        .at("'" + key + "' of a column is missing or of another type")
        .toFix("train the model again, or restore the file from version control.");
  }
}
