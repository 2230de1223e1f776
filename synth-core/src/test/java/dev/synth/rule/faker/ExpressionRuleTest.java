package dev.synth.rule.faker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synth.problem.SynthException;
import dev.synth.rule.Rules;
import dev.synth.table.ColumnType;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExpressionRuleTest {
  @Test
  void textStandsAroundCalls() {
    assertThat(Rules.texts("Dr. #{Name.lastName} (#{numerify '##'})", 50))
        .allMatch(text -> text.matches("Dr\\. .+ \\(\\d\\d\\)"));
  }

  @Test
  void equalCallsInOneTextDiffer() {
    assertThat(Rules.texts("#{Name.firstName}|#{Name.firstName}", 100))
        .filteredOn(text -> text.split("\\|", -1)[0].equals(text.split("\\|", -1)[1]))
        .hasSizeLessThan(5);
  }

  @Test
  void namesOfMethodsAreReadInAnyCase() {
    List<String> names = Rules.texts("#{Commerce.productName}", 5);
    assertThat(Rules.texts("#{commerce.product_name}", 5)).isEqualTo(names);
    assertThat(Rules.texts("#{COMMERCE.productname}", 5)).isEqualTo(names);
  }

  @Test
  void unsafeCallsAreMadeByRulesOfOurs() {
    assertThat(Rules.texts("#{Internet.emailAddress}", 200))
        .allMatch(mail -> mail.matches("[a-z.]+\\d+@example\\.(com|org|net)"))
        .doesNotHaveDuplicates();
    assertThat(Rules.texts("#{Internet.url}", 20))
        .allMatch(url -> url.matches("https://[a-z0-9-]+\\.example\\.com/\\S+"));
    assertThat(Rules.texts("#{Finance.creditCard}", 20)).allMatch(c -> c.startsWith("400000"));
    assertThat(Rules.texts("#{PhoneNumber.cellPhone}", 20)).allMatch(p -> p.contains("-555-01"));
    assertThat(Rules.texts("#{Money.currencyCode}", 20)).allMatch(c -> c.matches("[A-Z]{3}"));
  }

  @Test
  void clockIsNeverRead() {
    assertThatThrownBy(() -> Rules.read("#{timeAndDate.past '10','DAYS'}"))
        .isInstanceOf(SynthException.class)
        .hasMessage(
            """
            #{timeAndDate.past '10','DAYS'} is not allowed
             -> it could reach somebody real, or depends on the clock or the machine
            To fix: use past(days), future(days), date(from, to), datetime(from, to) or past(6575, 29220) for birthdays.\
            """);
  }

  @Test
  void safeCallTakesNoArguments() {
    assertThatThrownBy(() -> Rules.read("#{Internet.emailAddress 'ann'}"))
        .hasMessage(
            """
            #{Internet.emailAddress 'ann'} takes no arguments here
             -> a safe rule stands in for it: email
            To fix: leave the arguments out, or write that rule.""");
  }

  @Test
  void unknownNamesAreToldWithTheNearest() {
    assertThatThrownBy(() -> Rules.read("#{Addres.city}"))
        .hasMessage(
            """
            #{Addres.city} cannot be made
             -> Datafaker has no provider 'Addres'
            To fix: write 'Address'.""");
    assertThatThrownBy(() -> Rules.read("#{Bool.boole}"))
        .hasMessage(
            """
            #{Bool.boole} cannot be made
             -> Bool makes no 'boole'
             -> known are [bool]
            To fix: write 'bool'.""");
    assertThatThrownBy(() -> Rules.read("#{numerfy '##'}"))
        .hasMessage(
            """
            #{numerfy '##'} cannot be made
             -> there is no 'numerfy'
             -> known are [bothify, examplify, letterify, numerify, regexify, templatify]
            To fix: write 'numerify'.""");
  }

  @Test
  void filesOfDatafakerAreNotReached() {
    assertThatThrownBy(() -> Rules.read("#{internet.free_email}"))
        .hasMessageContaining("Internet makes no 'free_email'");
    assertThatThrownBy(() -> Rules.read("#{cell_phone.formats}"))
        .hasMessageContaining("Datafaker has no provider 'cell_phone'");
    assertThatThrownBy(() -> Rules.read("#{fakeValuesService.toString}"))
        .hasMessageContaining("Datafaker has no provider");
    assertThatThrownBy(() -> Rules.read("#{options.option '#{internet.free_email}'}"))
        .hasMessage(
            """
            expression '#{options.option '#{internet.free_email}'}' has one #{...} inside another
            To fix: write them one after the other.""");
  }

  @Test
  void wrongArgumentsAreTold() {
    assertThatThrownBy(() -> Rules.read("#{Number.numberBetween 'one','two'}"))
        .hasMessage(
            """
            #{number.numberBetween 'one','two'} cannot be made
             -> Datafaker does not make it in locale en
            To fix: check its arguments, each in single quotes, and the locale.""");
    assertThatThrownBy(() -> Rules.read("#{Name.fullName"))
        .hasMessage(
            """
            expression '#{Name.fullName' has a #{ that is not closed
            To fix: write it like #{Name.fullName} or #{numerify '###'}.""");
  }

  @Test
  void textMakesNoColumnOfNumbers() {
    assertThatThrownBy(() -> Rules.read("#{Name.fullName}", new ColumnType.Numeric(0)))
        .hasMessage(
            """
            rule '#{Name.fullName}' cannot make column 'made', which is integer
             -> it makes text, not numbers
            To fix: give the column another type, or another rule.""");
    assertThat(Rules.texts("#{Number.numberBetween '1','10'}", new ColumnType.Numeric(0), 100))
        .allMatch(n -> n.matches("[1-9]"));
  }
}
