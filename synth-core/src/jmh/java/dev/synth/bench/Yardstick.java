package dev.synth.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A data set to train on, and where it stands in the folder of data. */
enum Yardstick {
  ADULT("adult", "income", Map.of()),
  CREDIT_DEFAULT(
      "credit-default",
      "default payment next month",
      Map.of("SEX", "category", "default payment next month", "category")),
  COVTYPE("covtype", "tabular/covtype_15120.csv", Optional.empty()),
  DIAMONDS("diamonds", "committable/ggplot2_diamonds.csv", Optional.of("price")),
  KDD("kdd", "tabular/kddcup99_10pct.csv.gz", Optional.empty());

  private final String title;
  private final String training;
  private final String heldOut;
  private final Optional<String> target;
  private final Map<String, String> types;

  /** With halves that its publisher has made, and rows that peers made of the first. */
  Yardstick(String title, String target, Map<String, String> types) {
    this.title = title;
    this.training = "reference/" + title + "_trn.csv.gz";
    this.heldOut = "reference/" + title + "_val.csv.gz";
    this.target = Optional.of(target);
    this.types = types;
  }

  /** One file, to be divided. */
  Yardstick(String title, String file, Optional<String> target) {
    this.title = title;
    this.training = file;
    this.heldOut = file;
    this.target = target;
    this.types = Map.of();
  }

  /** What {@code -Dsynth.bench.only} calls it. */
  String title() {
    return title;
  }

  /** The column that utility predicts; empty when utility is not measured. */
  Optional<String> target() {
    return target;
  }

  /** Columns whose type is said, the others are found out. */
  Map<String, String> types() {
    return types;
  }

  Path training(Path data) {
    return data.resolve(training);
  }

  Path heldOut(Path data) {
    return data.resolve(heldOut);
  }

  /** Whether one file is to be divided. */
  boolean isOneFile() {
    return training.equals(heldOut);
  }

  /** How much of one file is learnt from: half, and of the great one nearly all. */
  double learntShare() {
    return this == KDD ? 0.9 : 0.5;
  }

  boolean isPresent(Path data) {
    return Files.isRegularFile(training(data)) && Files.isRegularFile(heldOut(data));
  }

  /** The rows that a peer has made, if they are there. */
  Path peer(Path data, String peer) {
    return data.resolve("reference/" + title + "_" + peer + ".csv.gz");
  }

  /** The engines whose rows may be there. */
  static List<String> peers() {
    return List.of(
        "gaussian_copula",
        "copulagan",
        "ctgan",
        "tvae",
        "rtvae",
        "gretel",
        "syndiffix",
        "synthpop",
        "mostly");
  }

  /**
   * The one of that title.
   *
   * @throws IllegalArgumentException when there is none
   */
  static Yardstick of(String title) {
    for (Yardstick yardstick : values()) {
      if (yardstick.title.equals(title)) {
        return yardstick;
      }
    }
    throw new IllegalArgumentException(
        "no yardstick '" + title + "'; there are adult, credit-default, covtype, diamonds, kdd");
  }
}
