package dev.synth.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Map;

/** Which package stands on which floor; a package uses lower floors only. */
final class Floors {
  /** The floor of each package that is no leaf. */
  private static final Map<String, Integer> FLOOR =
      Map.ofEntries(
          Map.entry("dev.synth.problem", 0),
          Map.entry("dev.synth.table", 1),
          Map.entry("dev.synth.random", 1),
          Map.entry("dev.synth.catalog", 1),
          Map.entry("dev.synth.parallel", 1),
          Map.entry("dev.synth.format", 2),
          Map.entry("dev.synth.json", 2),
          Map.entry("dev.synth.expression", 2),
          Map.entry("dev.synth.stats", 2),
          Map.entry("dev.synth.net", 2),
          Map.entry("dev.synth.net.autoregressive", 3),
          Map.entry("dev.synth.schema", 3),
          Map.entry("dev.synth.schema.meaning", 3),
          Map.entry("dev.synth.transform", 4),
          Map.entry("dev.synth.dl4j", 4),
          Map.entry("dev.synth.dl4j.autoregressive", 5),
          Map.entry("dev.synth.learn", 4),
          Map.entry("dev.synth.io.layout", 4),
          Map.entry("dev.synth.io", 5),
          Map.entry("dev.synth.io.json", 6),
          Map.entry("dev.synth.io.xlsx", 6),
          Map.entry("dev.synth.mapping", 4),
          Map.entry("dev.synth.constraint", 5),
          Map.entry("dev.synth.relation", 5),
          Map.entry("dev.synth.relation.row", 6),
          Map.entry("dev.synth.relation.finding", 6),
          Map.entry("dev.synth.relation.keeping", 6),
          Map.entry("dev.synth.source", 7),
          Map.entry("dev.synth.synthesis", 7),
          Map.entry("dev.synth.metric", 7),
          Map.entry("dev.synth.rule", 8),
          Map.entry("dev.synth.rule.faker", 9),
          Map.entry("dev.synth.rule.shape", 9),
          Map.entry("dev.synth.rule.prose", 9),
          Map.entry("dev.synth.rule.guess", 5),
          Map.entry("dev.synth.rule.entity", 9),
          Map.entry("dev.synth.evaluation", 9),
          Map.entry("dev.synth.report", 10),
          Map.entry("dev.synth.recipe", 10),
          Map.entry("dev.synth.description", 11),
          Map.entry("dev.synth.training", 11),
          Map.entry("dev.synth.training.fork", 12),
          Map.entry("dev.synth", 13));

  /** A family of these is a folder below, and stands on the floor of leaves. */
  private static final List<String> LEAVES = List.of("dev.synth.synthesis", "dev.synth.metric");

  private static final int LEAF = 8;

  private Floors() {}

  static ArchCondition<JavaClass> useLowerFloorsOnly() {
    return new ArchCondition<>("use lower floors only") {
      @Override
      public void check(JavaClass user, ConditionEvents events) {
        for (Dependency dependency : user.getDirectDependenciesFromSelf()) {
          String from = user.getPackageName();
          String to = dependency.getTargetClass().getPackageName();
          if (to.startsWith("dev.synth") && !isAllowed(from, to)) {
            events.add(SimpleConditionEvent.violated(user, dependency.getDescription()));
          }
        }
      }
    };
  }

  private static boolean isAllowed(String from, String to) {
    return from.equals(to) || floor(to) < floor(from);
  }

  private static int floor(String name) {
    if (LEAVES.stream().anyMatch(trunk -> name.startsWith(trunk + "."))) {
      return LEAF;
    }
    Integer floor = FLOOR.get(name);
    if (floor == null) {
      throw new AssertionError("package " + name + " stands on no floor: name it in Floors");
    }
    return floor;
  }
}
