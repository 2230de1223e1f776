package dev.synth.io;

import dev.synth.problem.SynthException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names of the columns as they are read; messages count columns, since a name may be data. */
final class Header {
  private final String file;
  private final List<String> names = new ArrayList<>();
  private final Map<String, Integer> places = new HashMap<>();

  Header(String file) {
    this.file = file;
  }

  void add(char[] text, int from, int to, long line) {
    int place = names.size() + 1;
    if (to - from > Limits.NAME_CHARACTERS) {
      throw SynthException.of("the name of column " + place + " has more than 1,000 characters")
          .at(file + ", line " + line)
          .toFix("look for a missing line end, or put a line with short names first.");
    }
    String name = new String(text, from, to - from);
    if (name.isBlank()) {
      throw SynthException.of("column " + place + " has no name")
          .at(file + ", line " + line)
          .toFix("give every column a name in the first line.");
    }
    Integer other = places.putIfAbsent(name, place);
    if (other != null) {
      throw SynthException.of("columns " + other + " and " + place + " have the same name")
          .at(file + ", line " + line)
          .toFix("give every column a name of its own in the first line.");
    }
    names.add(name);
  }

  List<String> names() {
    return List.copyOf(names);
  }
}
