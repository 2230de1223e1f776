package dev.synth.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Circles of classes that lead through more than one package (Tarjan 1972). */
final class ClassCycles {
  private final Map<JavaClass, Integer> number = new HashMap<>();
  private final Map<JavaClass, Integer> lowest = new HashMap<>();
  private final Deque<JavaClass> road = new ArrayDeque<>();
  private final Set<JavaClass> onRoad = new HashSet<>();
  private final Set<JavaClass> known = new HashSet<>();
  private final List<Set<String>> found = new ArrayList<>();

  private ClassCycles() {}

  /** Each circle's classes, nested ones counted as those they stand in. */
  static List<Set<String>> across(JavaClasses classes) {
    var cycles = new ClassCycles();
    classes.forEach(one -> cycles.known.add(outermost(one)));
    cycles.known.stream().sorted(Comparator.comparing(JavaClass::getName)).forEach(cycles::visit);
    return cycles.found;
  }

  private static JavaClass outermost(JavaClass one) {
    return one.getEnclosingClass().map(ClassCycles::outermost).orElse(one);
  }

  private void visit(JavaClass one) {
    if (number.containsKey(one)) {
      return;
    }
    number.put(one, number.size());
    lowest.put(one, number.get(one));
    road.push(one);
    onRoad.add(one);
    for (JavaClass other : used(one)) {
      visit(other);
      if (onRoad.contains(other)) {
        lowest.merge(one, lowest.get(other), Math::min);
      }
    }
    if (lowest.get(one).equals(number.get(one))) {
      close(one);
    }
  }

  private void close(JavaClass first) {
    Set<String> packages = new HashSet<>();
    Set<String> names = new TreeSet<>();
    JavaClass one;
    do {
      one = road.pop();
      onRoad.remove(one);
      packages.add(one.getPackageName());
      names.add(one.getName());
    } while (!one.equals(first));
    if (packages.size() > 1) {
      found.add(names);
    }
  }

  private Set<JavaClass> used(JavaClass one) {
    Set<JavaClass> used = new HashSet<>();
    for (Dependency dependency : one.getDirectDependenciesFromSelf()) {
      used.add(outermost(dependency.getTargetClass()));
    }
    for (JavaClass member : one.getPackage().getClasses()) {
      if (!member.equals(one) && outermost(member).equals(one)) {
        for (Dependency dependency : member.getDirectDependenciesFromSelf()) {
          used.add(outermost(dependency.getTargetClass()));
        }
      }
    }
    used.remove(one);
    used.retainAll(known);
    return used;
  }
}
