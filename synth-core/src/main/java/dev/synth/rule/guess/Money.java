package dev.synth.rule.guess;

import java.util.Optional;
import java.util.regex.Pattern;

/** Amounts that are computed of others: quantity times price, net and tax, nights of two days. */
final class Money {
  private static final Pattern QUANTITY =
      Pattern.compile(
          "\\b(quantity|menge|anzahl|quantite|cantidad|quantita|quantidade|aantal|ilosc|units)$");
  private static final Pattern PRICE =
      Pattern.compile(
          "\\b((unit|item|list|sale)? ?(price|preis|prix|precio|prezzo|preco|prijs|cena)"
              + "|(einzel|stuck)preis)$");
  private static final Pattern NET =
      Pattern.compile("\\b(net( amount| price| total| value)?|sub ?total|netto( betrag)?)$");
  private static final Pattern RATE =
      Pattern.compile(
          "\\b(vat|tax|gst|mwst|iva|tva|btw)( rate| percent| percentage| satz)$|\\bsteuersatz$");
  private static final Pattern TAX =
      Pattern.compile("\\b(vat|tax|gst|mwst|iva|tva|btw)( amount| total| value| betrag)?$");
  private static final Pattern DISCOUNT =
      Pattern.compile("\\b(discount|rabatt|remise|descuento|sconto)( amount)?$");
  private static final Pattern SHIPPING =
      Pattern.compile("\\b(shipping|delivery|versand|freight)( cost| costs| fee| price| charge)?$");
  private static final Pattern TOTAL =
      Pattern.compile(
          "\\b((order|invoice|line|grand|cart)? ?total( amount| price| due)?|gross( amount| total)?"
              + "|brutto( betrag)?|gesamt(betrag|preis|summe)?|line amount|amount due)$");

  private Money() {}

  private static final Pattern WHOLE =
      Pattern.compile(
          "\\b(claim(ed)?|requested|ordered|list|original|gross|sale)( amount| price| sum)?$");
  private static final Pattern PART =
      Pattern.compile(
          "\\b(approved|granted|paid out|payout|settled|received|discounted)( amount| price| sum)?$");
  private static final String GRANTED = "APPROVED|ACCEPTED|PAID|SETTLED|CLOSED|COMPLETED?";
  private static final Pattern COST =
      Pattern.compile("\\b(cost|cost price|purchase price|einkaufspreis|wholesale price)$");

  static void look(GuessedTable table) {
    boolean products =
        table.columns().stream().anyMatch(column -> column.rule().equals("fact(products, name)"));
    number(table, PRICE)
        .filter(price -> products && price.isDecimal() && price.rule().startsWith("lognormal("))
        .ifPresent(price -> price.make("fact(products, price)"));
    number(table, PART)
        .ifPresent(
            part ->
                number(table, WHOLE)
                    .ifPresent(all -> share(part, all, "0.55, 1" + granted(table, part))));
    number(table, COST)
        .ifPresent(
            cost ->
                number(table, PRICE)
                    .filter(price -> price != cost)
                    .ifPresent(price -> share(cost, price, "0.35, 0.75")));
    totals(table);
  }

  private static void share(GuessedColumn part, GuessedColumn all, String between) {
    if (part != all && all.isNameable() && !part.isInteger()) {
      part.make("share(" + all.name + ", " + between + ")");
    }
  }

  /** Only where it was granted, where the row can say so. */
  private static String granted(GuessedTable table, GuessedColumn part) {
    return part.mayLack() ? Reached.by(table, GRANTED).argument() : "";
  }

  private static void totals(GuessedTable table) {
    Optional<GuessedColumn> quantity = number(table, QUANTITY);
    Optional<GuessedColumn> price = number(table, PRICE);
    Optional<GuessedColumn> net = number(table, NET);
    Optional<GuessedColumn> rate = number(table, RATE);
    Optional<GuessedColumn> tax = number(table, TAX);
    Optional<GuessedColumn> total = number(table, TOTAL);
    boolean goods = quantity.isPresent() && price.isPresent();
    String sold = goods ? product(quantity.get(), price.get()) : "";
    net.filter(column -> goods).ifPresent(column -> compute(column, sold));
    String base = net.map(GuessedColumn::quoted).orElse(sold);
    if (base.isEmpty() && total.isPresent() && tax.isPresent()) {
      String share = rate.map(Money::share).orElse("0.19");
      String whole = total.get().quoted();
      compute(tax.get(), whole + " - " + whole + " / (1 + " + share + ")");
      return;
    }
    if (base.isEmpty()) {
      return;
    }
    tax.ifPresent(column -> compute(column, base + " * " + rate.map(Money::share).orElse("0.19")));
    if (total.isPresent()) {
      var sum = new StringBuilder(base);
      if (tax.isPresent()) {
        sum.append(" + ").append(tax.get().quoted());
      } else if (rate.isPresent()
          && total.get().words.matches(".*\\b(gross|brutto|incl\\w*)\\b.*")) {
        sum.append(" * (1 + ").append(share(rate.get())).append(")");
      }
      number(table, SHIPPING).ifPresent(fee -> sum.append(" + ").append(fee.quoted()));
      number(table, DISCOUNT)
          .filter(off -> off.isDecimal())
          .ifPresent(
              off -> {
                if (off.words.endsWith("amount")) {
                  compute(off, base + " * 0.05");
                  sum.append(" - ").append(off.quoted());
                } else {
                  sum.append(" - ")
                      .append(base)
                      .append(" * ")
                      .append(off.quoted())
                      .append(" / 100");
                }
              });
      compute(total.get(), sum.toString());
    }
  }

  /** A rate is a share in a column of decimals, a percentage in one of whole numbers. */
  private static String share(GuessedColumn rate) {
    boolean percent = rate.isInteger() || rate.words.matches(".*(percent|percentage)$");
    return percent ? rate.quoted() + " / 100" : rate.quoted();
  }

  private static String product(GuessedColumn one, GuessedColumn other) {
    return one.quoted() + " * " + other.quoted();
  }

  private static void compute(GuessedColumn column, String expression) {
    column.make("formula(round(" + expression + ", " + column.cents() + "))");
  }

  private static Optional<GuessedColumn> number(GuessedTable table, Pattern pattern) {
    return table.columns().stream()
        .filter(column -> column.isNumber() && pattern.matcher(column.words).find())
        .findFirst();
  }
}
