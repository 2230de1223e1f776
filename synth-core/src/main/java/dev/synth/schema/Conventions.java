package dev.synth.schema;

import dev.synth.format.DayOrder;
import java.util.Locale;
import java.util.Set;

/**
 * What decides where cells of a column can be read in two ways.
 *
 * @param days what stands first in dates; NONE when nothing says
 * @param point before decimals, a point or a comma; 0 when nothing says
 */
public record Conventions(DayOrder days, char point) {
  /** Nothing says anything. */
  public static final Conventions NONE = new Conventions(DayOrder.NONE, '\0');

  private static final Set<String> MONTH_FIRST = Set.of("US", "PH", "BZ", "FM");
  private static final Set<String> POINT = Set.of("en", "zh", "ja", "ko", "th", "he");
  private static final Set<String> POINT_REGIONS = Set.of("CH", "LI", "MX");

  /**
   * Those of a BCP 47 tag; English without a country is nothing but the default, and says nothing.
   */
  public static Conventions of(String tag) {
    Locale locale = Locale.forLanguageTag(tag);
    String region = locale.getCountry();
    boolean english = locale.getLanguage().equals("en");
    if (english && region.isEmpty()) {
      return NONE;
    }
    boolean point = POINT.contains(locale.getLanguage()) || POINT_REGIONS.contains(region);
    return new Conventions(
        MONTH_FIRST.contains(region) ? DayOrder.MONTH_FIRST : DayOrder.DAY_FIRST,
        point ? '.' : ',');
  }

  /** These, and the others' where these say nothing. */
  public Conventions or(Conventions others) {
    return new Conventions(
        days == DayOrder.NONE ? others.days : days, point == 0 ? others.point : point);
  }

  /** What both agree on, or one of them says. */
  public Conventions and(Conventions others) {
    boolean sameDays = days == others.days || others.days == DayOrder.NONE;
    boolean samePoint = point == others.point || others.point == 0;
    Conventions all = or(others);
    return new Conventions(
        sameDays || days == DayOrder.NONE ? all.days : DayOrder.NONE,
        samePoint || point == 0 ? all.point : '\0');
  }
}
