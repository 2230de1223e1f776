package dev.synth.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.implement;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import dev.synth.synthesis.Model;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.synth");

  private static final JavaClasses PLANTED = new ClassFileImporter().importClasses(plantedImport());

  private static final ArchRule FLOORS =
      classes().that().resideInAPackage("dev.synth..").should(Floors.useLowerFloorsOnly());

  private static final ArchRule ENGINE =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.synth.dl4j..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.nd4j..", "org.deeplearning4j..", "org.bytedeco..");

  private static final ArchRule SAMPLING =
      noClasses()
          .that()
          .resideInAnyPackage(
              "dev.synth.table",
              "dev.synth.format",
              "dev.synth.random",
              "dev.synth.net..",
              "dev.synth.transform",
              "dev.synth.io..",
              "dev.synth.synthesis..",
              "dev.synth.rule..",
              "dev.synth.mapping")
          .should()
          .callMethodWhere(differsBetweenMachines());

  private static Class<?> plantedImport() {
    return named("dev.synth.table.PlantedImport");
  }

  private static Class<?> named(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static DescribedPredicate<JavaCall<?>> differsBetweenMachines() {
    Set<String> intrinsics =
        Set.of("exp", "log", "log10", "pow", "sin", "cos", "tan", "fma", "cbrt", "expm1", "log1p");
    return DescribedPredicate.describe(
        "its result differs between machines or JDKs",
        call ->
            call.getTargetOwner().isEquivalentTo(Math.class)
                && intrinsics.contains(call.getTarget().getName()));
  }

  @Test
  void everyPackageUsesLowerFloorsOnly() {
    assertThat(MAIN).hasSizeGreaterThan(100); // no rule may pass on an empty set
    FLOORS.check(MAIN);
  }

  @Test
  void thereAreNoCyclesBetweenPackages() {
    SlicesRuleDefinition.slices().matching("dev.synth.(**)").should().beFreeOfCycles().check(MAIN);
  }

  @Test
  void onlyDl4jKnowsTheEngine() {
    ENGINE.check(MAIN);
    noClasses()
        .that()
        .resideOutsideOfPackages("dev.synth.dl4j..", "dev.synth.synthesis..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.synth.dl4j..")
        .check(MAIN);
  }

  /** What samples is plain Java: only a fit may reach the engine. */
  @Test
  void noModelDependsOnTheEngine() {
    noClasses()
        .that()
        .implement(Model.class)
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.synth.dl4j..")
        .check(MAIN);
    assertThat(MAIN.that(implement(Model.class))).hasSizeGreaterThan(2);
  }

  /** Also where each package alone uses lower floors only: no class leads back to itself. */
  @Test
  void thereAreNoCyclesBetweenClassesOfTwoPackages() {
    assertThat(ClassCycles.across(MAIN)).isEmpty();
    assertThat(ClassCycles.across(new ClassFileImporter().importClasses(ping(), pong())))
        .hasSize(1);
  }

  private static Class<?> ping() {
    return named("dev.synth.architecture.ping.Ping");
  }

  private static Class<?> pong() {
    return named("dev.synth.architecture.Pong");
  }

  @Test
  void onlyRulesKnowDatafaker() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.synth.rule.faker")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("net.datafaker..")
        .check(MAIN);
    noClasses() // regular expressions
        .that()
        .resideOutsideOfPackage("dev.synth.rule")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.github.curiousoddman..")
        .check(MAIN);
  }

  @Test
  void samplingCallsNoArithmeticThatDiffersBetweenMachines() {
    SAMPLING.check(MAIN);
  }

  @Test
  void nobodyReadsTheClockOrJdkRandomOrTheConsole() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.synth.rule")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.Random")
        .check(MAIN);
    noClasses().should().callMethod(Math.class, "random").check(MAIN);
    noClasses()
        .that()
        .doNotHaveSimpleName("TrainingMain") // its output is its protocol
        .should()
        .accessField(System.class, "out")
        .check(MAIN);
  }

  @Test
  void everyPackageIsNullMarked() {
    List<String> unmarked =
        MAIN.stream()
            .map(c -> c.getPackage())
            .distinct()
            .filter(p -> p.tryGetAnnotationOfType(NullMarked.class).isEmpty())
            .map(p -> p.getName())
            .toList();
    assertThat(unmarked).isEmpty();
  }

  @Test
  void noFileHasMoreThan500Lines() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      List<Path> java = files.filter(f -> f.toString().endsWith(".java")).toList();
      assertThat(java).hasSizeGreaterThan(100);
      for (Path file : java) {
        assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(500);
      }
    }
  }

  /** The rules themselves work: a planted class breaks three of them. */
  @Test
  void aForbiddenImportIsFound() {
    assertThat(FLOORS.evaluate(PLANTED).getFailureReport().getDetails())
        .anySatisfy(
            d -> assertThat(d).contains("PlantedImport").contains("dev.synth.io.TableFormat"));
    assertThat(ENGINE.evaluate(PLANTED).getFailureReport().getDetails())
        .anySatisfy(d -> assertThat(d).contains("PlantedImport").contains("INDArray"));
    assertThat(SAMPLING.evaluate(PLANTED).getFailureReport().getDetails())
        .anySatisfy(d -> assertThat(d).contains("java.lang.Math.exp(double)"));
  }
}
