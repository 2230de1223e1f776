package dev.synth.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Names of months and weekdays as files have them, of nine languages; a small table of our own,
 * since those of JDKs differ from version to version. Where a language abbreviates in several ways,
 * each is a set of its own: {@code de}, {@code de-mrz}, {@code de-dots}.
 *
 * @param id as it stands in a pattern: {@code [de-dots]}
 * @param months full names from January on
 * @param shortMonths abbreviations
 * @param days full names from Monday on; may be empty
 * @param shortDays abbreviations; may be empty
 */
record Names(
    String id,
    List<String> months,
    List<String> shortMonths,
    List<String> days,
    List<String> shortDays) {
  private static final String EN_MONTHS =
      "January February March April May June July August September October November December";
  private static final String EN_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday";
  private static final String EN_SHORT_DAYS = "Mon Tue Wed Thu Fri Sat Sun";
  private static final String DE_MONTHS =
      "Januar Februar März April Mai Juni Juli August September Oktober November Dezember";
  private static final String DE_DAYS =
      "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag";
  private static final String FR_MONTHS =
      "janvier février mars avril mai juin juillet août septembre octobre novembre décembre";
  private static final String FR_DAYS = "lundi mardi mercredi jeudi vendredi samedi dimanche";
  private static final String ES_MONTHS =
      "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre";
  private static final String ES_DAYS = "lunes martes miércoles jueves viernes sábado domingo";
  private static final String PT_MONTHS =
      "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro";
  private static final String IT_MONTHS =
      "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre"
          + " dicembre";
  private static final String NL_MONTHS =
      "januari februari maart april mei juni juli augustus september oktober november december";
  private static final String PL_SHORT = "sty lut mar kwi maj cze lip sie wrz paź lis gru";
  private static final String SV_MONTHS =
      "januari februari mars april maj juni juli augusti september oktober november december";

  private static final Map<String, Names> SETS = new LinkedHashMap<>();

  static {
    add("en", EN_MONTHS, "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec", EN_DAYS, EN_SHORT_DAYS);
    add(
        "en-sept",
        EN_MONTHS,
        "Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec",
        EN_DAYS,
        EN_SHORT_DAYS);
    add("de", DE_MONTHS, "Jan Feb Mär Apr Mai Jun Jul Aug Sep Okt Nov Dez", DE_DAYS, deDays(""));
    add(
        "de-mrz",
        DE_MONTHS,
        "Jan Feb Mrz Apr Mai Jun Jul Aug Sep Okt Nov Dez",
        DE_DAYS,
        deDays(""));
    add(
        "de-dots",
        DE_MONTHS,
        "Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.",
        DE_DAYS,
        deDays("."));
    add(
        "de-AT",
        DE_MONTHS.replace("Januar", "Jänner"),
        "Jän Feb Mär Apr Mai Jun Jul Aug Sep Okt Nov Dez",
        DE_DAYS,
        deDays(""));
    add(
        "fr",
        FR_MONTHS,
        "janv févr mars avr mai juin juil août sept oct nov déc",
        FR_DAYS,
        frDays());
    add(
        "fr-dots",
        FR_MONTHS,
        "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.",
        FR_DAYS,
        "lun. mar. mer. jeu. ven. sam. dim.");
    add(
        "fr-ascii",
        "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
        "janv fevr mars avr mai juin juil aout sept oct nov dec",
        FR_DAYS,
        frDays());
    add("es", ES_MONTHS, "ene feb mar abr may jun jul ago sep oct nov dic", ES_DAYS, esDays());
    add(
        "es-sept",
        ES_MONTHS,
        "ene feb mar abr may jun jul ago sept oct nov dic",
        ES_DAYS,
        esDays());
    add(
        "es-dots",
        ES_MONTHS,
        "ene. feb. mar. abr. may. jun. jul. ago. sep. oct. nov. dic.",
        ES_DAYS,
        esDays());
    add("pt", PT_MONTHS, "jan fev mar abr mai jun jul ago set out nov dez", "", "");
    add(
        "pt-dots",
        PT_MONTHS,
        "jan. fev. mar. abr. mai. jun. jul. ago. set. out. nov. dez.",
        "",
        "");
    add(
        "it",
        IT_MONTHS,
        "gen feb mar apr mag giu lug ago set ott nov dic",
        "lunedì martedì mercoledì giovedì venerdì sabato domenica",
        "lun mar mer gio ven sab dom");
    add(
        "nl",
        NL_MONTHS,
        "jan feb mrt apr mei jun jul aug sep okt nov dec",
        "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
        "ma di wo do vr za zo");
    add("nl-dots", NL_MONTHS, "jan. feb. mrt. apr. mei jun. jul. aug. sep. okt. nov. dec.", "", "");
    add(
        "pl",
        "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października"
            + " listopada grudnia",
        PL_SHORT,
        "poniedziałek wtorek środa czwartek piątek sobota niedziela",
        "pon wt śr czw pt sob ndz");
    add(
        "pl-nom",
        "styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad"
            + " grudzień",
        PL_SHORT,
        "",
        "");
    add("sv", SV_MONTHS, "jan feb mar apr maj jun jul aug sep okt nov dec", "", "");
  }

  private static String deDays(String dot) {
    return "Mo Di Mi Do Fr Sa So".replace(" ", dot + " ") + dot;
  }

  private static String frDays() {
    return "lun mar mer jeu ven sam dim";
  }

  private static String esDays() {
    return "lun mar mié jue vie sáb dom";
  }

  private static void add(
      String id, String months, String shortMonths, String days, String shortDays) {
    SETS.put(id, new Names(id, list(months), list(shortMonths), list(days), list(shortDays)));
  }

  private static List<String> list(String names) {
    return names.isEmpty() ? List.of() : List.of(names.split(" ", -1));
  }

  /** All of them, English first. */
  static List<Names> all() {
    return List.copyOf(SETS.values());
  }

  static Optional<Names> of(String id) {
    return Optional.ofNullable(SETS.get(id));
  }

  /** The language of these names: {@code de}. */
  String language() {
    return id.substring(0, 2);
  }

  /** How letters of names are written: as in the table, or all of one case. */
  enum Case {
    /** As in the table. */
    USUAL,
    /** {@code JAN}. */
    UPPER,
    /** {@code jan}. */
    LOWER,
    /** {@code Janv}. */
    TITLE;

    List<String> of(List<String> names) {
      List<String> written = new ArrayList<>();
      for (String name : names) {
        written.add(
            switch (this) {
              case USUAL -> name;
              case UPPER -> name.toUpperCase(Locale.ROOT);
              case LOWER -> name.toLowerCase(Locale.ROOT);
              case TITLE -> name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
            });
      }
      return written;
    }
  }
}
