package dev.synth.synthesis;

import dev.synth.problem.SynthException;
import dev.synth.table.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** The columns that a synthesizer's setting {@code conditions} names. */
public final class ConditionColumns {
  private ConditionColumns() {}

  /**
   * Their places in a schema, in the order they are named, each once.
   *
   * @throws SynthException when one is no column of it
   */
  public static List<Integer> of(Schema schema, List<String> conditions) {
    List<Integer> places = new ArrayList<>();
    for (String name : conditions) {
      OptionalInt place = schema.indexOf(name);
      if (place.isEmpty()) {
        throw SynthException.of("'conditions' names '" + name + "', which is not learnt")
            .at("the learnt columns are " + schema.names())
            .toFix("name learnt columns, or leave it out.");
      }
      if (!places.contains(place.getAsInt())) {
        places.add(place.getAsInt());
      }
    }
    return places;
  }
}
