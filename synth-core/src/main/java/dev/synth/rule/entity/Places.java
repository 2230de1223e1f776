package dev.synth.rule.entity;

import dev.synth.random.Rng;
import dev.synth.schema.meaning.Lines;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Addresses in real cities: city, state, postcode, country and coordinates agree. */
final class Places {
  private static final List<City> CITIES =
      Lines.of(Places.class, "places.tsv").stream()
          .map(line -> city(line.split("\t", -1)))
          .toList();

  /** The country that a language alone means. */
  private static final Map<String, String> COUNTRY_OF =
      Map.ofEntries(
          Map.entry("en", "US"),
          Map.entry("de", "DE"),
          Map.entry("fr", "FR"),
          Map.entry("es", "ES"),
          Map.entry("it", "IT"),
          Map.entry("pt", "PT"),
          Map.entry("nl", "NL"),
          Map.entry("pl", "PL"),
          Map.entry("sv", "SE"),
          Map.entry("da", "DK"),
          Map.entry("nb", "NO"),
          Map.entry("fi", "FI"),
          Map.entry("cs", "CZ"),
          Map.entry("hu", "HU"),
          Map.entry("ro", "RO"),
          Map.entry("tr", "TR"),
          Map.entry("ru", "RU"),
          Map.entry("el", "GR"),
          Map.entry("ja", "JP"),
          Map.entry("zh", "CN"),
          Map.entry("ko", "KR"));

  /** By country; of an empty one those of all others. */
  private static final Map<String, List<String>> STREETS =
      Lines.of(Places.class, "streets.tsv").stream()
          .map(line -> line.split("\t", -1))
          .collect(Collectors.toMap(row -> row[0], row -> List.of(row[1].split("\\|", -1))));

  /** How much more often a mix has cities of the locale's own country. */
  private static final double HOME = 10;

  /** Where the number of a house stands before its street. */
  private static final Set<String> NUMBER_FIRST = Set.of("US", "CA", "AU", "GB", "IE", "FR", "IN");

  /** Between a name as the world writes it and as its own country does. */
  private static final String OR = "\\|";

  private static final Map<String, Function<Place, String>> PARTS = partsOfPlaces();

  private Places() {}

  private record City(
      String country,
      String countryName,
      String ownName,
      String state,
      String stateCode,
      String name,
      String postcode,
      double latitude,
      double longitude,
      double inhabitants,
      String zone,
      String currency) {
    /** The same with names as its own country writes them, else as the world does. */
    City written(boolean own) {
      return new City(
          country,
          own ? ownName : countryName,
          ownName,
          one(state, own),
          stateCode,
          one(name, own),
          postcode,
          latitude,
          longitude,
          inhabitants,
          zone,
          currency);
    }

    private static String one(String names, boolean own) {
      String[] both = names.split(OR, 2);
      return both[own ? both.length - 1 : 0];
    }
  }

  /** An address there. */
  private record Place(
      City city,
      int number,
      String street,
      String postcode,
      double north,
      double east,
      String phone) {
    String line() {
      return NUMBER_FIRST.contains(city.country) ? number + " " + street : street + " " + number;
    }

    String full() {
      return switch (city.country) {
        case "US", "CA", "AU" -> line() + ", " + city.name + ", " + city.stateCode + " " + postcode;
        case "GB" -> line() + ", " + city.name + " " + postcode;
        default -> line() + ", " + postcode + " " + city.name;
      };
    }
  }

  private static Map<String, Function<Place, String>> partsOfPlaces() {
    Map<String, Function<Place, String>> parts = new HashMap<>();
    parts.put("city", place -> place.city.name);
    parts.put("state", place -> place.city.state);
    parts.put("state-code", place -> place.city.stateCode);
    parts.put("postcode", Place::postcode);
    parts.put("country", place -> place.city.countryName);
    parts.put("country-code", place -> place.city.country);
    parts.put("street", Place::street);
    parts.put("house-number", place -> Integer.toString(place.number));
    parts.put("street-address", Place::line);
    parts.put("full-address", Place::full);
    parts.put("latitude", place -> degrees(place.city.latitude + place.north));
    parts.put("longitude", place -> degrees(place.city.longitude + place.east));
    parts.put("phone", Place::phone);
    parts.put("time-zone", place -> place.city.zone);
    parts.put("currency", place -> place.city.currency);
    return Map.copyOf(parts);
  }

  private static City city(String[] row) {
    return new City(
        row[0],
        row[1],
        row[2],
        row[3],
        row[4],
        row[5],
        row[6],
        Double.parseDouble(row[7]),
        Double.parseDouble(row[8]),
        Double.parseDouble(row[9]),
        row[10],
        row[11]);
  }

  private static String degrees(double value) {
    return java.math.BigDecimal.valueOf(Math.round(value * 1e5), 5).toPlainString();
  }

  static Set<String> parts() {
    return new TreeSet<>(PARTS.keySet());
  }

  /** The codes of the countries that have cities here. */
  static Set<String> countries() {
    Set<String> codes = new TreeSet<>();
    CITIES.forEach(city -> codes.add(city.country));
    return codes;
  }

  /** Whether there are cities of the locale's country. */
  static boolean isKnown(String locale) {
    return COUNTRY_OF.containsKey(Persons.language(locale));
  }

  /** The country of a locale; the one of its language where the region is not known. */
  static String country(String locale) {
    String[] tags = locale.split("[-_]", -1);
    String region = tags[tags.length - 1].toUpperCase(java.util.Locale.ROOT);
    return tags.length > 1 && countries().contains(region)
        ? region
        : COUNTRY_OF.getOrDefault(Persons.language(locale), "US");
  }

  /**
   * What tells one part of a place that the chance makes.
   *
   * @param country a code, or {@code world}: then own names are English ones
   */
  static Function<Rng, String> part(String name, String country, String locale) {
    List<City> cities = new ArrayList<>();
    boolean world = country.equals("world");
    for (City city : CITIES) {
      if (world || city.country.equals(country)) {
        cities.add(city.written(!world && isOwn(locale, country)));
      }
    }
    var upTo = new double[cities.size()];
    double sum = 0;
    for (int i = 0; i < upTo.length; i++) {
      // some weight for all, so that a table of few rows is not all of one city
      boolean home = world && cities.get(i).country.equals(country(locale));
      sum += StrictMath.sqrt(cities.get(i).inhabitants) * (home ? HOME : 1);
      upTo[i] = sum;
    }
    double all = sum;
    Function<Place, String> part = Objects.requireNonNull(PARTS.get(name));
    boolean own = !world && isOwn(locale, country);
    return rng -> {
      int at = Arrays.binarySearch(upTo, rng.nextDouble() * all);
      City city = cities.get(Math.min(upTo.length - 1, at >= 0 ? at + 1 : -at - 1));
      return part.apply(place(city, own, rng));
    };
  }

  private static boolean isOwn(String locale, String country) {
    return Persons.language(locale).equals(language(country));
  }

  private static String language(String country) {
    for (Map.Entry<String, String> entry : COUNTRY_OF.entrySet()) {
      if (entry.getValue().equals(country)) {
        return entry.getKey();
      }
    }
    return switch (country) {
      case "AT", "CH" -> "de";
      case "BR" -> "pt";
      case "BE" -> "nl";
      default -> "en";
    };
  }

  private static Place place(City city, boolean own, Rng rng) {
    String ways =
        switch (city.country) {
          case "AT", "CH" -> "DE";
          case "BR" -> "PT";
          default ->
              own && STREETS.containsKey(city.country + "*") ? city.country + "*" : city.country;
        };
    List<String> streets = Objects.requireNonNull(STREETS.getOrDefault(ways, STREETS.get("")));
    String street = streets.get(rng.nextInt(streets.size()));
    int most = city.country.equals("US") ? 2400 : 120;
    int number = 1 + (int) (most * rng.nextDouble() * rng.nextDouble());
    var postcode = new StringBuilder();
    for (int i = 0; i < city.postcode.length(); i++) {
      char c = city.postcode.charAt(i);
      postcode.append(c == '#' ? (char) ('0' + rng.nextInt(10)) : c);
    }
    double north = 0.08 * (rng.nextDouble() - 0.5);
    double east = 0.08 * (rng.nextDouble() - 0.5);
    String phone = Phones.of(city.country, city.name, rng);
    return new Place(city, number, street, postcode.toString(), north, east, phone);
  }
}
