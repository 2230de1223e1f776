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
          "first-name", Person::first,
          "last-name", Person::last,
          "full-name", person -> person.first() + " " + person.last(),
          "sorted-name", person -> person.last() + ", " + person.first(),
          "middle-name", Person::middle,
          "middle-initial", person -> person.middle().substring(0, 1),
          "initials", person -> initial(person.first()) + initial(person.last()),
          "title", Person::title,
          "gender", person -> person.female() ? "female" : "male",
          "sex", person -> person.female() ? "F" : "M");

  private Persons() {}

  private record Person(boolean female, String first, String middle, String last, String title) {}

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

  private static String language(String locale) {
    return locale.split("[-_]", 2)[0];
  }

  /** The names of the parts. */
  static Set<String> parts() {
    return new TreeSet<>(PARTS.keySet());
  }

  /** What tells one part of a person whom the chance makes; the same chance is the same person. */
  static Function<Rng, String> part(String name, String locale) {
    Map<String, List<String>> names =
        BY_LANGUAGE.getOrDefault(language(locale), BY_LANGUAGE.getOrDefault("en", Map.of()));
    Function<Person, String> part = Objects.requireNonNull(PARTS.get(name));
    return rng -> part.apply(person(names, rng));
  }

  /**
   * The same of that person under an odd name of its gender.
   *
   * @return for the same chance the same person as {@link #part}, but for the names
   */
  static Function<Rng, String> oddPart(String name, String locale) {
    Map<String, List<String>> names =
        BY_LANGUAGE.getOrDefault(language(locale), BY_LANGUAGE.getOrDefault("en", Map.of()));
    Function<Person, String> part = Objects.requireNonNull(PARTS.get(name));
    return rng -> part.apply(odd(person(names, rng), rng));
  }

  private static Person odd(Person one, Rng rng) {
    List<String> names = one.female ? ODD_FEMALE : ODD_MALE;
    String[] odd = names.get(rng.nextInt(names.size())).split("/", 2);
    return new Person(one.female, odd[0], one.middle, odd[1], one.title);
  }

  private static Person person(Map<String, List<String>> names, Rng rng) {
    boolean female = rng.nextDouble() < 0.5;
    String gender = female ? "female" : "male";
    return new Person(
        female,
        often(list(names, gender), rng),
        often(list(names, gender), rng),
        often(list(names, "last"), rng),
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
