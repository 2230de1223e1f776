package dev.synth.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A data set to train on, and where it stands in the folder of data. */
enum Yardstick {
  ADULT("adult", "income", List.of()),
  CREDIT_DEFAULT(
      "credit-default", "default payment next month", List.of("SEX", "default payment next month")),
  COVTYPE("covtype", "tabular/covtype_15120.csv", "Cover_Type"),
  DIAMONDS("diamonds", "committable/ggplot2_diamonds.csv", "price"),
  CALIFORNIA("california", "tabular/california_housing.csv", "median_house_value"),
  INSURANCE("insurance", "tabular/insurance_charges.csv", "charges"),
  ABALONE("abalone", "tabular/abalone.csv", "rings"),
  PIMA("pima", "tabular/pima_diabetes.csv", "outcome", List.of("outcome")),
  WINE("wine", "tabular/wine_quality.csv", "quality"),
  FRAUD("fraud", "tabular/creditcard_fraud_5492.csv", "Class", List.of("Class")),
  PENGUINS("penguins", "committable/palmerpenguins_penguins.csv", "species"),
  CREDIT_DATA("credit-data", "committable/modeldata_credit_data.csv", "Status"),
  CREDIT_G("credit-g", "committable/weka_credit_g.csv", "class"),
  RENTAL("rental", "relational/sakila/rental.csv"),
  ORDERS("orders", "relational/northwind/Orders.csv"),
  KDD_200K("kdd200k", "tabular/kddcup99_10pct.csv.gz", "label"),
  KDD("kdd", "tabular/kddcup99_10pct.csv.gz", "label");

  private static final int CENSUS_SIZE = 200_000;

  /** The engines whose rows may be there, by what their files are called. */
  private static final Map<String, String> PEERS = new LinkedHashMap<>();

  static {
    PEERS.put("mostly", "MOSTLY AI");
    PEERS.put("synthpop", "synthpop");
    PEERS.put("syndiffix", "SynDiffix");
    PEERS.put("gretel", "Gretel ACTGAN");
    PEERS.put("tvae", "TVAE");
    PEERS.put("copulagan", "CopulaGAN");
    PEERS.put("ctgan", "CTGAN");
    PEERS.put("rtvae", "RTVAE");
    PEERS.put("gaussian_copula", "Gaussian copula");
  }

  private final String title;
  private final String training;
  private final String heldOut;
  private final @Nullable String target;
  private final List<String> categories;

  Yardstick(
      String title,
      String training,
      String heldOut,
      @Nullable String target,
      List<String> categories) {
    this.title = title;
    this.training = training;
    this.heldOut = heldOut;
    this.target = target;
    this.categories = categories;
  }

  /** With halves that its publisher has made, and rows that peers made of the first. */
  Yardstick(String title, String target, List<String> categories) {
    this(
        title,
        "reference/" + title + "_trn.csv.gz",
        "reference/" + title + "_val.csv.gz",
        target,
        categories);
  }

  /** One file, to be divided. */
  Yardstick(String title, String file, String target, List<String> categories) {
    this(title, file, file, target, categories);
  }

  Yardstick(String title, String file, String target) {
    this(title, file, target, List.of());
  }

  /** One file in which nothing is to be predicted. */
  Yardstick(String title, String file) {
    this(title, file, file, null, List.of());
  }

  /** What {@code -Dsynth.bench.only} calls it. */
  String title() {
    return title;
  }

  /** The column that utility predicts; empty when utility is not measured. */
  Optional<String> target() {
    return Optional.ofNullable(target);
  }

  /** Columns whose type is said, the others are found out. */
  Map<String, String> types() {
    return categories.stream().collect(Collectors.toMap(name -> name, name -> "category"));
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

  /** How many rows of one file are learnt from. */
  int learntRows(int rows) {
    return switch (this) {
      case KDD_200K -> Math.min(CENSUS_SIZE, rows / 2);
      case KDD -> (int) (rows * 0.9);
      default -> rows / 2;
    };
  }

  boolean isPresent(Path data) {
    return Files.isRegularFile(training(data)) && Files.isRegularFile(heldOut(data));
  }

  /** The rows that other engines have made, as far as they are there, by the engine's name. */
  Map<String, Path> peers(Path data) {
    Map<String, Path> there = new LinkedHashMap<>();
    PEERS.forEach(
        (file, name) -> {
          Path path = data.resolve("reference/" + title + "_" + file + ".csv.gz");
          if (Files.isRegularFile(path)) {
            there.put(name, path);
          }
        });
    return there;
  }

  /**
   * The one of that title.
   *
   * @throws IllegalArgumentException when there is none
   */
  static Yardstick of(String title) {
    return Arrays.stream(values())
        .filter(yardstick -> yardstick.title.equals(title))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no yardstick '"
                        + title
                        + "'; there are "
                        + Arrays.stream(values())
                            .map(Yardstick::title)
                            .collect(Collectors.joining(", "))));
  }
}
