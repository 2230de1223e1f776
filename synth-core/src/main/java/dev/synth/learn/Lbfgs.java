package dev.synth.learn;

import dev.synth.problem.Cancellation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/**
 * Finds the least value of a smooth convex function by L-BFGS (Nocedal and Wright 2006, algorithm
 * 7.4) with 10 pairs. Steps satisfy the weak Wolfe conditions, found by bisection.
 */
final class Lbfgs {
  private static final int PAIRS = 10;
  private static final double ENOUGH_DECREASE = 1e-4;
  private static final double ENOUGH_CURVATURE = 0.9;
  private static final int MOST_TRIALS = 40;

  private final Function function;
  private final int iterations;
  private final double tolerance;
  private final Deque<Pair> pairs = new ArrayDeque<>();

  /** What is to be made small. */
  @FunctionalInterface
  interface Function {
    /** The value at a point; fills in the slope there. */
    double at(double[] point, double[] slope);
  }

  /** A step taken and how the slope changed by it. */
  private static final class Pair {
    private final double[] step;
    private final double[] change;
    private final double product;

    Pair(double[] step, double[] change) {
      this.step = step;
      this.change = change;
      this.product = dot(step, change);
    }
  }

  /** Stops after so many steps, or when no component of the slope is beyond the tolerance. */
  Lbfgs(Function function, int iterations, double tolerance) {
    this.function = function;
    this.iterations = iterations;
    this.tolerance = tolerance;
  }

  /** The point found; the start is not changed. */
  double[] from(double[] start, Cancellation stop) {
    double[] point = start.clone();
    var slope = new double[point.length];
    double value = function.at(point, slope);
    for (int i = 0; i < iterations && largest(slope) > tolerance; i++) {
      stop.throwIfRequested();
      double[] direction = direction(slope);
      double first = pairs.isEmpty() ? Math.min(1, 1 / largest(slope)) : 1;
      var next = new double[point.length];
      var nextSlope = new double[point.length];
      double nextValue = search(point, value, slope, direction, first, next, nextSlope);
      if (!(nextValue < value)) {
        return point; // rounding leaves nothing to gain
      }
      remember(point, slope, next, nextSlope);
      point = next;
      slope = nextSlope;
      value = nextValue;
    }
    return point;
  }

  /** Minus the slope, bent by the pairs remembered. */
  private double[] direction(double[] slope) {
    double[] direction = slope.clone();
    List<Double> shares = new ArrayList<>();
    for (Pair pair : pairs) {
      double share = dot(pair.step, direction) / pair.product;
      shares.add(share);
      add(direction, pair.change, -share);
    }
    Pair latest = pairs.peekFirst();
    double scale = latest == null ? 1 : latest.product / dot(latest.change, latest.change);
    for (int i = 0; i < direction.length; i++) {
      direction[i] *= scale;
    }
    List<Pair> oldestFirst = new ArrayList<>(pairs);
    Collections.reverse(oldestFirst);
    Collections.reverse(shares);
    for (int i = 0; i < oldestFirst.size(); i++) {
      Pair pair = oldestFirst.get(i);
      add(direction, pair.step, shares.get(i) - dot(pair.change, direction) / pair.product);
    }
    for (int i = 0; i < direction.length; i++) {
      direction[i] = -direction[i];
    }
    return direction;
  }

  private double search(
      double[] point,
      double value,
      double[] slope,
      double[] direction,
      double first,
      double[] next,
      double[] nextSlope) {
    double descent = dot(slope, direction);
    double low = 0;
    double high = Double.POSITIVE_INFINITY;
    double length = first;
    double reached = value;
    for (int trial = 0; trial < MOST_TRIALS; trial++) {
      System.arraycopy(point, 0, next, 0, point.length);
      add(next, direction, length);
      reached = function.at(next, nextSlope);
      if (!(reached <= value + ENOUGH_DECREASE * length * descent)) {
        high = length;
      } else if (dot(nextSlope, direction) < ENOUGH_CURVATURE * descent) {
        low = length;
      } else {
        return reached;
      }
      length = Double.isInfinite(high) ? 2 * length : (low + high) / 2;
    }
    return reached;
  }

  private void remember(double[] point, double[] slope, double[] next, double[] nextSlope) {
    double[] step = next.clone();
    add(step, point, -1);
    double[] change = nextSlope.clone();
    add(change, slope, -1);
    Pair pair = new Pair(step, change);
    if (pair.product > 0) {
      pairs.addFirst(pair);
    }
    if (pairs.size() > PAIRS) {
      pairs.removeLast();
    }
  }

  private static double largest(double[] vector) {
    double largest = 0;
    for (double x : vector) {
      largest = Math.max(largest, Math.abs(x));
    }
    return largest;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static void add(double[] to, double[] what, double times) {
    for (int i = 0; i < to.length; i++) {
      to[i] += what[i] * times;
    }
  }
}
