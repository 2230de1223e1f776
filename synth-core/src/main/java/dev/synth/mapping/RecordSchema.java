package dev.synth.mapping;

import dev.synth.problem.SynthException;
import dev.synth.schema.ColumnSpec;
import dev.synth.schema.meaning.SemanticTypes;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The columns that a record's components ask for, in order.
 *
 * @param type the record
 * @param components in declared order
 */
public record RecordSchema(Class<?> type, List<Component> components) {
  private static final Map<Class<?>, String> WORDS = words();

  public RecordSchema {
    components = List.copyOf(components);
  }

  private static Map<Class<?>, String> words() {
    Map<Class<?>, String> words = new LinkedHashMap<>();
    for (Class<?> whole :
        List.of(
            byte.class,
            short.class,
            int.class,
            long.class,
            Byte.class,
            Short.class,
            Integer.class,
            Long.class,
            BigInteger.class)) {
      words.put(whole, "integer");
    }
    for (Class<?> decimal :
        List.of(float.class, double.class, Float.class, Double.class, BigDecimal.class)) {
      words.put(decimal, "decimal");
    }
    words.put(boolean.class, "boolean");
    words.put(Boolean.class, "boolean");
    words.put(String.class, "text");
    words.put(CharSequence.class, "text");
    words.put(UUID.class, "uuid");
    words.put(LocalDate.class, "date");
    words.put(LocalTime.class, "time");
    words.put(LocalDateTime.class, "datetime");
    words.put(Instant.class, "datetime");
    words.put(OffsetDateTime.class, "datetime");
    return words;
  }

  /**
   * Reads a record's components.
   *
   * @throws SynthException when the class is no record, has no component, or one of a type that no
   *     column has
   */
  public static RecordSchema of(Class<?> recordType) {
    RecordComponent[] declared = recordType.getRecordComponents();
    if (declared == null) {
      throw SynthException.of(recordType.getTypeName() + " is not a record")
          .toFix("declare it as one: record Order(long id, String email) {}.");
    }
    if (declared.length == 0) {
      throw SynthException.of(recordType.getTypeName() + " has no components")
          .toFix("declare at least one.");
    }
    List<Component> components = new ArrayList<>();
    for (RecordComponent component : declared) {
      components.add(component(recordType, component));
    }
    Names.places(
        components.stream().map(Component::name).toList(),
        "components of " + recordType.getTypeName());
    return new RecordSchema(recordType, components);
  }

  private static Component component(Class<?> record, RecordComponent declared) {
    Class<?> type = declared.getType();
    if (type.isEnum()) {
      List<String> levels =
          Arrays.stream(type.getEnumConstants()).map(c -> ((Enum<?>) c).name()).toList();
      return new Component(declared.getName(), type, "category", true, levels);
    }
    String word = WORDS.get(type);
    if (word == null) {
      boolean optional = type == Optional.class;
      throw SynthException.of(
              "component '"
                  + declared.getName()
                  + "' of "
                  + record.getTypeName()
                  + " has a type that no column has: "
                  + declared.getGenericType().getTypeName())
          .at(
              "known are the primitive numbers, boolean and their boxes, BigDecimal, BigInteger,"
                  + " String, enums, UUID, LocalDate, LocalTime, LocalDateTime, Instant and"
                  + " OffsetDateTime")
          .toFix(
              optional
                  ? "declare the type itself; a missing cell becomes null."
                  : "declare one of these.");
    }
    return new Component(declared.getName(), type, word, !type.isPrimitive(), List.of());
  }

  /** What is known about each column, by component name, in order. */
  public Map<String, ColumnSpec> columns() {
    Map<String, ColumnSpec> columns = new LinkedHashMap<>();
    for (Component component : components) {
      ColumnSpec spec = gender(component).map(component.spec()::withRule).orElse(component.spec());
      columns.put(
          component.name(), Annotations.on(field(component.name()), component.name(), spec));
    }
    return columns;
  }

  /** The gender of the person whose name the record has too, in the constants of an enum. */
  private Optional<String> gender(Component component) {
    Optional<String> female = constant(component, "(?i)f|female|w|woman|weiblich|femme|mujer");
    Optional<String> male = constant(component, "(?i)m|male|man|mannlich|maennlich|homme|hombre");
    boolean gender = means(component, "person.gender") && female.isPresent() && male.isPresent();
    boolean named =
        components.stream()
            .anyMatch(one -> means(one, "person.first-name") || means(one, "person.full-name"));
    return gender && named
        ? Optional.of("person(gender, female=%s, male=%s)".formatted(female.get(), male.get()))
        : Optional.empty();
  }

  private static Optional<String> constant(Component component, String words) {
    return component.levels().stream().filter(level -> level.matches(words)).findFirst();
  }

  private static boolean means(Component component, String type) {
    return SemanticTypes.ofName(component.name(), component.typeWord())
        .filter(meaning -> meaning.id().equals(type))
        .isPresent();
  }

  /** Where the annotations of a component stand that are not made for components. */
  private Field field(String component) {
    try {
      return type.getDeclaredField(component);
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException("a record has a field for each component", e);
    }
  }
}
