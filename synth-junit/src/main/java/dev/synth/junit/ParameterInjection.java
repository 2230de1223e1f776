package dev.synth.junit;

import dev.synth.Dataset;
import dev.synth.mapping.RecordMapper;
import dev.synth.problem.SynthException;
import dev.synth.table.Table;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Makes the value of one parameter. */
final class ParameterInjection {
  private final DatasetRequest request;
  private final InjectionPoint point;
  private final ExtensionContext context;
  private final Consumer<String> warnings;

  ParameterInjection(
      DatasetRequest request,
      InjectionPoint point,
      ExtensionContext context,
      Consumer<String> warnings) {
    this.request = request;
    this.point = point;
    this.context = context;
    this.warnings = warnings;
  }

  /**
   * The rows for that parameter, of its type.
   *
   * @throws SynthException when the request asks for what cannot be
   */
  Object valueOf(Parameter parameter) {
    ParameterShape shape = ParameterShape.of(parameter);
    RunSettings run = RunSettings.of(context);
    Dataset dataset = dataset(shape, run);
    InjectedDataset injected =
        new InjectedDataset(point, shape.describe(parameter), request.from(), dataset, run);
    InjectionLog.add(context, injected);
    context.publishReportEntry(
        SyntheticDataContext.REPORT_ENTRY, point.parameter() + ": " + injected.origin());
    ExpectedFingerprint.of(request.fingerprint()).ifPresent(expected -> expected.check(injected));
    Table table = dataset.table();
    if (shape.element().isEmpty()) {
      return table;
    }
    return new ArrayList<>(RecordMapper.of(shape.element().get()).map(table));
  }

  private Dataset dataset(ParameterShape shape, RunSettings run) {
    int rows = request.rows().orElse(run.rows());
    if (rows < 0) {
      throw SynthException.of("rows = " + rows + " is below 0")
          .toFix("give a number from 0, or leave rows out.");
    }
    ClassLoader loader = context.getRequiredTestClass().getClassLoader();
    DataOrigin origin = DataOrigin.of(request.from(), run.basedir(), loader);
    DatasetPlan plan = DatasetPlan.of(request, origin, shape, run);
    Dataset made = SessionModels.get(context, plan.key(), () -> plan.make(warnings));
    long seed = request.seed().orElseGet(() -> point.seed(run.root()));
    return made.withRows(rows, seed);
  }
}
