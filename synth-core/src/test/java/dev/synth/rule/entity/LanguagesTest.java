package dev.synth.rule.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synth.Dataset;
import dev.synth.Synth;
import dev.synth.Workplace;
import dev.synth.catalog.Settings;
import dev.synth.recipe.Recipe;
import dev.synth.schema.ColumnSpec;
import dev.synth.table.Column;
import dev.synth.table.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** People and places of the languages that there are, and what is said where there are none. */
class LanguagesTest {
  private final List<String> warnings = new ArrayList<>();

  private Dataset dataset(String locale, String... names) {
    Map<String, ColumnSpec> columns = new LinkedHashMap<>();
    for (String name : names) {
      columns.put(name, ColumnSpec.NONE.withType("text"));
    }
    Workplace where = Workplace.local();
    return Synth.make(
        Recipe.of("customer", Settings.parse("cart"))
            .withRows(500, 42)
            .withLearning(l -> l.withColumns(columns).withLocale(locale)),
        where.withWork(where.work().withWarnings(warnings::add)));
  }

  private static List<String> cells(Table table, String name) {
    Column column = table.column(name);
    List<String> cells = new ArrayList<>();
    for (int row = 0; row < column.size(); row++) {
      cells.add(Objects.requireNonNull(column.text(row)));
    }
    return cells;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "en", "de", "fr", "es", "it", "pt-BR", "nl", "pl", "sv", "da", "nb", "fi", "cs", "hu", "ro",
        "tr", "ru", "el", "ja", "zh", "ko", "no", "de-AT", "fr-CA", "de-CH"
      })
  void aPersonLivesWhereItsLanguageIsSpoken(String locale) {
    Table rows =
        dataset(locale, "firstName", "lastName", "fullName", "email", "city", "zip", "country")
            .table();
    assertThat(warnings).isEmpty();
    List<String> first = cells(rows, "firstName");
    List<String> last = cells(rows, "lastName");
    List<String> full = cells(rows, "fullName");
    for (int row = 0; row < rows.rows(); row++) {
      assertThat(full.get(row)).contains(first.get(row)).contains(last.get(row));
    }
    assertThat(cells(rows, "email")).doesNotHaveDuplicates().allMatch(t -> t.matches("[!-~]+"));
    assertThat(first.stream().distinct().count()).isGreaterThan(30);
    assertThat(cells(rows, "city").stream().distinct().count()).isGreaterThan(1);
  }

  @ParameterizedTest
  @CsvSource({
    "ja, 日本, [一-龯市区]+, [^A-Za-z]+",
    "ru, Россия, [А-я -]+, [А-яёЁ ]+",
    "el, Ελλάδα, [\\p{IsGreek} ]+, [\\p{IsGreek} ]+",
    "ko, 대한민국, [가-힣]+, [가-힣]+"
  })
  void ofOneCountryNamesAreAsItWritesThem(String locale, String country, String city, String name) {
    Table rows = dataset(locale, "fullName", "city", "country").table();
    List<String> countries = cells(rows, "country");
    List<String> cities = cells(rows, "city");
    for (int row = 0; row < rows.rows(); row++) {
      if (countries.get(row).equals(country)) {
        assertThat(cities.get(row)).matches(city);
      }
    }
    assertThat(cells(rows, "fullName")).allMatch(text -> text.matches(name));
    assertThat(cells(dataset(locale, "city").table(), "city")).allMatch(t -> t.matches(city));
  }

  @Test
  void womenHaveTheirFormOfTheFamilyName() {
    Table rows = dataset("cs", "lastName", "gender").table();
    List<String> last = cells(rows, "lastName");
    List<String> gender = cells(rows, "gender");
    for (int row = 0; row < rows.rows(); row++) {
      assertThat(last.get(row).endsWith("á")).isEqualTo(gender.get(row).equals("female"));
    }
  }

  @Test
  void whereEnglishStandsInThatIsSaidOnce() {
    dataset("sw", "firstName", "city", "note", "status", "email").table();
    assertThat(warnings)
        .containsExactly(
            "'customer' has English words in firstName, city, note: there are none for locale sw");
    warnings.clear();
    dataset("de", "firstName", "note", "status").table();
    assertThat(warnings)
        .containsExactly("'customer' has English words in note: there are none for locale de");
    warnings.clear();
    dataset("en", "firstName", "note").table();
    assertThat(warnings).isEmpty();
  }
}
