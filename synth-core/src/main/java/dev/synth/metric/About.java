package dev.synth.metric;

/**
 * What a metric says of itself, once.
 *
 * @param name in the catalog: kebab case, never changed once released
 * @param meaning what the number is, for a person: half a sentence, as the catalog page lists it
 * @param aspect what it is about
 * @param goal which way is better
 * @param remedy what a user can change when the score is not good enough: half a sentence, lower
 *     case
 */
public record About(
    String name, String meaning, Metric.Aspect aspect, Metric.Goal goal, String remedy) {}
