package dev.synth.synthesis.tree;

import dev.synth.problem.SynthException;
import dev.synth.random.Rng;
import dev.synth.random.Stream;
import dev.synth.random.Streams;
import dev.synth.relation.row.RowCodec;
import dev.synth.relation.row.RowSupport;
import dev.synth.transform.GivenCells;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Draws rows of one sampling, a block at a time. For one thread.
 *
 * <p>What is given is set instead of drawn. Where it stands before all other parts, rows are exact
 * draws under it. Elsewhere a row has {@link #WEIGHED} candidates, and one is chosen by how likely
 * what is given is in it (likelihood weighting, Fung and Chang 1990); where it is possible in none
 * it has as many again, up to {@link #MOST}. What stands behind the last part that is given is
 * drawn for the chosen one alone.
 */
final class RowDraws {
  /** Rows drawn together, so that what they share stays in the processor's cache. */
  private static final int BLOCK = 1024;

  private static final int WEIGHED = 128;
  private static final int MOST = 16 * WEIGHED;
  private static final int NOT_GIVEN = -1;
  private static final String CHOICE = "\0choice";

  /** What is given together is no rarer than once in so many rows. */
  private static final double LEAST_LIKELY = 1e-7;

  private final Parts parts;
  private final List<PartModel> models;
  private final Stream[] streams; // by place in drawing order, as the next three
  private final @Nullable RowSupport[] support;
  private final boolean[][] allowed;
  private final int[] given;
  private final int leading; // places before the first that is drawn
  private final int weighed; // places up to the last that is given; leading where rows are exact
  private final int candidates;
  private final Stream choice;
  private final Lanes rows;
  private final Lanes trial;
  private final double likely; // what stands first

  /**
   * Draws of some units.
   *
   * @param chance of at least one unit
   */
  RowDraws(RowCodec codec, Parts parts, List<PartModel> models, Streams chance, GivenCells cells) {
    this.parts = parts;
    this.models = models;
    int places = parts.size();
    streams = new Stream[places];
    support = new RowSupport[places];
    allowed = new boolean[places][];
    given = new int[places];
    int first = 0;
    int last = 0;
    for (int place = 0; place < places; place++) {
      int part = parts.places().get(place);
      streams[place] = chance.of(parts.names().get(place));
      support[place] = codec.support(part, cells);
      allowed[place] = new boolean[models.get(place).shares().length];
      given[place] = cells.codes().getOrDefault(part, NOT_GIVEN);
      if (given[place] != NOT_GIVEN) {
        first += first == place ? 1 : 0;
        last = place + 1;
      }
    }
    leading = first;
    weighed = last;
    candidates = weighed == leading ? 1 : MOST;
    choice = chance.of(CHOICE);
    rows = new Lanes(places, Math.min(BLOCK, chance.units().size()));
    trial = new Lanes(places, weighed == leading ? 0 : WEIGHED);
    rows.likelihood[0] = 1;
    for (int place = 0; place < leading; place++) {
      set(place, rows);
      set(place, trial);
      weigh(place, rows, 1);
    }
    likely = rows.likelihood[0];
  }

  /** How many rows may be drawn at once. */
  int together() {
    return rows.size();
  }

  /**
   * Draws rows.
   *
   * @param from place of the first among the units
   * @param count at most {@link #together()}
   * @param into receives them by part, from {@code from} on
   * @throws SynthException when what is given never occurs together
   */
  void draw(int from, int count, int[][] into) {
    if (likely < LEAST_LIKELY) {
      throw SynthException.of("what is given never occurs together")
          .at("the model expects it in fewer than one of 10,000,000 rows")
          .toFix("give fewer columns, or values that occur together.");
    }
    for (int lane = 0; lane < count; lane++) {
      rows.unit[lane] = from + lane;
      rows.candidate[lane] = weighed == leading ? 0 : choose(from + lane, lane);
    }
    for (int place = weighed; place < parts.size(); place++) {
      drawPart(place, rows, count);
    }
    for (int part = 0; part < into.length; part++) {
      System.arraycopy(rows.codes[part], 0, into[part], from, count);
    }
  }

  /** Share of all rows that have what is given: the mean over each unit's first candidates. */
  double likelihood() {
    if (weighed == leading) {
      return likely;
    }
    int units = choice.size();
    double sum = 0;
    for (int unit = 0; unit < units; unit++) {
      drawCandidates(unit, 0);
      for (double one : trial.likelihood) {
        sum += one;
      }
    }
    return sum / units / WEIGHED;
  }

  /** Chooses a row's candidate, up to the last part that is given, and puts it into its lane. */
  private int choose(int unit, int lane) {
    for (int first = 0; first < candidates; first += WEIGHED) {
      drawCandidates(unit, first);
      double most = 0;
      double total = 0;
      for (double one : trial.likelihood) {
        most = Math.max(most, one);
        total += one;
      }
      if (most < LEAST_LIKELY) {
        continue;
      }
      double target = choice.at(unit).nextDouble() * total;
      int chosen = 0;
      double upTo = trial.likelihood[0];
      while (chosen < WEIGHED - 1 && upTo <= target) {
        chosen++;
        upTo += trial.likelihood[chosen];
      }
      for (int place = leading; place < weighed; place++) {
        int part = parts.places().get(place);
        rows.codes[part][lane] = trial.codes[part][chosen];
        rows.bins[place][lane] = trial.bins[place][chosen];
      }
      return first + chosen;
    }
    throw SynthException.of("what is given was found in none of " + candidates + " candidates")
        .at("the model draws other columns first, and they left no chance for it")
        .toFix(
            "train with conditions=[...] naming the given columns: then rows are drawn under what"
                + " is given.");
  }

  private void drawCandidates(int unit, int first) {
    Arrays.fill(trial.unit, unit);
    Arrays.fill(trial.likelihood, likely);
    for (int lane = 0; lane < WEIGHED; lane++) {
      trial.candidate[lane] = first + lane;
    }
    for (int place = leading; place < weighed; place++) {
      if (given[place] == NOT_GIVEN) {
        drawPart(place, trial, WEIGHED);
      } else {
        set(place, trial);
        weigh(place, trial, WEIGHED);
      }
    }
  }

  private void drawPart(int place, Lanes lanes, int count) {
    PartModel model = models.get(place);
    Stream stream = streams[place];
    RowSupport left = support[place];
    boolean[] some = allowed[place];
    int[] drawn = lanes.codes[parts.places().get(place)];
    int[][] bins = lanes.bins;
    for (int lane = 0; lane < count; lane++) {
      Rng rng = stream.at(lanes.unit[lane], lanes.candidate[lane], candidates);
      boolean isLess = left != null && left.of(lanes.codes, lane, some);
      int category = isLess ? model.draw(bins, lane, rng, some) : model.draw(bins, lane, rng);
      drawn[lane] = category;
      bins[place][lane] = model.bins().bin(category);
    }
  }

  private void set(int place, Lanes lanes) {
    Arrays.fill(lanes.codes[parts.places().get(place)], given[place]);
    Arrays.fill(lanes.bins[place], models.get(place).bins().bin(given[place]));
  }

  private void weigh(int place, Lanes lanes, int count) {
    PartModel model = models.get(place);
    RowSupport left = support[place];
    boolean[] some = allowed[place];
    for (int lane = 0; lane < count; lane++) {
      boolean isLess = left != null && left.of(lanes.codes, lane, some);
      lanes.likelihood[lane] *=
          isLess
              ? model.share(lanes.bins, lane, given[place], some)
              : model.share(lanes.bins, lane, given[place]);
    }
  }
}
