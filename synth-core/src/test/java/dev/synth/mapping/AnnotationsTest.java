package dev.synth.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synth.constraint.Constraints;
import dev.synth.recipe.Learning;
import dev.synth.rule.ColumnRules;
import dev.synth.synthesis.Sampling;
import jakarta.persistence.Column;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Demands of Bean Validation and JPA on records, by their real annotations. */
class AnnotationsTest {
  private static final LocalDate TODAY = LocalDate.of(2025, 1, 1);

  record Demanding(
      @Min(5) @Max(7) int level,
      @Email String login,
      @Pattern(regexp = "[A-Z]{3}-\\d{2}") String code,
      @Size(max = 5) String name,
      @Column(length = 3) String remark,
      @Future LocalDate startDate,
      @DecimalMax("9.50") @Positive BigDecimal price,
      @NotNull Long managerId,
      @Column(nullable = false) Long parentId) {}

  private static List<Demanding> rows(int count) {
    RecordSchema schema = RecordSchema.of(Demanding.class);
    return RecordMapper.of(Demanding.class)
        .map(
            ColumnRules.model(
                    "Demanding", schema.columns(), Constraints.NONE, "en", Learning.DEFAULT_CLOCK)
                .sample(new Sampling(0, count, 42)));
  }

  @Test
  void everyRowKeepsThem() {
    for (Demanding row : rows(2_000)) {
      assertThat(row.level()).isBetween(5, 7);
      assertThat(row.login()).matches(".+@example\\.(com|org|net)");
      assertThat(row.code()).matches("[A-Z]{3}-\\d{2}");
      assertThat(row.name()).hasSizeLessThanOrEqualTo(5).isNotEmpty();
      assertThat(row.remark()).hasSizeLessThanOrEqualTo(3).isNotEmpty();
      assertThat(row.startDate()).isAfterOrEqualTo(TODAY);
      assertThat(row.price()).isPositive().isLessThanOrEqualTo(new BigDecimal("9.50"));
      assertThat(row.managerId()).isNotNull();
      assertThat(row.parentId()).isNotNull();
    }
  }
}
