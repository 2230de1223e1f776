package dev.synth.bench;

import dev.synth.synthesis.Model;
import dev.synth.synthesis.Sampling;
import dev.synth.table.Table;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Rows a second of one thread, from a model of 15 columns. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class SamplingBenchmark {
  private static final int ROWS = 4096;

  /** Candidates a row. */
  @Param({"1", "2", "4", "8"})
  public int candidates;

  private Model model;

  @Setup
  public void fit() throws IOException {
    model = AdultLike.model(candidates);
  }

  @Benchmark
  @OperationsPerInvocation(ROWS)
  public Table sample() {
    return model.sample(new Sampling(0, ROWS, 1));
  }
}
