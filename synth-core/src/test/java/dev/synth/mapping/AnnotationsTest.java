package dev.synth.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synth.Synth;
import dev.synth.Workplace;
import dev.synth.catalog.Settings;
import dev.synth.recipe.Recipe;
import jakarta.persistence.Column;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
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
      @Size(min = 30, max = 40) String title,
      @NotBlank @Size(max = 2) String initials,
      @Past LocalDate expiryDate,
      @Past LocalDateTime dueAt,
      @Future LocalDate startDate,
      @DecimalMax("9.50") @Positive BigDecimal price,
      @NotNull Long managerId,
      @Column(nullable = false) Long parentId) {}

  record Person(String firstName, String lastName, @Size(max = 60) String email) {}

  record Sale(int quantity, BigDecimal price, @Positive @DecimalMax("50") BigDecimal total) {}

  private static <R> List<R> rows(Class<R> record, int count) {
    RecordSchema schema = RecordSchema.of(record);
    Recipe recipe =
        Recipe.of(record.getSimpleName(), Settings.parse("cart"))
            .withRows(count, 42)
            .withLearning(learning -> learning.withColumns(schema.columns()));
    return RecordMapper.of(record).map(Synth.make(recipe, Workplace.local()).table());
  }

  @Test
  void aLongestTextOfAMailThatNamesOthers() {
    for (Person row : rows(Person.class, 200)) {
      assertThat(row.email()).startsWith(row.firstName().toLowerCase(Locale.ROOT) + ".");
    }
  }

  @Test
  void boundsOfWhatIsComputedAreKeptByDrawingAgain() {
    for (Sale row : rows(Sale.class, 2_000)) {
      BigDecimal quantity = BigDecimal.valueOf(row.quantity());
      assertThat(row.total()).isEqualByComparingTo(row.price().multiply(quantity));
      assertThat(row.total()).isPositive().isLessThanOrEqualTo(new BigDecimal("50"));
    }
  }

  @Test
  void everyRowKeepsThem() {
    for (Demanding row : rows(Demanding.class, 2_000)) {
      assertThat(row.level()).isBetween(5, 7);
      assertThat(row.login()).matches(".+@example\\.(com|org|net)");
      assertThat(row.code()).matches("[A-Z]{3}-\\d{2}");
      assertThat(row.name()).hasSizeLessThanOrEqualTo(5).isNotEmpty();
      assertThat(row.remark()).hasSizeLessThanOrEqualTo(3).isNotEmpty();
      assertThat(row.title()).hasSizeBetween(30, 40);
      assertThat(row.initials()).hasSizeBetween(1, 2);
      assertThat(row.expiryDate()).isBefore(TODAY);
      assertThat(row.dueAt()).isBefore(TODAY.atStartOfDay());
      assertThat(row.startDate()).isAfterOrEqualTo(TODAY);
      assertThat(row.price()).isPositive().isLessThanOrEqualTo(new BigDecimal("9.50"));
      assertThat(row.managerId()).isNotNull();
      assertThat(row.parentId()).isNotNull();
    }
  }
}
