package dev.synth.rule.entity;

import dev.synth.random.Rng;
import dev.synth.schema.meaning.Lines;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** People of a language, made of its common names: gender, title and names agree. */
final class Persons {
  /** By language and kind; a language without names of its own takes English ones. */
  private static final Map<String, Map<String, List<String>>> BY_LANGUAGE = read();

  private static final List<String> ODD_FEMALE =
      List.of(
          "Zoë-Anaïs/O'Sullivan-D'Arcy",
          "Y/Ng",
          "Maria Aparecida/de Souza e Silva",
          "Анастасия/Щербакова",
          "美咲/高橋",
          "فاطمة/الأحمد",
          "Alexandrina-Konstantina/Papadimitrakopoulou-Featherstonehaugh");

  private static final List<String> ODD_MALE =
      List.of(
          "Seán/O'Brien",
          "J/Wu",
          "Björn-Åke/Müller-Lüdenscheidt",
          "Łukasz/Błaszczykowski",
          "Дмитрий/Ёлкин",
          "太郎/佐藤",
          "محمد/عبد الله",
          "Maximilian-Ferdinand/von und zu Hohenstein-Schwarzenfels");

  private static final Map<String, Function<Person, String>> PARTS =
      Map.of(
          "first-name",
          Person::first,
          "last-name",
          Person::last,
          "full-name",
          Person::full,
          "sorted-name",
          person -> person.last() + ", " + person.first(),
          "middle-name",
          Person::middle,
          "middle-initial",
          person -> person.middle().substring(0, 1),
          "initials",
          person -> initial(person.first()) + initial(person.last()),
          "title",
          Person::title,
          "gender",
          person -> person.female() ? "female" : "male",
          "sex",
          person -> person.female() ? "F" : "M");

  private Persons() {}

  /** Languages whose family names stand first, and what stands behind them. */
  private static final Map<String, String> FAMILY_FIRST =
      Map.of("hu", " ", "ja", "", "zh", "", "ko", "");

  private record Person(
      String language, boolean female, String first, String middle, String last, String title) {
    String full() {
      String between = FAMILY_FIRST.get(language);
      return between == null ? first + " " + last : last + between + first;
    }
  }

  private static String initial(String name) {
    return name.substring(0, name.offsetByCodePoints(0, 1));
  }

  private static Map<String, Map<String, List<String>>> read() {
    Map<String, Map<String, List<String>>> all = new HashMap<>();
    for (String line : Lines.of(Persons.class, "persons.tsv")) {
      String[] row = line.split("\t", -1);
      List<String> names = List.of(row[2].split(" ", -1));
      all.computeIfAbsent(row[0], language -> new HashMap<>())
          .put(row[1], names.stream().map(name -> name.replace('_', ' ')).toList());
    }
    return Map.copyOf(all);
  }

  /** The locale's language, English where it has no names here. */
  private static String known(String locale) {
    return isKnown(locale) ? language(locale) : "en";
  }

  /** Whether there are names of the locale's language. */
  static boolean isKnown(String locale) {
    return BY_LANGUAGE.containsKey(language(locale));
  }

  /** {@code no} is written Bokmål. */
  static String language(String locale) {
    String language = locale.split("[-_]", 2)[0];
    return language.equals("no") ? "nb" : language;
  }

  /** The names of the parts. */
  static Set<String> parts() {
    return new TreeSet<>(PARTS.keySet());
  }

  /** What tells one part of a person whom the chance makes; the same chance is the same person. */
  static Function<Rng, String> part(String name, String locale) {
    Function<Person, String> part = Objects.requireNonNull(PARTS.get(name));
    String language = known(locale);
    return rng -> part.apply(person(language, rng));
  }

  /**
   * The same of that person under an odd name of its gender.
   *
   * @return for the same chance the same person as {@link #part}, but for the names
   */
  static Function<Rng, String> oddPart(String name, String locale) {
    Function<Person, String> part = Objects.requireNonNull(PARTS.get(name));
    String language = known(locale);
    return rng -> part.apply(odd(person(language, rng), rng));
  }

  private static Person odd(Person one, Rng rng) {
    List<String> names = one.female ? ODD_FEMALE : ODD_MALE;
    String[] odd = names.get(rng.nextInt(names.size())).split("/", 2);
    return new Person("", one.female, odd[0], one.middle, odd[1], one.title);
  }

  private static Person person(String language, Rng rng) {
    Map<String, List<String>> names = Objects.requireNonNull(BY_LANGUAGE.get(language));
    boolean female = rng.nextDouble() < 0.5;
    String gender = female ? "female" : "male";
    String last = female && names.containsKey("last-female") ? "last-female" : "last";
    return new Person(
        language,
        female,
        often(list(names, gender), rng),
        often(list(names, gender), rng),
        often(list(names, last), rng),
        often(list(names, "title-" + gender), rng));
  }

  private static List<String> list(Map<String, List<String>> names, String kind) {
    return Objects.requireNonNull(names.get(kind), kind);
  }

  /** The first of a list come more often, as common names do. */
  private static String often(List<String> list, Rng rng) {
    double u = rng.nextDouble();
    return list.get((int) (list.size() * u * StrictMath.sqrt(u)));
  }
}
