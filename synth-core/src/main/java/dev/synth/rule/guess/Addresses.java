package dev.synth.rule.guess;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Columns that speak of one place: street, city, state, postcode, country, coordinates agree. */
final class Addresses {
  private static final Map<String, Pattern> PARTS = parts();
  private static final Pattern NO_PLACE =
      Pattern.compile(
          "\\b(ip|mac|e ?mail|mail|web|memory|wallet|bitcoin|hardware|order|ticket|task"
              + "|payment|account|shipment|workflow|job|issuing|phone|currency|dial|marital|status"
              + "|aws|cloud|solid)$");

  private Addresses() {}

  private static Map<String, Pattern> parts() {
    Map<String, Pattern> parts = new LinkedHashMap<>();
    parts.put(
        "city",
        Pattern.compile(
            "\\b(city( name)?|town|municipality|ort|wohnort|stadt|ville|ciudad|cidade|citta"
                + "|comune|plaats|woonplaats|stad|miasto|birth ?place|place of birth"
                + "|geburtsort)$"));
    parts.put("state-code", Pattern.compile("\\b(state|province) (code|abbr|abbreviation)$"));
    parts.put(
        "state",
        Pattern.compile(
            "\\b(state( name| province)?|province|provincia|provincie|bundesland|prefecture|region"
                + "|county|estado|regione|wojewodztwo|st)$"));
    parts.put(
        "postcode",
        Pattern.compile(
            "\\b(zip( ?code| postal code)?|post(al)? ?code|plz|postleitzahl|code postal|cap"
                + "|codigo postal|cep|kod pocztowy)$"));
    parts.put(
        "country-code",
        Pattern.compile("\\b(country ?(code|iso)( ?2)?|iso ?(alpha )?2|landercode)$"));
    parts.put(
        "country",
        Pattern.compile("\\b(country( name)?|land|pays|pais|paese|kraj|nationality|citizenship)$"));
    parts.put(
        "house-number",
        Pattern.compile("\\b((house|building|street) number|hausnummer|huisnummer)$"));
    parts.put(
        "street-address",
        Pattern.compile(
            "\\b(address( line)? ?1|street address|street and number|address line|line ?1"
                + "|strasse( und)? hausnummer)$"));
    parts.put(
        "street", Pattern.compile("\\b(street( name)?|strasse|rue|calle|rua|straat|ulica|road)$"));
    parts.put(
        "full-address",
        Pattern.compile(
            "\\b(address|anschrift|adresse|direccion|endereco|indirizzo|adres|domicilio)$"));
    parts.put(
        "phone",
        Pattern.compile(
            "\\b((mobile|cell|tele)? ?phone( number)?|mobile( number)?|telefon(nummer)?|telephone"
                + "|telefono|handy(nummer)?|fax( number)?)$"));
    parts.put("latitude", Pattern.compile("\\blatitude$"));
    parts.put("longitude", Pattern.compile("\\blongitude$"));
    parts.put("time-zone", Pattern.compile("\\btime ?zone( id)?$|\\bzone id$"));
    return parts;
  }

  static void look(GuessedTable table) {
    Map<String, Map<String, GuessedColumn>> places = new LinkedHashMap<>();
    for (GuessedColumn column : table.columns()) {
      for (Map.Entry<String, Pattern> part : PARTS.entrySet()) {
        Optional<String> which = column.before(part.getValue());
        boolean place = which.isPresent() && !NO_PLACE.matcher(which.get()).find();
        if (place) {
          places
              .computeIfAbsent(which(table, which.get()), w -> new LinkedHashMap<>())
              .putIfAbsent(part.getKey(), column);
          break;
        }
      }
    }
    places.forEach((which, parts) -> make(table, which, parts));
  }

  /** {@code company city} in a table of companies is its own city. */
  private static String which(GuessedTable table, String before) {
    boolean own = !table.words().isEmpty() && table.words().endsWith(before);
    return own ? "" : before.replaceAll(" ?\\b(address|geo|home|place)$", "");
  }

  private static void make(GuessedTable table, String which, Map<String, GuessedColumn> parts) {
    // names of countries are known in English, and of one's own in its language
    boolean world =
        table.locale().startsWith("en")
            && (parts.containsKey("country") || parts.containsKey("country-code"));
    boolean alone = parts.size() == 1 && parts.containsKey("state");
    if (parts.size() == 1) {
      parts.remove("phone"); // of no place that the row tells
    }
    parts.forEach(
        (part, column) -> {
          boolean number = part.equals("latitude") || part.equals("longitude");
          boolean code =
              part.equals("country")
                  && column.said.largest().isPresent()
                  && column.said.largest().getAsDouble() <= 3;
          boolean fits =
              column.isText()
                  || (number && column.isDecimal())
                  || (part.equals("house-number") && column.isInteger());
          boolean known = !column.rule().isEmpty() || column.typeWord().equals("category");
          if (fits && !(alone && known)) {
            String name = which.isEmpty() ? "" : ", which=" + which;
            String from = world ? ", country=world" : "";
            String made = code ? "country-code" : part;
            column.makeTyped("place(" + made + name + from + ")", number ? "decimal" : "text");
          }
        });
  }
}
