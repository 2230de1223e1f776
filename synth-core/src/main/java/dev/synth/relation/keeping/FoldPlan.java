package dev.synth.relation.keeping;

import dev.synth.relation.Equal;
import dev.synth.relation.Equation;
import dev.synth.relation.Found;
import dev.synth.relation.Grain;
import dev.synth.relation.Monotone;
import dev.synth.relation.Offset;
import dev.synth.relation.OneOf;
import dev.synth.relation.Product;
import dev.synth.relation.Rate;
import dev.synth.relation.Relation;
import dev.synth.relation.Sum;
import dev.synth.relation.Unique;
import dev.synth.relation.Units;
import dev.synth.table.ColumnType;
import dev.synth.table.Table;
import dev.synth.transform.Protection;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Chooses which column is computed of which, so that none needs itself. */
final class FoldPlan {
  /** A relation of fewer rows is no part of its own. */
  private static final double LEAST_SHARE = 0.15;

  private final Table training;
  private final Set<String> stay;
  private final Map<String, List<String>> needs = new LinkedHashMap<>(); // by computed column
  private final List<Fold> folds = new ArrayList<>();
  private final List<Relation> checks = new ArrayList<>();
  private final List<Unique> unique = new ArrayList<>();

  FoldPlan(Table training, Set<String> stay) {
    this.training = training;
    this.stay = stay;
  }

  List<Relation> checks() {
    return checks;
  }

  List<Unique> unique() {
    return unique;
  }

  void add(Relation relation) {
    boolean folded =
        relation instanceof OneOf group
            ? foldGroup(group)
            : relation instanceof Equation equation
                ? foldEquation(equation)
                : relation instanceof Monotone monotone
                    ? foldMonotone(monotone)
                    : relation instanceof Offset offset && foldOffset(offset);
    if (relation instanceof Unique one) {
      unique.add(one);
    }
    boolean ofTable = relation instanceof Unique || relation instanceof Monotone;
    boolean ofMargin = relation instanceof Grain;
    if (!folded && !ofTable && !ofMargin && !checks.contains(relation)) {
      checks.add(relation);
    }
  }

  /** Learns beside a column whether it is computed, where a share of the rows computes it. */
  void addSoft(Found one) {
    if (one.relation() instanceof Equation equation) {
      boolean free =
          isFree(equation.target())
              && equation.sources().stream().noneMatch(s -> needs(s, equation.target()));
      if (free && one.held().share() >= LEAST_SHARE && isMixed(equation)) {
        folds.add(new SoftFold(equation));
        needs.put(equation.target(), equation.sources());
      }
    }
    if (one.relation() instanceof Offset offset
        && training.column(offset.to()).type() instanceof ColumnType.Temporal
        && isFree(offset.to())
        && !needs(offset.from(), offset.to())) {
      folds.add(new SoftDistanceFold(offset));
      needs.put(offset.to(), List.of(offset.from()));
    }
  }

  /**
   * Whether an equation is one of numbers: where categories agree in some rows, what is learnt of
   * the others would agree too.
   */
  private static boolean isMixed(Equation equation) {
    return equation instanceof Product
        || equation instanceof Rate
        || (equation instanceof Sum sum && sum.sources().size() > 1);
  }

  private boolean foldGroup(OneOf group) {
    if (!group.columns().stream().allMatch(this::isFree)) {
      return false;
    }
    Optional<GroupFold> fold = GroupFold.of(group, training).filter(this::isLearnable);
    fold.ifPresent(
        found -> {
          folds.add(found);
          group.columns().forEach(flag -> needs.put(flag, List.of()));
        });
    return fold.isPresent();
  }

  /** Whether the columns that a fold makes can be learnt. */
  private boolean isLearnable(Fold fold) {
    return fold.fold(training).columns().stream()
        .filter(column -> !training.columns().contains(column))
        .allMatch(column -> Protection.obstacle(column, training.persons()).isEmpty());
  }

  private boolean foldEquation(Equation equation) {
    for (Equation way : ways(equation)) {
      if (isFree(way.target()) && way.sources().stream().noneMatch(s -> needs(s, way.target()))) {
        folds.add(ComputedFold.of(way, training));
        needs.put(way.target(), way.sources());
        return true;
      }
    }
    return false;
  }

  private boolean foldOffset(Offset offset) {
    if (!isFree(offset.to()) || needs(offset.from(), offset.to())) {
      return false;
    }
    DistanceFold fold = DistanceFold.of(offset, training);
    if (!isLearnable(fold)) {
      return false;
    }
    folds.add(fold);
    needs.put(offset.to(), List.of(offset.from()));
    return fold.whole();
  }

  private boolean foldMonotone(Monotone monotone) {
    List<String> sources = new ArrayList<>(List.of(monotone.along()));
    monotone.group().ifPresent(sources::add);
    String target = monotone.column();
    if (!isFree(target) || sources.stream().anyMatch(source -> needs(source, target))) {
      return false;
    }
    Optional<MonotoneFold> fold = MonotoneFold.of(monotone, training);
    fold.ifPresent(folds::add);
    fold.ifPresent(found -> needs.put(target, sources));
    return fold.isPresent();
  }

  private boolean isFree(String column) {
    return !needs.containsKey(column) && !stay.contains(column);
  }

  /** Whether a column is computed of that other one, at last. */
  private boolean needs(String column, String other) {
    return column.equals(other)
        || needs.getOrDefault(column, List.of()).stream().anyMatch(source -> needs(source, other));
  }

  /** The ways to read an equation, the best one first. */
  private List<Equation> ways(Equation equation) {
    List<Equation> ways = new ArrayList<>();
    ways.add(equation);
    if (equation instanceof Equal equal && decimals(equal.target()) <= decimals(equal.source())) {
      ways.add(new Equal(/* target= */ equal.source(), /* source= */ equal.target()));
    }
    if (equation instanceof Sum sum) {
      sum.plus().forEach(part -> ways.add(turned(sum, part, true)));
      sum.minus().forEach(part -> ways.add(turned(sum, part, false)));
      ways.removeIf(way -> decimals(way.target()) < most(way.sources()));
    }
    return ways;
  }

  private int most(List<String> columns) {
    return columns.stream().mapToInt(this::decimals).max().orElse(0);
  }

  private int decimals(String column) {
    return Units.decimals(training.column(column).type());
  }

  /** {@code part = target - others}, or {@code part = others - target}. */
  private static Sum turned(Sum sum, String part, boolean added) {
    List<String> plus = new ArrayList<>(added ? sum.minus() : sum.plus());
    List<String> minus = new ArrayList<>(added ? sum.plus() : sum.minus());
    plus.remove(part);
    minus.remove(part);
    (added ? plus : minus).add(sum.target());
    BigDecimal constant = added ? sum.constant().negate() : sum.constant();
    return new Sum(part, plus, minus, constant);
  }

  /** Each behind those whose columns it needs. */
  List<Fold> inOrder() {
    List<Fold> ordered = new ArrayList<>();
    List<Fold> left = new ArrayList<>(folds);
    while (!left.isEmpty()) {
      Fold next = left.stream().filter(fold -> isReady(fold, left)).findFirst().orElseThrow();
      ordered.add(next);
      left.remove(next);
    }
    return ordered;
  }

  private static boolean isReady(Fold fold, List<Fold> left) {
    return left.stream()
        .allMatch(
            other -> other == fold || fold.sources().stream().noneMatch(made(other)::contains));
  }

  private static List<String> made(Fold fold) {
    List<String> made = new ArrayList<>(fold.hidden());
    made.addAll(fold.rewritten());
    return made;
  }
}
