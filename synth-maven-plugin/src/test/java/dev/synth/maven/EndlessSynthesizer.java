package dev.synth.maven;

import dev.synth.catalog.Declared;
import dev.synth.problem.Work;
import dev.synth.relation.Relation;
import dev.synth.synthesis.Model;
import dev.synth.synthesis.ModelState;
import dev.synth.synthesis.Synthesizer;
import dev.synth.synthesis.Trait;
import dev.synth.table.Schema;
import dev.synth.table.Table;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/** Never ends by itself; for tests of what ends a training JVM. Public for the service loader. */
public record EndlessSynthesizer() implements Synthesizer {
  @Override
  public String name() {
    return "endless";
  }

  @Override
  public Declared declared() {
    return Declared.of(name());
  }

  @Override
  public Set<Trait> traits() {
    return Trait.usualAnd(Trait.NEURAL);
  }

  @Override
  public Model fit(Table training, List<Relation> keep, Work how) {
    for (long step = 1; !how.cancellation().requested(); step++) {
      how.progress().step("waiting", step, 0, "");
      LockSupport.parkNanos(10_000_000L);
    }
    throw new IllegalStateException("stopped");
  }

  @Override
  public Model restore(Schema schema, ModelState state) {
    throw new IllegalStateException("it never made one");
  }
}
