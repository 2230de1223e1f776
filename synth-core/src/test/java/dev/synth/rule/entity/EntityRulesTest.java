package dev.synth.rule.entity;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import dev.synth.rule.Rules;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityRulesTest {
  /** What regulators keep for films: NANP, Ofcom, Bundesnetzagentur, ARCEP, ACMA. */
  private static final Pattern KEPT =
      Pattern.compile(
          "\\+1-\\d{3}-555-01\\d\\d|\\+44 (20 7946 0\\d{3}|1\\d\\d 496 0\\d{3}|29 2018 0\\d{3})"
              + "|\\+49 (30 23125|40 66969|89 99998|69 90009) \\d{3}|\\+49 221 4710 \\d{3}"
              + "|\\+49 171 39200\\d\\d|\\+33 (1 99 00|2 61 91|3 53 01|4 65 71|5 36 49) \\d\\d \\d\\d"
              + "|\\+61 [23] 5550 \\d{4}");

  @Test
  void nobodyHasThesePhones() throws NumberParseException {
    PhoneNumberUtil plans = PhoneNumberUtil.getInstance();
    int outside = 0;
    for (String phone : Rules.texts("place(phone, country=world)", 100_000)) {
      if (!KEPT.matcher(phone).matches()) {
        outside++;
        assertThat(plans.isValidNumber(plans.parse(phone, "US"))).as(phone).isFalse();
      }
    }
    assertThat(outside).isBetween(10_000, 40_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"first-name", "full-name", "gender", "title"})
  void whoeverIsNamedAlikeIsTheSamePerson(String part) {
    assertThat(Rules.texts("person(" + part + ", who=sender)", 50))
        .isEqualTo(Rules.texts("person(" + part + ", sender)", 50));
    assertThat(Set.copyOf(Rules.texts("person(" + part + ")", 500))).hasSizeGreaterThan(1);
  }

  @Test
  void titlesAndGendersGoWithTheFirstName() {
    List<String> names = Rules.texts("person(first-name)", 3_000);
    List<String> genders = Rules.texts("person(gender)", 3_000);
    List<String> titles = Rules.texts("person(title)", 3_000);
    Map<String, Set<String>> ofName = new HashMap<>();
    for (int row = 0; row < names.size(); row++) {
      ofName.computeIfAbsent(names.get(row), name -> new TreeSet<>()).add(genders.get(row));
      boolean lady = Set.of("Ms.", "Mrs.").contains(titles.get(row));
      assertThat(lady && genders.get(row).equals("male")).isFalse();
      assertThat(titles.get(row).equals("Mr.") && genders.get(row).equals("female")).isFalse();
    }
    ofName.forEach((name, seen) -> assertThat(seen).as(name).hasSize(1));
  }

  @Test
  void aThingButAnotherOneIsNeverTheSame() {
    List<String> from = Rules.texts("fact(airports, code, origin)", 20_000);
    List<String> to = Rules.texts("fact(airports, code, destination, but=origin)", 20_000);
    for (int row = 0; row < from.size(); row++) {
      assertThat(to.get(row)).isNotEqualTo(from.get(row));
    }
    assertThat(Set.copyOf(to)).hasSameSizeAs(Set.copyOf(from));
  }
}
