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
 * Draws rows of one sampling, a block at a time; a lane is a row, or one of its candidates. For one
 * thread.
 *
 * <p>What is given is set instead of drawn. Where it stands before all other parts, rows are exact
 * draws under it. Elsewhere a row has {@link #WEIGHED} candidates, and one is chosen by how likely
 * what is given is in it (likelihood weighting, Fung and Chang 1990). What stands behind the last
 * part that is given is drawn for the chosen one alone.
 */
final class RowDraws {
  /** Lanes drawn together, so that what they share stays in the processor's cache. */
  private static final int BLOCK = 1024;

  private static final int WEIGHED = 128;
  private static final int NOT_GIVEN = -1;
  private static final String CHOICE = "\0choice";

  /** What is given together is no rarer than once in so many rows. */
  private static final double LEAST_LIKELY = 1e-7;

  private final Parts parts;
  private final List<PartModel> models;
  private final Stream[] streams; // by place in drawing order, as all that follows
  private final @Nullable RowSupport[] support;
  private final boolean[][] allowed;
  private final int[] given;
  private final int leading; // places before the first that is drawn
  private final int weighed; // places up to the last that is given; 0 where rows are exact
  private final int candidates;
  private final Stream choice;
  private final int[][] codes; // by part, then lane
  private final int[][] bins; // by place, then lane
  private final int[] row; // by lane, within the block
  private final int[] candidate; // by lane
  private final double[] likelihood; // by lane
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
    int lastGiven = NOT_GIVEN;
    for (int place = 0; place < places; place++) {
      int part = parts.places().get(place);
      streams[place] = chance.of(parts.names().get(place));
      support[place] = codec.support(part, cells);
      allowed[place] = new boolean[models.get(place).shares().length];
      given[place] = cells.codes().getOrDefault(part, NOT_GIVEN);
      lastGiven = given[place] == NOT_GIVEN ? lastGiven : place;
    }
    leading = leading(given);
    weighed = lastGiven < leading ? 0 : lastGiven + 1;
    candidates = weighed == 0 ? 1 : WEIGHED;
    choice = chance.of(CHOICE);
    int lanes = (int) Math.min(BLOCK, (long) candidates * chance.units().size());
    codes = new int[places][lanes];
    bins = new int[places][lanes];
    row = new int[lanes];
    candidate = new int[lanes];
    likelihood = new double[lanes];
    likelihood[0] = 1;
    for (int place = 0; place < leading; place++) {
      set(place, lanes);
      weigh(place, 1);
    }
    likely = likelihood[0];
  }

  private static int leading(int[] given) {
    int leading = 0;
    while (leading < given.length && given[leading] != NOT_GIVEN) {
      leading++;
    }
    return leading;
  }

  /** How many rows may be drawn at once. */
  int together() {
    return BLOCK / candidates;
  }

  /**
   * Draws rows.
   *
   * @param from place of the first among the units
   * @param rows at most {@link #together()}
   * @param into receives them by part, from {@code from} on
   * @throws SynthException when what is given never occurs together
   */
  void draw(int from, int rows, int[][] into) {
    requirePossible(likely);
    if (weighed > 0) {
      drawCandidates(from, rows);
    }
    for (int lane = 0; lane < rows; lane++) {
      candidate[lane] = weighed == 0 ? 0 : choose(from + lane, lane);
      row[lane] = lane;
    }
    for (int place = Math.max(leading, weighed); place < parts.size(); place++) {
      drawPart(place, from, rows);
    }
    for (int part = 0; part < into.length; part++) {
      System.arraycopy(codes[part], 0, into[part], from, rows);
    }
  }

  private void drawCandidates(int from, int rows) {
    int lanes = rows * candidates;
    Arrays.fill(likelihood, 0, lanes, likely);
    for (int lane = 0; lane < lanes; lane++) {
      row[lane] = lane / candidates;
      candidate[lane] = lane % candidates;
    }
    for (int place = leading; place < weighed; place++) {
      if (given[place] == NOT_GIVEN) {
        drawPart(place, from, lanes);
      } else {
        set(place, lanes);
        weigh(place, lanes);
      }
    }
  }

  private void drawPart(int place, int from, int lanes) {
    PartModel model = models.get(place);
    Stream stream = streams[place];
    RowSupport left = support[place];
    int[] drawn = codes[parts.places().get(place)];
    int[] binsDrawn = bins[place];
    boolean[] some = allowed[place];
    for (int lane = 0; lane < lanes; lane++) {
      Rng rng = stream.at(from + row[lane], candidate[lane], candidates);
      boolean isLess = left != null && left.of(codes, lane, some);
      drawn[lane] = isLess ? model.draw(bins, lane, rng, some) : model.draw(bins, lane, rng);
      binsDrawn[lane] = model.bins().bin(drawn[lane]);
    }
  }

  private void set(int place, int lanes) {
    Arrays.fill(codes[parts.places().get(place)], 0, lanes, given[place]);
    Arrays.fill(bins[place], 0, lanes, models.get(place).bins().bin(given[place]));
  }

  private void weigh(int place, int lanes) {
    PartModel model = models.get(place);
    RowSupport left = support[place];
    boolean[] some = allowed[place];
    for (int lane = 0; lane < lanes; lane++) {
      boolean isLess = left != null && left.of(codes, lane, some);
      likelihood[lane] *=
          isLess
              ? model.share(bins, lane, given[place], some)
              : model.share(bins, lane, given[place]);
    }
  }

  /** Chooses a candidate of a row, and moves it to a lane, which stands no later. */
  private int choose(int unit, int lane) {
    int first = lane * candidates;
    double most = 0;
    double total = 0;
    for (int c = 0; c < candidates; c++) {
      most = Math.max(most, likelihood[first + c]);
      total += likelihood[first + c];
    }
    requirePossible(most);
    double target = choice.at(unit).nextDouble() * total;
    int chosen = 0;
    for (double upTo = likelihood[first]; chosen < candidates - 1 && upTo <= target; ) {
      chosen++;
      upTo += likelihood[first + chosen];
    }
    for (int place = leading; place < weighed; place++) {
      int[] ofPart = codes[parts.places().get(place)];
      ofPart[lane] = ofPart[first + chosen];
      bins[place][lane] = bins[place][first + chosen];
    }
    return chosen;
  }

  private void requirePossible(double likelyAtMost) {
    if (likelyAtMost >= LEAST_LIKELY) {
      return;
    }
    throw likely < LEAST_LIKELY
        ? SynthException.of("what is given never occurs together")
            .at("the model expects it in fewer than one of 10,000,000 rows")
            .toFix("give fewer columns, or values that occur together.")
        : SynthException.of("what is given was found in none of " + candidates + " candidates")
            .at("the model draws other columns first, and they left no chance for it")
            .toFix(
                "train with conditions=[...] naming the given columns: then rows are drawn under"
                    + " what is given.");
  }
}
