package dev.synth.rule.guess;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Moments in their order: what ends comes after what started, what was shipped after it was
 * ordered, and only where the status says that it was.
 */
final class Times {
  private static final int START = 10;
  private static final int LAST = 60;

  /** What is due, and what expires. */
  private static final Set<Integer> PLANS = Set.of(40, 54);

  private static final Pattern PLANNED = Pattern.compile("arrival|check \\?out|ended");
  private static final Pattern BORN = Pattern.compile("\\b(birth|born|dob|geburts\\w*)\\b");

  /**
   * A stage in the life of a thing.
   *
   * @param name of its columns
   * @param rank stages of a lower rank come before it
   * @param days from the one before, for dates
   * @param moments the same for moments with a time of day
   * @param states in which the thing has come so far; empty where it always has
   * @param rare whether most things never get there, so that nothing is said to follow
   * @param past whether it has happened when somebody writes it down: not a plan
   */
  private record Stage(
      Pattern name,
      int rank,
      String days,
      String moments,
      String states,
      boolean rare,
      boolean past) {}

  private static final List<Stage> STAGES =
      List.of(
          stage("\\b(incident|occurred|occurrence|accident|loss|onset|damage)\\b", 0, "", "", ""),
          stage("\\b(reported|filed|claim|notified|lodged)\\b", 15, "0, 12", "0.05, 6", ""),
          stage(
              "\\b(approved|accepted|confirmed|decided)\\b",
              18,
              "0, 10",
              "0.02, 5",
              "APPROVED|ACCEPTED|CONFIRMED|PAID|SHIPPED|DELIVERED|COMPLETED|CLOSED"),
          stage("\\b(due|deadline|payable)\\b|\\bfallig", 40, "14, 30", "14, 30", ""),
          stage(
              "\\b(paid|payment|settled|settlement|bezahlt)\\b",
              22,
              "0, 20",
              "0.01, 10",
              "PAID|SETTLED|COMPLETED?|SHIPPED|DELIVERED|REFUNDED|RETURNED"),
          stage(
              "\\b(shipped|dispatched|sent out|shipping|versand|versendet|expedie)\\b",
              24,
              "0, 3",
              "0.1, 3",
              "SHIPPED|IN_TRANSIT|DELIVERED|RETURNED"),
          stage(
              "\\b(first response|first reply|responded|acknowledged|answered)\\b",
              24,
              "0, 1",
              "0.005, 0.8",
              ""),
          stage(
              "\\b(delivered|delivery|zugestellt|lieferdatum|lieferung|livraison|entrega)\\b",
              30,
              "1, 6",
              "0.8, 6",
              "DELIVERED|RETURNED"),
          stage(
              "\\b(arrival|arrived|arrives|landing|landed|ankunft|arrivee|llegada)\\b",
              30,
              "0, 1",
              "0.05, 0.5",
              ""),
          stage(
              "\\b(returned|refunded|retour)\\b", 55, "3, 30", "2, 30", "RETURNED|REFUNDED", true),
          stage(
              "\\b(discharged?|release|entlass\\w*)\\b",
              50,
              "1, 14",
              "0.5, 14",
              "DISCHARGED|TRANSFERRED"),
          stage("\\b(check ?out|abreise|departure date)\\b", 50, "1, 9", "0.7, 9", ""),
          stage(
              "\\b(cancell?ed|cancell?ation|storniert|storno)\\b",
              52,
              "0, 20",
              "0.05, 20",
              "CANCELL?ED",
              true),
          stage(
              "\\b(terminated|termination|left|resigned|exit|kundigung|austritt)\\b",
              52,
              "90, 2200",
              "90, 2200",
              "TERMINATED|LEFT|INACTIVE",
              true),
          stage(
              "\\b(deleted|archived|revoked|blocked|locked|banned|deactivated)\\b",
              58,
              "20, 700",
              "20, 700",
              "DELETED|ARCHIVED|REVOKED|BLOCKED|LOCKED",
              true),
          stage(
              "\\b(resolved|closed|completed|completion|finished|done|solved|geschlossen|erledigt)\\b",
              50,
              "0, 15",
              "0.05, 12",
              "RESOLVED|CLOSED|COMPLETED?|DONE|SUCCEEDED|REJECTED|DECLINED"),
          stage(
              "\\b(expires?|expiry|expiration|valid (until|to|thru)|renewal|renews|gultig bis|ablauf\\w*)\\b",
              54,
              "180, 730",
              "180, 730",
              ""),
          stage(
              "\\b(ended|ends?|finish|stopped?|until|thru|bis|ende|fin|hasta|fine|einde|koniec)\\b",
              50,
              "1, 120",
              "0.02, 0.3",
              ""),
          stage(
              "\\b(updated|modified|changed|last (\\w+)|geandert|aktualisiert|modifie|actualizado)\\b",
              60,
              "0, 400",
              "0, 400",
              ""),
          stage("\\b(verified|activated|confirmed)\\b", 20, "0, 5", "0.001, 3", ""),
          stage(
              "\\b(assigned|started work|picked|packed|processed)\\b", 20, "0, 2", "0.01, 1.5", ""),
          stage(
              "\\b(created?|registered|signed ?up|joined|opened|open|ordered|order|purchased?|booked|booking|issued?|invoice|start(ed|s)?|begin|from|admission|admitted|check ?in|hired?|departure|departed|departs|sent|published|requested|submitted|effective|subscribed|signed|placed|posted|inserted|ingested|login|received|entry|erstellt|angelegt|bestellt|bestell\\w*|rechnungs\\w*|eintritt|beginn|von|anreise|cree|commande|creado|pedido|hire)\\b",
              10,
              "",
              "",
              ""));

  private Times() {}

  private static Stage stage(String name, int rank, String days, String moments, String states) {
    return stage(name, rank, days, moments, states, false);
  }

  private static Stage stage(
      String name, int rank, String days, String moments, String states, boolean rare) {
    boolean past = !PLANS.contains(rank) && !PLANNED.matcher(name).find();
    return new Stage(Pattern.compile(name), rank, days, moments, states, rare, past);
  }

  private record Placed(GuessedColumn column, Stage stage, Reached reached) {}

  static void look(GuessedTable table) {
    List<Placed> placed = new ArrayList<>();
    for (GuessedColumn column : table.columns()) {
      boolean time = column.isMoment() || column.typeWord().equals("time");
      if (time && column.words.startsWith("next ")) {
        column.make(column.isMoment() ? "future(31)" : "");
      } else if (time && !BORN.matcher(column.words).find()) {
        STAGES.stream()
            .filter(stage -> stage.name.matcher(column.words).find())
            .findFirst()
            .ifPresent(stage -> placed.add(new Placed(column, stage, reached(table, stage))));
      }
    }
    placed.sort(Comparator.comparingInt(one -> one.stage.rank));
    for (Placed later : placed) {
      Optional<Placed> earlier = before(later, placed);
      if (earlier.isPresent()) {
        boolean days =
            later.column.typeWord().equals("date")
                || earlier.get().column.typeWord().equals("date");
        follow(table, later, all(later, earlier.get(), placed), days);
      }
    }
    days(table, placed);
  }

  /** The latest stage before it, of those whose names say the most of the same. */
  private static Optional<Placed> before(Placed later, List<Placed> all) {
    if (later.stage.days.isEmpty()) {
      return Optional.empty();
    }
    Placed best = null;
    int most = -1;
    for (Placed one : all) {
      boolean fits =
          one.stage.rank < later.stage.rank
              && one.column.isNameable()
              && !one.stage.rare
              && (!one.column.typeWord().equals("time") || later.column.typeWord().equals("time"));
      int alike = fits ? alike(one.column.words, later.column.words) : -1;
      boolean there = fits && one.stage.rank != 40 && one.reached.covers(later.reached);
      if (there && alike >= most) {
        best = one;
        most = alike;
      }
    }
    return Optional.ofNullable(best);
  }

  /** What changes last comes after all else that has happened: {@code shipped or ordered}. */
  private static String all(Placed later, Placed earlier, List<Placed> placed) {
    if (later.stage.rank != LAST) {
      return earlier.column.name;
    }
    List<String> names = new ArrayList<>();
    for (Placed one : placed) {
      boolean happened = one.stage.rank < LAST && (one.stage.past || one.stage.rank <= START);
      if (happened && one.column.isNameable()) {
        names.add(0, one.column.name);
      }
    }
    return names.isEmpty() ? earlier.column.name : String.join(" or ", names);
  }

  private static int alike(String one, String other) {
    List<String> words = List.of(other.split(" ", -1));
    return (int)
        List.of(one.split(" ", -1)).stream()
            .filter(word -> !word.matches("date|time|at|on|datum|day"))
            .filter(words::contains)
            .count();
  }

  private static void follow(GuessedTable table, Placed later, String earlier, boolean days) {
    GuessedColumn column = later.column;
    boolean clock = column.typeWord().equals("time");
    String span = clock ? "0.01, 0.2" : days ? later.stage.days : later.stage.moments;
    if (later.stage.rank == 50
        && span.equals("1, 120")
        && table
            .words()
            .matches(".*(contract|policy|lease|subscription|membership|employ\\w+|project)")) {
      span = "180, 1095";
    }
    boolean lasting = table.words().matches(".*(contract|policy|subscription|membership|plan)");
    if (later.stage.rank == 52 && lasting) {
      span = "30, 700";
    }
    column.make(
        "after("
            + earlier
            + ", "
            + span
            + (later.stage.past ? ", until=now" : "")
            + (column.mayLack() ? later.reached.argument() : "")
            + ")");
  }

  /** In which rows the thing has come so far, by a flag or its status; empty where in all. */
  private static Reached reached(GuessedTable table, Stage stage) {
    for (GuessedColumn flag : table.columns()) {
      boolean says =
          flag.typeWord().equals("boolean")
              && stage.name.matcher(flag.words).find()
              && stage.rank > 10;
      if (says) {
        return new Reached(flag.quoted() + " = 'true'", Set.of(flag.name));
      }
    }
    return stage.states.isEmpty() ? Reached.ALWAYS : Reached.by(table, stage.states);
  }

  /** Columns that count the days between two others. */
  private static void days(GuessedTable table, List<Placed> placed) {
    for (GuessedColumn column : table.columns()) {
      boolean counts =
          column.isInteger()
              && column.words.matches(
                  "(number of )?(nights?|nachte|days?|length of stay|stay days|los|duration days"
                      + "|days? stayed)");
      if (!counts) {
        continue;
      }
      for (Placed later : placed) {
        Optional<Placed> earlier = before(later, placed);
        boolean span =
            later.stage.rank == 50
                && earlier.isPresent()
                && later.column.typeWord().equals("date")
                && earlier.get().column.typeWord().equals("date");
        if (span) {
          column.make(
              "formula(" + later.column.quoted() + " - " + earlier.get().column.quoted() + ")");
        }
      }
    }
  }
}
