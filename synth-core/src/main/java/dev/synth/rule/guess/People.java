package dev.synth.rule.guess;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Columns that speak of one person: names, title, gender, mail, age agree. */
final class People {
  private static final Map<String, Pattern> PARTS = parts();
  private static final Pattern NAME = Pattern.compile("\\bname$");
  private static final Pattern MAIL =
      Pattern.compile("\\b(e ?mail( address)?|mail|correo( electronico)?|courriel)$");
  private static final Pattern LOGIN =
      Pattern.compile(
          "\\b(user ?name|login( name)?|nick ?name|^user|usuario|benutzername|handle)$");
  private static final Pattern BORN =
      Pattern.compile(
          "\\b(birth ?(date|day)|date of birth|born( on| at)?|geburts(datum|tag)"
              + "|(date|fecha|data)( de| di)? (naissance|nacimiento|nascimento|nascita)"
              + "|geboortedatum)$");
  private static final Pattern AGE = Pattern.compile("\\bage( in)?( years)?$|^alter$|^edad$");
  private static final Pattern NOBODY =
      Pattern.compile(
          "\\b(file|host|product|item|company|organi[sz]ation|firm|employer|domain|event|project"
              + "|column|table|class|team|group|category|brand|bank|hotel|hospital|school|street"
              + "|city|country|state|store|shop|plan|service|app|model|make|course|vendor|supplier"
              + "|merchant|airline|logger|thread|species|drug)$");

  private People() {}

  private static Map<String, Pattern> parts() {
    Map<String, Pattern> parts = new LinkedHashMap<>();
    parts.put(
        "first-name",
        Pattern.compile(
            "\\b((first|given|fore|christian)( name)|forename|vorname|prenom|voornaam"
                + "|imie|nome proprio|primeiro nome)$"));
    parts.put("middle-name", Pattern.compile("\\b(middle name|second name|zweitname)$"));
    parts.put("middle-initial", Pattern.compile("\\bmiddle initial$"));
    parts.put(
        "last-name",
        Pattern.compile(
            "\\b((last|family) name|surname|nachname|familienname|nom( de)? famille|apellidos?"
                + "|sobrenome|cognome|achternaam|nazwisko|birth name|maiden name)$"));
    parts.put(
        "full-name",
        Pattern.compile(
            "\\b((full|display|legal|contact) name|name and surname|nombre completo"
                + "|nome completo|nom complet)$"));
    parts.put("initials", Pattern.compile("\\binitials$"));
    parts.put(
        "title",
        Pattern.compile(
            "\\b(salutation|honorific|name prefix|person title|anrede|civilite|tratamiento"
                + "|aanhef|mr mrs)$"));
    parts.put(
        "gender",
        Pattern.compile("\\b(gender|sex|geschlecht|sexe|sexo|genere|sesso|geslacht|plec)$"));
    return parts;
  }

  static void look(GuessedTable table) {
    Map<String, Map<String, GuessedColumn>> persons = new LinkedHashMap<>();
    for (GuessedColumn column : table.columns()) {
      PARTS.forEach(
          (part, pattern) ->
              column
                  .before(pattern)
                  .filter(who -> !NOBODY.matcher(who).find())
                  .ifPresent(
                      who ->
                          persons
                              .computeIfAbsent(who(table, who), w -> new LinkedHashMap<>())
                              .putIfAbsent(part, column)));
    }
    for (GuessedColumn column : table.columns()) {
      name(table, column, persons);
    }
    persons.forEach(People::make);
    for (GuessedColumn column : table.columns()) {
      column.before(MAIL).ifPresent(who -> account(table, column, "email", who, persons));
      column.before(LOGIN).ifPresent(who -> account(table, column, "username", who, persons));
      column.before(AGE).ifPresent(who -> age(table, column, who));
    }
  }

  /** {@code customer} first name in a table of customers is its own first name. */
  private static String who(GuessedTable table, String before) {
    boolean own = !table.words().isEmpty() && table.words().endsWith(before);
    return own ? "" : before;
  }

  /** {@code name} in a table of people, and {@code manager name} or {@code customer} in any. */
  private static void name(
      GuessedTable table, GuessedColumn column, Map<String, Map<String, GuessedColumn>> persons) {
    boolean plain = column.words.matches("name|nom|nome|nombre|naam|nazwa|imie i nazwisko");
    Optional<String> role =
        column.before(NAME).filter(who -> !who.isEmpty() && !NOBODY.matcher(who).find());
    boolean meant = column.meaning.filter(m -> m.id().startsWith("person.")).isPresent();
    Map<String, GuessedColumn> own = persons.getOrDefault("", Map.of());
    if (!column.isText() || isPart(column)) {
      return;
    }
    if (plain && own.containsKey("last-name") && !own.containsKey("first-name")) {
      own.put("first-name", column); // nombre beside apellidos
    } else if (plain && own.containsKey("first-name") && !own.containsKey("last-name")) {
      own.put("last-name", column); // nom beside prenom
    } else if (plain && (table.isOfPeople() || (table.words().isEmpty() && meant))) {
      persons.computeIfAbsent("", w -> new LinkedHashMap<>()).putIfAbsent("full-name", column);
    } else if (role.isPresent() && (meant || column.meaning.isEmpty())) {
      persons
          .computeIfAbsent(who(table, role.get()), w -> new LinkedHashMap<>())
          .putIfAbsent("full-name", column);
    } else if (meant
        && !plain
        && column.meaning.get().id().matches("person\\.(full-)?name")
        && !MAIL.matcher(column.words).find()) {
      persons
          .computeIfAbsent(who(table, column.words), w -> new LinkedHashMap<>())
          .putIfAbsent("full-name", column);
    }
  }

  private static boolean isPart(GuessedColumn column) {
    return PARTS.values().stream().anyMatch(pattern -> pattern.matcher(column.words).find());
  }

  private static void make(String who, Map<String, GuessedColumn> parts) {
    String of = who.isEmpty() ? "" : ", " + who;
    parts.forEach(
        (part, column) -> {
          if (column.isText()) {
            column.makeTyped("person(" + part + of + ")", "text");
          }
        });
  }

  private static void account(
      GuessedTable table,
      GuessedColumn column,
      String rule,
      String before,
      Map<String, Map<String, GuessedColumn>> persons) {
    if (!column.isText()) {
      return;
    }
    Map<String, GuessedColumn> person = persons.getOrDefault(who(table, before), Map.of());
    List<String> names = new ArrayList<>();
    for (String part : List.of("first-name", "last-name")) {
      Optional.ofNullable(person.get(part))
          .filter(GuessedColumn::isNameable)
          .ifPresent(one -> names.add(one.name));
    }
    GuessedColumn full = person.get("full-name");
    if (names.size() < 2 && full != null && full.isNameable()) {
      names.clear();
      names.add(full.name);
    }
    column.makeTyped(names.isEmpty() ? rule : rule + "(" + String.join(", ", names) + ")", "text");
  }

  private static void age(GuessedTable table, GuessedColumn column, String before) {
    for (GuessedColumn born : table.columns()) {
      Optional<String> whose = born.before(BORN);
      boolean same = whose.isPresent() && who(table, whose.get()).equals(who(table, before));
      if (same && born.isMoment() && column.isNumber()) {
        column.make("formula(years(" + born.quoted() + ", date '" + table.clock() + "'))");
        return;
      }
    }
  }
}
