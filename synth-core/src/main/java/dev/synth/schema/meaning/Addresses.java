package dev.synth.schema.meaning;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Streets with the number of a house, and post boxes, in the words of some thirty languages. */
final class Addresses {
  private static final int LONGEST = 200;

  /** At the end of a word, as in {@code Hauptstrasse}. */
  private static final String ENDS =
      "strasse|str\\.?|straat|laan|gracht|plein|kade|weg|gasse|allee|ufer|damm|gatan|vagen|gade|vej"
          + "|vei|veien|gata|gate|stien|bakken|svingen|tunet|katu|kuja|polku|plantsoen|singel|hof"
          + "|dreef|steeg|dijk|stigen|torget";

  /** Words of their own. */
  private static final String WORDS =
      "street|st|road|rd|avenue|ave|boulevard|blvd|lane|ln|drive|dr|court|ct|way|ways|terrace"
          + "|circle|cir|place|pl|square|squares|sq|parkway|pkwy|highway|hwy|freeway|crescent|close"
          + "|trail|loop|alley|plaza|suite|ste|apt|unit|p ?o ?box|mews|postfach|platz|ring|rue"
          + "|chemin|impasse|quai|route|allees|cours|bd|via|viale|vicolo|piazza|corso|largo|strada"
          + "|contrada|borgo|rotonda|appartamento|calle|avda|av|avenida|carrera|paseo|camino|ronda"
          + "|prolongacion|c/|pza|carrer|priv|col|cra|kr|transversal|diagonal|apto|quadra|bloco|rod"
          + "|jln|perum|desa|rt|ngo|quan|phuong|trg|bulevar|nam|cottage|lodge|glorieta|callejon"
          + "|pasaje|carretera|rambla|jardines|puerta|conjunto|rua"
          + "|travessa|praca|alameda|rodovia|estrada|ponte|ul|ulica|aleja|al|os|plac|namesti|trida"
          + "|utca|ut|ter|korut|setany|lakotelep|fasor|bulevardul|calea|soseaua|aleea|cad|caddesi"
          + "|sok|sokak|sokagi|mah|mahallesi|bulvari|gata|grand|jalan|jl|gg|lorong|duong|soi|thanon"
          + "|odos|leoforos|nagar|marg|улица|ул|проспект|пр|пр-кт|переулок|пер|шоссе|бульвар|б-р"
          + "|площадь|вулиця|вул|площа|бул|площад|пл|οδος|λεωφορος|שדרות|רחוב|סמטת|דרך|شارع|طريق"
          + "|خیابان|मार्ग|नगर|सड़क|ถนน|ซอย|ถ|ซ|หมู่|ต|حي|عمارة|کوچه|پلاک|بلوار|רח|שד|גלי|गली|मकान|ग्राम|λεωφ|πλ"
          + "|булевар|ku|փողոց|պողոտա|ქუჩა|გამზირი|შესახვევი|ჩიხი|შეს";

  /** East Asian ones stand at the end of a name and before a number, or behind it. */
  private static final String SIGNS = "[路街巷弄号號]|丁目|番地|[가-힣](로|길|동|읍|면|리)";

  private static final Pattern STREET =
      Pattern.compile(
          "("
              + ENDS
              + ")(?!\\p{L})|(?<![\\p{L}\\d])("
              + WORDS
              + ")(?!\\p{L})|"
              + SIGNS
              + "|, ?(\\d{3} \\d{2}|\\d{4,6}(-\\d{3})?) \\p{L}");

  /** A number of a house first, then a name of at least two words. */
  private static final Pattern NUMBER_FIRST =
      Pattern.compile("\\d{1,5}\\p{L}?,?( \\p{Lu}[\\p{L}\\p{M}'’.-]*){2,5}( .*\\d.*)?");

  private static final Pattern NUMBER = Pattern.compile("\\d");
  private static final int LEAST_NAMES = 8;

  private Addresses() {}

  /** Whether at least that share of the values are such as {@code 41 Via Roma}. */
  static boolean are(List<String> values, double share) {
    if (passing(values, Addresses::hasStreet) >= Math.max(1, share * values.size())) {
      return true;
    }
    List<String> numbered =
        values.stream().filter(value -> NUMBER_FIRST.matcher(value).matches()).toList();
    long names = numbered.stream().map(value -> value.replaceAll("\\d", "")).distinct().count();
    return names >= LEAST_NAMES
        && numbered.size() >= share * values.size()
        && names >= share * numbered.size();
  }

  private static long passing(List<String> values, Predicate<String> test) {
    return values.stream().filter(test).count();
  }

  private static boolean hasStreet(String cell) {
    if (cell.length() > LONGEST || !NUMBER.matcher(cell).find()) {
      return false;
    }
    return STREET.matcher(Folded.of(cell).replace(".", " ").replace("  ", " ")).find();
  }
}
