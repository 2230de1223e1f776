package dev.synth.relation.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synth.catalog.Settings;
import dev.synth.problem.SynthException;
import dev.synth.problem.Work;
import dev.synth.recipe.Learning;
import dev.synth.relation.Found;
import dev.synth.relation.Held;
import dev.synth.relation.Monotone;
import dev.synth.relation.PlantedTable;
import dev.synth.relation.Unique;
import dev.synth.relation.finding.RelationFinder;
import dev.synth.synthesis.Distinct;
import dev.synth.synthesis.ModelFile;
import dev.synth.synthesis.Sampling;
import dev.synth.synthesis.TableModel;
import dev.synth.table.Table;
import dev.synth.training.TrainingRun;
import dev.synth.training.TrainingTask;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeepingTest {
  private static final Table REAL = PlantedTable.of(4_000, 1);
  private static final TableModel MODEL = fit(Learning.by(Settings.of("cart")));

  private static TableModel fit(Learning how) {
    Learning ungated = how.withGate(List.of("none"));
    return TrainingRun.fit(
        new TrainingTask("planted", REAL, "planted.csv", "00", ungated), Work.quiet());
  }

  private static Table rows(TableModel model, int count) {
    var how = new Sampling(0, count, 7);
    return new Distinct(model).keep(model.sample(how), how);
  }

  private static List<Found> found() {
    return RelationFinder.find(REAL, Work.quiet());
  }

  @Test
  void whatAlwaysHoldsIsKept() {
    Table rows = rows(MODEL, 20_000).select(REAL.schema().names());
    for (Found one : found()) {
      if (one.hard() && !(one.relation() instanceof Unique)) {
        Held held = one.relation().held(rows);
        assertThat(held.asked()).as(one.relation().words()).isPositive();
        assertThat(held.always()).as(one.relation().words()).isTrue();
      }
    }
  }

  @Test
  void pairsThatAreUniqueStaySo() {
    Table rows = rows(MODEL, 1_000);
    Held held = new Unique(List.of("doc", "line")).held(rows);
    assertThat(held.always()).isTrue();
  }

  @Test
  void aSavedModelKeepsTheSame(@TempDir Path directory) {
    Path file = directory.resolve("planted.synth");
    ModelFile.write(MODEL, file);
    assertThat(rows(ModelFile.read(file), 500)).isEqualTo(rows(MODEL, 500));
  }

  @Test
  void rowsAreTheSameInAnyChunks() {
    Table whole = MODEL.sample(new Sampling(0, 300, 7));
    List<Table> chunks = new ArrayList<>();
    for (int first = 0; first < 300; first += 7) {
      chunks.add(MODEL.sample(new Sampling(first, Math.min(7, 300 - first), 7)));
    }
    assertThat(Table.concat(chunks)).isEqualTo(whole);
  }

  @Test
  void noneSwitchesItOff() {
    TableModel model = fit(Learning.by(Settings.of("cart")).withoutRelations());
    assertThat(model.learnt().orElseThrow().keeping().isNone()).isTrue();
    assertThat(model.certificate().orElseThrow().relations()).isEmpty();
  }

  @Test
  void whatWasFoundStandsInTheCertificate() {
    assertThat(MODEL.certificate().orElseThrow().relations())
        .anySatisfy(
            line -> {
              assertThat(line.words()).isEqualTo("city decides country");
              assertThat(line.hard()).isTrue();
              assertThat(line.synthetic()).isEqualTo(1);
            });
  }

  @Test
  void rowsFoldAndUnfoldToThemselves() {
    List<Found> found = new ArrayList<>(found());
    found.removeIf(one -> one.relation() instanceof Monotone); // a curve is of means
    Keeping keeping = Keeping.of(REAL, found, Set.of());
    Table folded = keeping.fold(REAL);
    assertThat(folded.schema().names())
        .doesNotContain("total", "gross", "country", "is_a", "is_b", "monthly", "rate");
    assertThat(keeping.unfold(folded)).isEqualTo(REAL);
  }

  @Test
  void aColumnThatStaysIsLearnt() {
    Keeping keeping = Keeping.of(REAL, found(), Set.of("country", "is_b"));
    assertThat(keeping.fold(REAL).schema().names()).contains("country", "is_b");
  }

  @Test
  void givenValuesAreMeantForWhatIsLearnt() {
    Keeping keeping = Keeping.of(REAL, found(), Set.of());
    Keeping.Given given = keeping.given(Map.of("is_b", "1", "country", "land3", "city", "city3"));
    assertThat(given.learnt()).containsEntry("city", "city3").hasSize(2).containsValue("is_b");
    assertThat(given.looked()).isEqualTo(new TreeMap<>(Map.of("country", "land3")));
    assertThatThrownBy(() -> keeping.given(Map.of("is_b", "1", "is_c", "1")))
        .isInstanceOf(SynthException.class)
        .hasMessageStartingWith("what is given never occurs together");
  }

  /** A city decides its country, which is computed: under either, both go together. */
  @Test
  void rowsUnderAComputedColumnKeepIt() {
    String country = country(under(Map.of("city", "city3")));
    assertThat(country(under(Map.of("country", country)))).isEqualTo(country);
    assertThat(country(under(Map.of("city", "city3", "country", country)))).isEqualTo(country);
    String other = country.equals("land1") ? "land2" : "land1";
    assertThatThrownBy(() -> under(Map.of("city", "city3", "country", other)))
        .isInstanceOf(SynthException.class)
        .hasMessageStartingWith("'given: country' is kept by too few rows")
        .hasMessageEndingWith("give values that occur together, or fewer of them.");
  }

  private static Table under(Map<String, String> given) {
    return MODEL.sample(new Sampling(0, 40, 3).withGiven(new TreeMap<>(given)));
  }

  /** The only country in the rows. */
  private static String country(Table rows) {
    Set<String> countries = new TreeSet<>();
    for (int row = 0; row < rows.rows(); row++) {
      countries.add(String.valueOf(rows.column("country").text(row)));
    }
    assertThat(countries).hasSize(1);
    return countries.iterator().next();
  }
}
