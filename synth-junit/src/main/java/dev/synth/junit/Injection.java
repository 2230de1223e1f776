package dev.synth.junit;

import dev.synth.Dataset;
import dev.synth.mapping.RecordMapper;
import dev.synth.problem.SynthException;
import dev.synth.table.Table;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Makes the value of one parameter. */
final class Injection {
  private final SyntheticData asked;
  private final Site site;
  private final ExtensionContext context;

  Injection(SyntheticData asked, Site site, ExtensionContext context) {
    this.asked = asked;
    this.site = site;
    this.context = context;
  }

  /**
   * The rows for that parameter, of its type.
   *
   * @throws SynthException when the annotation asks for what cannot be
   */
  Object into(Parameter parameter) {
    Shape shape = Shape.of(parameter);
    RunSettings run = RunSettings.of(context);
    Given given =
        new Given(site, shape.describe(parameter), asked.from(), dataset(shape, run), run);
    GivenLog.add(context, given);
    context.publishReportEntry(
        SyntheticData.class.getSimpleName(), site.parameter() + ": " + given.origin());
    Pinned.of(asked.fingerprint()).ifPresent(pinned -> pinned.check(given));
    Table table = given.dataset().table();
    if (shape.element().isEmpty()) {
      return table;
    }
    return new ArrayList<>(RecordMapper.of(shape.element().get()).map(table));
  }

  private Dataset dataset(Shape shape, RunSettings run) {
    if (asked.rows() < -1) {
      throw SynthException.of("rows = " + asked.rows() + " is below 0")
          .toFix("give a number from 0, or leave rows out.");
    }
    From from =
        From.of(asked.from(), run.basedir(), context.getRequiredTestClass().getClassLoader());
    Request request = Request.of(asked, from, shape, run);
    Dataset made = ModelCache.get(context, request.key(), request::make);
    int rows = asked.rows() == -1 ? run.rows() : asked.rows();
    long seed = asked.seed() == SyntheticData.DERIVED_SEED ? site.seed(run.root()) : asked.seed();
    return made.withRows(rows, seed);
  }
}
