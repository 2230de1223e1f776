package dev.synth.schema.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synth.table.Role;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SemanticTypesTest {
  /**
   * Columns of Adult, credit default, diamonds, covertype, insurance, abalone, wine, KDD, penguins.
   */
  private static final String LEARNT =
      "age workclass fnlwgt education education-num marital-status occupation relationship race sex"
          + " capital-gain capital-loss hours-per-week native-country income LIMIT_BAL SEX EDUCATION"
          + " MARRIAGE AGE PAY_0 BILL_AMT1 PAY_AMT1 carat cut color clarity depth table price x y z"
          + " Elevation Aspect Slope Hillshade_9am Wilderness_Area1 Soil_Type1 Cover_Type charges bmi"
          + " children region smoker Rings Length Diameter Height alcohol pH density sulphates quality"
          + " duration protocol_type service flag src_bytes dst_bytes land hot num_failed_logins"
          + " logged_in num_compromised root_shell is_host_login is_guest_login count srv_count"
          + " serror_rate dst_host_count dst_host_srv_rate species island bill_length_mm"
          + " flipper_length_mm body_mass_g year Survived Pclass SibSp Parch Fare Embarked job marital"
          + " default balance housing loan contact day month campaign pdays previous poutcome tenure"
          + " PhoneService MonthlyCharges Contract PaymentMethod Churn area_code total_day_minutes";

  @Test
  void labelledNamesMeanWhatTheyAreLabelledWith() throws IOException {
    List<String> wrong = new ArrayList<>();
    try (InputStream in = getClass().getResourceAsStream("labelled-names.tsv")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      List<String> lines = text.lines().filter(l -> !l.startsWith("#")).toList();
      assertThat(lines).hasSizeGreaterThan(200);
      for (String line : lines) {
        String[] cells = line.split("\t", -1);
        String found = SemanticTypes.ofName(cells[0], cells[1]).map(SemanticType::id).orElse("-");
        if (!found.equals(cells[2])) {
          wrong.add(line + " but found " + found);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** Names by which the table was widened; what it makes of others is in docs. */
  @Test
  void namesOfPublicSchemasMeanWhatTheyAreLabelledWith() throws IOException {
    Score score = Score.of("tuned-names.tsv");
    assertThat(score.names()).isEqualTo(760);
    assertThat(score.precision()).as(score.wrong().toString()).isGreaterThan(0.98);
    assertThat(score.recall()).as(score.wrong().toString()).isGreaterThan(0.97);
  }

  @Test
  void columnsOfLearningTablesStayLearnable() {
    for (String name : LEARNT.split(" ", -1)) {
      for (String word : List.of("integer", "decimal", "boolean", "category")) {
        assertThat(SemanticTypes.ofName(name, word).map(SemanticType::learnable).orElse(true))
            .as("%s as %s", name, word)
            .isTrue();
      }
    }
  }

  @Test
  void secretsIdentifiersKeysAndFreeTextAreNotLearnable() {
    for (SemanticType type : SemanticTypes.all()) {
      assertThat(type.learnable())
          .as(type.id())
          .isEqualTo(type.role() != Role.IDENTIFYING && type.role() != Role.KEY);
    }
    assertThat(SemanticTypes.ofName("ssn", "integer").orElseThrow().learnable()).isFalse();
    assertThat(SemanticTypes.ofName("first_name", "category").orElseThrow().learnable()).isFalse();
  }

  @Test
  void typeGateLetsTheNextRowWin() {
    assertThat(SemanticTypes.ofName("rating", "integer").orElseThrow().rule())
        .isEqualTo("uniform(1, 5)");
    assertThat(SemanticTypes.ofName("rating", "decimal").orElseThrow().rule())
        .isEqualTo("uniform(1.0, 5.0)");
    assertThat(SemanticTypes.ofName("first_name", "integer")).isEmpty();
  }

  @Test
  void unknownTypeBecomesTheUsualOne() {
    assertThat(SemanticTypes.ofName("order_date", "").orElseThrow().typeWord())
        .isEqualTo("datetime");
    assertThat(SemanticTypes.ofName("order_date", "date").orElseThrow().typeWord())
        .isEqualTo("date");
  }

  @Test
  void namesBecomePlainWords() {
    assertThat(ColumnName.normalised("custFName_1")).isEqualTo("customer f name 1");
    assertThat(ColumnName.normalised("CUST_FNAME")).isEqualTo("customer first name");
    assertThat(ColumnName.normalised("e-Mail.Addr")).isEqualTo("e mail address");
    assertThat(ColumnName.normalised("Straße")).isEqualTo("strasse");
    assertThat(ColumnName.normalised("  ")).isEmpty();
  }

  /** How well a list of labelled names is told. */
  record Score(int names, int right, int found, int labelled, List<String> wrong) {
    static Score of(String file) throws IOException {
      int names = 0;
      int right = 0;
      int found = 0;
      int labelled = 0;
      List<String> wrong = new ArrayList<>();
      try (InputStream in = SemanticTypesTest.class.getResourceAsStream(file)) {
        String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        for (String line : text.lines().filter(l -> !l.startsWith("#")).toList()) {
          String[] cells = line.split("\t", -1);
          List<String> labels = List.of(cells[2].split("\\|", -1));
          String told = SemanticTypes.ofName(cells[0], cells[1]).map(SemanticType::id).orElse("-");
          boolean fits = labels.contains(told);
          names++;
          found += told.equals("-") ? 0 : 1;
          labelled += labels.contains("-") && (told.equals("-") || !fits) ? 0 : 1;
          right += fits && !told.equals("-") ? 1 : 0;
          if (!fits) {
            wrong.add(cells[0] + " " + cells[2] + " but " + told);
          }
        }
      }
      return new Score(names, right, found, labelled, wrong);
    }

    double precision() {
      return right / (double) found;
    }

    double recall() {
      return right / (double) labelled;
    }
  }
}
