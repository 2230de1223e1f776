package dev.synth.rule.entity;

import dev.synth.random.Rng;
import java.util.Map;

/**
 * Phone numbers that nobody has: of the ranges that regulators keep for films (NANP 555-01xx,
 * Ofcom, Bundesnetzagentur, ARCEP, ACMA); elsewhere numbers that begin with 000, which no plan
 * assigns.
 */
final class Phones {
  /** By city, else by country; # is a digit. */
  private static final Map<String, String> RANGES =
      Map.ofEntries(
          Map.entry("New York", "+1-212-555-01##"),
          Map.entry("Buffalo", "+1-716-555-01##"),
          Map.entry("Los Angeles", "+1-213-555-01##"),
          Map.entry("San Diego", "+1-619-555-01##"),
          Map.entry("San Francisco", "+1-415-555-01##"),
          Map.entry("Sacramento", "+1-916-555-01##"),
          Map.entry("Chicago", "+1-312-555-01##"),
          Map.entry("Houston", "+1-713-555-01##"),
          Map.entry("San Antonio", "+1-210-555-01##"),
          Map.entry("Dallas", "+1-214-555-01##"),
          Map.entry("Austin", "+1-512-555-01##"),
          Map.entry("Phoenix", "+1-602-555-01##"),
          Map.entry("Philadelphia", "+1-215-555-01##"),
          Map.entry("Jacksonville", "+1-904-555-01##"),
          Map.entry("Miami", "+1-305-555-01##"),
          Map.entry("Columbus", "+1-614-555-01##"),
          Map.entry("Charlotte", "+1-704-555-01##"),
          Map.entry("Seattle", "+1-206-555-01##"),
          Map.entry("Denver", "+1-303-555-01##"),
          Map.entry("Boston", "+1-617-555-01##"),
          Map.entry("Atlanta", "+1-404-555-01##"),
          Map.entry("Portland", "+1-503-555-01##"),
          Map.entry("Minneapolis", "+1-612-555-01##"),
          Map.entry("Toronto", "+1-416-555-01##"),
          Map.entry("Vancouver", "+1-604-555-01##"),
          Map.entry("London", "+44 20 7946 0###"),
          Map.entry("Manchester", "+44 161 496 0###"),
          Map.entry("Birmingham", "+44 121 496 0###"),
          Map.entry("Leeds", "+44 113 496 0###"),
          Map.entry("Bristol", "+44 117 496 0###"),
          Map.entry("Edinburgh", "+44 131 496 0###"),
          Map.entry("Cardiff", "+44 29 2018 0###"),
          Map.entry("Berlin", "+49 30 23125 ###"),
          Map.entry("Hamburg", "+49 40 66969 ###"),
          Map.entry("K\u00f6ln", "+49 221 4710 ###"),
          Map.entry("M\u00fcnchen", "+49 89 99998 ###"),
          Map.entry("Frankfurt am Main", "+49 69 90009 ###"),
          Map.entry("DE", "+49 171 39200##"),
          Map.entry("Paris", "+33 1 99 00 ## ##"),
          Map.entry("Nantes", "+33 2 61 91 ## ##"),
          Map.entry("Strasbourg", "+33 3 53 01 ## ##"),
          Map.entry("Lille", "+33 3 53 01 ## ##"),
          Map.entry("Lyon", "+33 4 65 71 ## ##"),
          Map.entry("Marseille", "+33 4 65 71 ## ##"),
          Map.entry("FR", "+33 5 36 49 ## ##"),
          Map.entry("JP", "+81 3 0000 ####"),
          Map.entry("Sydney", "+61 2 5550 ####"),
          Map.entry("Melbourne", "+61 3 5550 ####"));

  private static final Map<String, String> DIALED =
      Map.ofEntries(
          Map.entry("ES", "34"),
          Map.entry("IT", "39"),
          Map.entry("PT", "351"),
          Map.entry("BR", "55"),
          Map.entry("NL", "31"),
          Map.entry("PL", "48"),
          Map.entry("AT", "43"),
          Map.entry("CH", "41"),
          Map.entry("SE", "46"),
          Map.entry("DK", "45"),
          Map.entry("NO", "47"),
          Map.entry("FI", "358"),
          Map.entry("CZ", "420"),
          Map.entry("HU", "36"),
          Map.entry("RO", "40"),
          Map.entry("TR", "90"),
          Map.entry("RU", "7"),
          Map.entry("GR", "30"),
          Map.entry("CN", "86"),
          Map.entry("KR", "82"),
          Map.entry("BE", "32"),
          Map.entry("IE", "353"),
          Map.entry("IN", "91"));

  private Phones() {}

  static String of(String country, String city, Rng rng) {
    String range = RANGES.get(city);
    range = range == null ? RANGES.get(country) : range;
    String pattern =
        range == null ? "+" + DIALED.getOrDefault(country, "1") + " 000 ######" : range;
    var phone = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      phone.append(c == '#' ? (char) ('0' + rng.nextInt(10)) : c);
    }
    return phone.toString();
  }
}
