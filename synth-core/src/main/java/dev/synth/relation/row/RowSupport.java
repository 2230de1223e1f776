package dev.synth.relation.row;

import dev.synth.transform.TableCodec;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What ties and relations leave of the categories of one part. For one thread. */
public final class RowSupport {
  private final TableCodec cells;
  private final int[] first; // by column: the first of its own parts
  private final int part;
  private final int column;
  private final @Nullable ColumnTie codec;
  private final List<PairMask> pairs;
  private final int[] others;
  private final boolean[] ofColumn;
  private final int[] code; // of this part, by category of the column
  private final int[] from; // by code of the part before: the categories that it leaves
  private final int[] to;

  RowSupport(
      TableCodec cells,
      int[] first,
      int part,
      int column,
      @Nullable ColumnTie codec,
      List<PairMask> pairs) {
    this.cells = cells;
    this.first = first;
    this.part = part;
    this.column = column;
    this.codec = codec;
    this.pairs = pairs;
    this.others = new int[codec == null ? 0 : codec.others().size()];
    boolean missing = cells.margin(column).missing();
    int categories = cells.margin(column).categories() + (missing ? 1 : 0);
    this.ofColumn = new boolean[categories];
    this.code = new int[categories];
    boolean isFirst = part <= first[column];
    this.from = new int[isFirst ? 1 : categories];
    this.to = new int[from.length];
    Arrays.fill(from, categories);
    for (int k = 0; k < categories; k++) {
      code[k] = isTie() ? 0 : cells.part(column, k, part - first[column]);
      int before = isFirst ? 0 : cells.part(column, k, 0);
      from[before] = Math.min(from[before], k);
      to[before] = k + 1;
    }
  }

  private boolean isTie() {
    return part < first[column];
  }

  /**
   * Marks what is left.
   *
   * @param codes by part, then row; the parts before have been drawn
   * @param allowed receives it, by category
   * @return whether any is left out; else {@code allowed} means nothing
   */
  public boolean of(int[][] codes, int row, boolean[] allowed) {
    if (isTie()) {
      return isMissing(codes, row, allowed);
    }
    boolean tied = codec != null && tied(codec, codes, row);
    if (!tied && pairs.isEmpty()) {
      return false;
    }
    if (!tied) {
      Arrays.fill(ofColumn, true);
    }
    for (PairMask mask : pairs) {
      leave(mask, codes, row);
    }
    Arrays.fill(allowed, false);
    int before = part == first[column] ? 0 : codes[part - 1][row];
    boolean any = false;
    for (int k = from[before]; k < to[before]; k++) {
      if (ofColumn[k]) {
        allowed[code[k]] = true;
        any = true;
      }
    }
    return any;
  }

  private boolean tied(ColumnTie tie, int[][] codes, int row) {
    for (int i = 0; i < others.length; i++) {
      int other = tie.others().get(i);
      others[i] = cells.category(other, codes, first[other], row);
    }
    return tie.restrict(codes[first[column] - 1][row], others, ofColumn);
  }

  private void leave(PairMask mask, int[][] codes, int row) {
    int other = cells.category(mask.earlier(), codes, first[mask.earlier()], row);
    BitSet left = mask.left().get(other);
    for (int k = 0; k < ofColumn.length; k++) {
      ofColumn[k] &= left.get(k);
    }
  }

  /** A tie of what must be missing is none; other relations are left to the categories. */
  private boolean isMissing(int[][] codes, int row, boolean[] allowed) {
    int missing = cells.margin(column).categories();
    for (PairMask mask : pairs) {
      int other = cells.category(mask.earlier(), codes, first[mask.earlier()], row);
      BitSet left = mask.left().get(other);
      if (left.nextSetBit(0) == missing) {
        Arrays.fill(allowed, false);
        allowed[allowed.length - 1] = true;
        return true;
      }
    }
    return false;
  }
}
