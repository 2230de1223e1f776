package dev.synth.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synth.Synth;
import dev.synth.Workplace;
import dev.synth.catalog.Settings;
import dev.synth.recipe.Recipe;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecordSchemaTest {
  enum Size {
    SMALL,
    LARGE {
      @Override
      public String toString() {
        return "big";
      }
    }
  }

  private record Order(
      long id,
      String email,
      BigDecimal price,
      Integer quantity,
      LocalDate orderedOn,
      Instant createdAt,
      Size size,
      boolean paid,
      UUID token) {}

  private record Optionals(Optional<String> note) {}

  private record Colliding(String firstName, String first_name) {}

  private record Empty() {}

  @Test
  void componentsBecomeColumnsInOrder() {
    RecordSchema schema = RecordSchema.of(Order.class);
    assertThat(
            schema.components().stream()
                .map(c -> c.name() + " " + c.typeWord() + " " + c.nullable()))
        .containsExactly(
            "id integer false",
            "email text true",
            "price decimal true",
            "quantity integer true",
            "orderedOn date true",
            "createdAt datetime true",
            "size category true",
            "paid boolean false",
            "token uuid true");
    assertThat(schema.columns().keySet())
        .containsExactly(
            "id", "email", "price", "quantity", "orderedOn", "createdAt", "size", "paid", "token");
    assertThat(schema.columns().get("size").rule()).contains("choice('SMALL', 'LARGE')");
    assertThat(schema.columns().get("email").rule()).isEmpty();
  }

  @Test
  void otherClassesAreRefused() {
    assertThatThrownBy(() -> RecordSchema.of(String.class))
        .hasMessage(
            """
            java.lang.String is not a record
            To fix: declare it as one: record Order(long id, String email) {}.""");
    assertThatThrownBy(() -> RecordSchema.of(Empty.class))
        .hasMessageEndingWith("Empty has no components\nTo fix: declare at least one.");
    assertThatThrownBy(() -> RecordSchema.of(Optionals.class))
        .hasMessage(
            """
            component 'note' of dev.synth.mapping.RecordSchemaTest$Optionals has a type that no column has: java.util.Optional<java.lang.String>
             -> known are the primitive numbers, boolean and their boxes, BigDecimal, BigInteger, String, enums, UUID, LocalDate, LocalTime, LocalDateTime, Instant and OffsetDateTime
            To fix: declare the type itself; a missing cell becomes null.""");
    assertThatThrownBy(() -> RecordSchema.of(Colliding.class))
        .hasMessage(
            """
            two components of dev.synth.mapping.RecordSchemaTest$Colliding have one name: 'firstName' and 'first_name'
             -> case, '_', '-', '.' and blanks do not tell names apart
            To fix: rename one of them.""");
  }

  @Test
  void namesMatchWithoutCaseAndSigns() {
    assertThat(List.of("orderedOn", "ordered_on", "ORDERED-ON", "Ordered.On", "ordered on"))
        .allMatch(name -> Names.canonical(name).equals("orderedon"));
  }

  enum Sex {
    MALE,
    FEMALE,
    DIVERSE
  }

  record Member(String firstName, String title, Sex gender) {}

  record Counted(Sex gender, int count) {}

  @Test
  void anEnumOfGendersGoesWithTheName() {
    RecordSchema schema = RecordSchema.of(Member.class);
    assertThat(schema.columns().get("gender").rule())
        .contains("person(gender, female=FEMALE, male=MALE)");
    Recipe recipe =
        Recipe.of("Member", Settings.parse("cart"))
            .withRows(200, 7)
            .withLearning(learning -> learning.withColumns(schema.columns()));
    List<Member> members =
        RecordMapper.of(Member.class).map(Synth.make(recipe, Workplace.local()).table());
    assertThat(members)
        .allMatch(one -> !one.title().equals("Mr.") || one.gender() == Sex.MALE)
        .allMatch(one -> !one.title().matches("M(r?s)\\.") || one.gender() == Sex.FEMALE)
        .anyMatch(one -> one.gender() == Sex.FEMALE);
    assertThat(RecordSchema.of(Counted.class).columns().get("gender").rule())
        .contains("choice('MALE', 'FEMALE', 'DIVERSE')");
  }
}
