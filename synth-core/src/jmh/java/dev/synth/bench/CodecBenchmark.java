package dev.synth.bench;

import dev.synth.random.Streams;
import dev.synth.random.Units;
import dev.synth.table.Table;
import dev.synth.transform.TableCodec;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Microseconds a row of 15 columns to categories and back. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class CodecBenchmark {
  private static final int ROWS = 10_000;

  private Table rows;
  private TableCodec codec;
  private int[][] codes;

  @Setup
  public void make() throws IOException {
    rows = AdultLike.rows(ROWS);
    codec = TableCodec.fit(rows);
    codes = codec.encode(rows, 1);
  }

  @Benchmark
  @OperationsPerInvocation(ROWS)
  public int[][] encode() {
    return codec.encode(rows, 1);
  }

  @Benchmark
  @OperationsPerInvocation(ROWS)
  public Table decode() {
    return codec.decode(codes, new Streams(Units.range(0, ROWS), 0, 1));
  }
}
