package dev.synth;

import dev.synth.synthesis.Certificate;
import dev.synth.synthesis.Provenance;
import dev.synth.synthesis.TableModel;
import dev.synth.transform.Protection;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Tells when hardly any row that was learnt had what is given together: rows under it are what the
 * model makes of similar ones. No real row is asked, for a model keeps none: the model says how
 * likely it is.
 */
final class RareConditions {
  private static final MathContext ABOUT = new MathContext(2);

  private RareConditions() {}

  /**
   * One line for a person, without any value.
   *
   * @return empty where {@value Protection#MIN_ROWS} learnt rows or more are expected to have it,
   *     where one column alone is given, and where the model cannot tell
   */
  static Optional<String> warning(TableModel model, SortedMap<String, String> given) {
    Optional<Certificate> certificate = model.certificate();
    if (given.size() < 2 || certificate.isEmpty()) {
      return Optional.empty();
    }
    double together = model.likelihood(given).orElse(1);
    String all = model.history().provenance().facts().get(Provenance.ALL_ROWS);
    long learnt = all == null ? certificate.get().trainingRows() : Long.parseLong(all);
    if (together * learnt >= Protection.MIN_ROWS) {
      return Optional.empty();
    }
    String least = "";
    double others = 0;
    for (String column : given.keySet()) {
      var left = new TreeMap<>(given);
      left.remove(column);
      double without = model.likelihood(left).orElse(0);
      if (without > others) {
        least = column;
        others = without;
      }
    }
    return Optional.of(
        "what is given for "
            + String.join(", ", given.keySet())
            + " is rare together: about "
            + oneIn(together)
            + " would have it, so probably fewer than "
            + Protection.MIN_ROWS
            + " of the "
            + whole(learnt)
            + " rows that were learnt; without '"
            + least
            + "' "
            + oneIn(others)
            + " would. The rows are what the model makes of similar ones");
  }

  private static String oneIn(double share) {
    BigDecimal rows = BigDecimal.valueOf(1 / Math.max(share, 1e-15)).round(ABOUT);
    return rows.compareTo(BigDecimal.valueOf(10)) < 0
        ? "1 row in " + rows.stripTrailingZeros().toPlainString()
        : "1 row in " + whole(rows.longValue());
  }

  private static String whole(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
