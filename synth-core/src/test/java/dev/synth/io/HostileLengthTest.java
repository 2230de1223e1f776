package dev.synth.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synth.problem.SynthException;
import org.junit.jupiter.api.Test;

/** One gigabyte that is no table must fail after some megabytes, whatever it is made of. */
class HostileLengthTest {
  private static final long GIGABYTE = 1L << 30;
  private static final long SOON = 16L << 20;

  private static void failsSoon(String start, String again, String message) {
    var input = new EndlessInput(start, again, GIGABYTE);
    assertThatThrownBy(() -> Texts.read(input, ReadOptions.DEFAULT))
        .isInstanceOf(SynthException.class)
        .hasMessage(message);
    assertThat(input.handedOut()).isLessThan(SOON);
  }

  @Test
  void oneLineWithoutAnyDelimiter() {
    failsSoon(
        "",
        "x",
        """
        a cell has more than 1,000,000 characters
         -> endless.csv, row that begins in line 1
        To fix: look for a quote that is not closed, or for another delimiter or line end.""");
  }

  @Test
  void oneLineOfDelimiters() {
    failsSoon(
        "a,b\n1",
        ",",
        """
        a row has more than 10,000 cells
         -> endless.csv, line 2
        To fix: look for a missing line end, or split the table into narrower ones.""");
  }

  @Test
  void oneLineOfShortNames() {
    failsSoon(
        "",
        "name,",
        """
        a row has more than 10,000 cells
         -> endless.csv, line 1
        To fix: look for a missing line end, or split the table into narrower ones.""");
  }

  @Test
  void aQuoteThatSwallowsTheRest() {
    failsSoon(
        "a,b\n1,2\n3,\"",
        "4,5\n",
        """
        a cell has more than 1,000,000 characters
         -> endless.csv, row that begins in line 3
        To fix: look for a quote that is not closed, or for another delimiter or line end.""");
  }

  @Test
  void blanksWithoutEnd() {
    failsSoon(
        "a,b\n1,",
        " ",
        """
        a cell has more than 1,000,000 characters
         -> endless.csv, row that begins in line 2
        To fix: look for a quote that is not closed, or for another delimiter or line end.""");
  }
}
