package dev.synth.relation.keeping;

import dev.synth.json.Tree;
import dev.synth.problem.SynthException;
import dev.synth.relation.Found;
import dev.synth.relation.Relation;
import dev.synth.relation.RelationTree;
import dev.synth.relation.Unique;
import dev.synth.schema.SchemaTree;
import dev.synth.table.Field;
import dev.synth.table.Schema;
import dev.synth.table.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How hard relations hold in every row that is made. What other columns decide is taken out of the
 * rows before a synthesizer learns them, and computed when rows are drawn; one-hot flags become one
 * category, a column that follows another its distance. What is left are checks of single rows.
 * Immutable and thread-safe; folding and unfolding read each cell once.
 */
public final class Keeping {
  /** Keeps nothing: rows are learnt as they are. */
  public static final Keeping NONE = new Keeping(List.of(), List.of(), List.of(), List.of());

  private final List<String> names;
  private final List<Fold> folds; // in the order in which rows are unfolded
  private final List<Relation> checks;
  private final List<Unique> unique;

  private Keeping(
      List<String> names, List<Fold> folds, List<Relation> checks, List<Unique> unique) {
    this.names = List.copyOf(names);
    this.folds = List.copyOf(folds);
    this.checks = List.copyOf(checks);
    this.unique = List.copyOf(unique);
  }

  /**
   * How the hard ones of these relations are kept.
   *
   * @param training the rows they were found in
   * @param stay columns that must be learnt as they are, since rows will be drawn under conditions
   *     on them
   */
  public static Keeping of(Table training, List<Found> found, Set<String> stay) {
    var plan = new FoldPlan(training, stay);
    for (Found one : found) {
      if (one.hard()) {
        plan.add(one.relation());
      }
    }
    for (Found one : found) {
      if (!one.hard()) {
        plan.addSoft(one);
      }
    }
    List<Fold> folds = new ArrayList<>(plan.inOrder());
    folds.addAll(SpellingFold.of(training));
    var keeping = new Keeping(training.schema().names(), folds, plan.checks(), plan.unique());
    return keeping.isNone() ? NONE : keeping;
  }

  /** Whether it changes and checks nothing. */
  public boolean isNone() {
    return folds.isEmpty() && checks.isEmpty() && unique.isEmpty();
  }

  /** What every row must keep that is not computed. */
  public List<Relation> checks() {
    return checks;
  }

  /** Values that no two rows of a dataset should share. */
  public List<Unique> unique() {
    return unique;
  }

  /** Those of {@link #checks} that are about columns of folded rows alone. */
  public List<Relation> checksOf(Schema folded) {
    return checks.stream().filter(check -> folded.names().containsAll(check.columns())).toList();
  }

  /** The same with those checks only. */
  public Keeping withChecks(List<Relation> left) {
    return new Keeping(names, folds, left, unique);
  }

  /** Rows as they are learnt. */
  public Table fold(Table rows) {
    Table folded = rows;
    for (int i = folds.size() - 1; i >= 0; i--) {
      folded = folds.get(i).fold(folded);
    }
    return folded.withPersons(rows.persons());
  }

  /** Rows as a user sees them. */
  public Table unfold(Table rows) {
    if (folds.isEmpty()) {
      return rows;
    }
    Table unfolded = rows;
    for (Fold fold : folds) {
      unfolded = fold.unfold(unfolded);
    }
    return unfolded.select(names);
  }

  /** The columns of unfolded rows of that schema. */
  public Schema unfolded(Schema learnt) {
    return folds.isEmpty() ? learnt : unfold(Table.empty(learnt)).schema();
  }

  /**
   * Values that columns are given, as they are drawn.
   *
   * @param learnt values of columns that are learnt
   * @param looked values of columns that are computed: rows that have others are drawn again
   */
  public record Given(SortedMap<String, String> learnt, SortedMap<String, String> looked) {
    public Given {
      learnt = Collections.unmodifiableSortedMap(new TreeMap<>(learnt));
      looked = Collections.unmodifiableSortedMap(new TreeMap<>(looked));
    }
  }

  /**
   * What given values mean for the columns that are learnt.
   *
   * @throws SynthException when two of them never occur together
   */
  public Given given(Map<String, String> values) {
    var left = new TreeMap<>(values);
    var looked = new TreeMap<String, String>();
    for (int i = folds.size() - 1; i >= 0 && !left.isEmpty(); i--) {
      for (String column : folds.get(i).rewritten()) {
        String value = left.get(column);
        if (value != null) {
          looked.put(column, value);
        }
      }
      for (String column : folds.get(i).hidden()) {
        String value = left.remove(column);
        if (value == null) {
          continue;
        }
        Optional<Map.Entry<String, String>> meant = folds.get(i).given(column, value);
        if (meant.isEmpty()) {
          looked.put(column, value);
          continue;
        }
        String before = left.put(meant.get().getKey(), meant.get().getValue());
        if (before != null && !before.equals(meant.get().getValue())) {
          throw SynthException.of("what is given never occurs together")
              .at("column '" + column + "' and another one that decides it differ")
              .toFix("give one of the two.");
        }
      }
    }
    return new Given(left, looked);
  }

  /** As plain values. */
  public Map<String, Object> attributes(Schema learnt) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("columns", names);
    map.put("learnt", learnt.fields().stream().map(SchemaTree::write).toList());
    map.put("folds", folds.stream().map(Fold::attributes).toList());
    map.put("checks", checks.stream().map(RelationTree::write).toList());
    map.put("unique", unique.stream().map(RelationTree::write).toList());
    return map;
  }

  /** The columns that were learnt, of {@link #attributes}. */
  public static Schema learnt(Tree tree) {
    List<Field> fields = new ArrayList<>();
    for (Tree field : tree.trees("learnt")) {
      fields.add(SchemaTree.read(field));
    }
    return new Schema(fields);
  }

  /**
   * Reads {@link #attributes}.
   *
   * @throws IllegalArgumentException when they do not fit together
   */
  public static Keeping restore(Tree tree) {
    List<Fold> folds = new ArrayList<>();
    for (Tree fold : tree.trees("folds")) {
      folds.add(fold(fold));
    }
    List<Relation> checks = new ArrayList<>();
    for (Tree check : tree.trees("checks")) {
      checks.add(RelationTree.read(check));
    }
    List<Unique> unique = new ArrayList<>();
    for (Tree one : tree.trees("unique")) {
      unique.add((Unique) RelationTree.read(one));
    }
    return new Keeping(tree.texts("columns"), folds, checks, unique);
  }

  private static Fold fold(Tree tree) {
    if (tree.has("group")) {
      return GroupFold.restore(tree);
    }
    if (tree.has("distance")) {
      return DistanceFold.restore(tree);
    }
    if (tree.has("monotone")) {
      return MonotoneFold.restore(tree);
    }
    if (tree.has("spelling")) {
      return SpellingFold.restore(tree);
    }
    if (tree.has("soft")) {
      return SoftFold.restore(tree);
    }
    return tree.has("close") ? SoftDistanceFold.restore(tree) : ComputedFold.restore(tree);
  }
}
