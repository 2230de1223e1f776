package dev.synth.io;

import dev.synth.problem.SynthException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The names of the columns as they are read. One without a name is called {@code index} when it is
 * the first, else {@code column_4}; a name that was there before gets a number: {@code price_2}.
 * What is told of them counts columns, since a name may be data.
 */
public final class Header {
  private final String file;
  private final List<String> read = new ArrayList<>();
  private final List<String> changes = new ArrayList<>();

  /** No names yet. */
  public Header(String file) {
    this.file = file;
  }

  /**
   * Adds one as it stands in the file.
   *
   * @throws SynthException when it is too long
   */
  public void add(char[] text, int from, int to, long line) {
    if (to - from > Limits.NAME_CHARACTERS) {
      throw SynthException.of(
              "the name of column " + (read.size() + 1) + " has more than 1,000 characters")
          .at(file + ", line " + line)
          .toFix("look for a missing line end, or put a line with short names first.");
    }
    read.add(new String(text, from, to - from));
  }

  /** Adds one. */
  public void add(String name) {
    read.add(name);
  }

  /** Adds {@code col1}, {@code col2} and so on. */
  public void number(int columns) {
    for (int i = 1; i <= columns; i++) {
      read.add("col" + i);
    }
  }

  int width() {
    return read.size();
  }

  /** The first ones, each a name of its own. */
  public List<String> names(int columns) {
    Set<String> taken = new HashSet<>(read);
    Set<String> used = new HashSet<>();
    List<String> names = new ArrayList<>();
    changes.clear();
    for (int i = 0; i < columns; i++) {
      names.add(name(i, taken, used));
    }
    return List.copyOf(names);
  }

  private String name(int place, Set<String> taken, Set<String> used) {
    String name = read.get(place);
    if (!name.isBlank() && used.add(name)) {
      return name;
    }
    boolean blank = name.isBlank();
    String wanted = blank ? (place == 0 ? "index" : "column_" + (place + 1)) : name + "_2";
    String free = wanted;
    for (int i = blank ? 2 : 3; taken.contains(free) || used.contains(free); i++) {
      free = blank ? wanted + "_" + i : name + "_" + i;
    }
    used.add(free);
    changes.add(
        blank
            ? "column " + (place + 1) + " has no name and is called " + free
            : "column " + (place + 1) + " has the name of another and gets a number behind it");
    return free;
  }

  /** What was changed, in words. */
  public List<String> changes() {
    return List.copyOf(changes);
  }
}
