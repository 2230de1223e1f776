package dev.synth.bench;

import dev.synth.catalog.Catalog;
import dev.synth.synthesis.Synthesizer;
import dev.synth.training.fork.NativeSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Trains every synthesizer of the catalog on every yardstick, and prints what comes of it beside
 * the rows of other engines: quality, utility, privacy, time, memory, size and speed. Asserts
 * nothing. Writes {@code target/bench/results.json} and {@code results.md}.
 */
final class Yardsticks {
  private static final String HEAP = "-Xmx3g";

  private Yardsticks() {}

  /**
   * Arguments: a folder, and that of the data relative to it; {@code only=} titles of yardsticks
   * with commas, or nothing for all but kdd; {@code with=} synthesizers with settings, separated by
   * semicolons, or nothing for all.
   */
  public static void main(String[] args) throws Exception {
    Path data = Path.of(args[0]).resolve(args[1]).normalize();
    Path target = Files.createDirectories(Path.of("target", "bench"));
    Map<Yardstick, Map<String, Figures>> results = new LinkedHashMap<>();
    for (Yardstick yardstick : chosen(after("only=", args[2]))) {
      if (!yardstick.isPresent(data)) {
        System.out.println(yardstick.title() + ": skipped, its file is not in " + data);
        continue;
      }
      System.out.println(yardstick.title());
      Map<String, Figures> measured = new LinkedHashMap<>();
      results.put(yardstick, measured);
      for (String synthesizer : synthesizers(after("with=", args[3]))) {
        String name = synthesizer.replaceAll("[^a-zA-Z0-9-]+", "_");
        Path model = target.resolve(yardstick.title() + "-" + name + ".synth");
        run(
            TrainingRun.class,
            List.of(data.toString(), yardstick.title(), synthesizer, model.toString()),
            measured);
        measured.putIfAbsent(synthesizer, new Figures()); // failed, which the table is to show
      }
      run(PeersRun.class, List.of(data.toString(), yardstick.title()), measured);
      ResultsFile.write(results, target.resolve("results.json"));
      Files.writeString(target.resolve("results.md"), ResultsTable.of(results));
    }
    System.out.print(ResultsTable.of(results));
  }

  private static String after(String key, String argument) {
    return argument.substring(key.length()).strip();
  }

  private static List<Yardstick> chosen(String only) {
    List<Yardstick> chosen = new ArrayList<>();
    if (only.isEmpty()) {
      chosen.addAll(List.of(Yardstick.values()));
      chosen.remove(Yardstick.KDD); // minutes, and gigabytes
      return chosen;
    }
    for (String title : only.split(",", -1)) {
      chosen.add(Yardstick.of(title.strip()));
    }
    return chosen;
  }

  private static List<String> synthesizers(String with) {
    if (!with.isEmpty()) {
      return List.of(with.split("\\s*;\\s*", -1));
    }
    return Catalog.of(Synthesizer.class).names();
  }

  /** Runs a main class in a JVM of its own, and takes the figures that it prints. */
  private static void run(Class<?> main, List<String> args, Map<String, Figures> into)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add(HEAP);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(args);
    var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    NativeSettings.set(builder.environment());
    Process process = builder.start();
    Map<String, Figures> read = new LinkedHashMap<>();
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!Figures.read(line, read)) {
          System.out.println("  | " + line);
        }
      }
    }
    read.forEach((of, figures) -> System.out.println("  " + of + ": " + figures));
    into.putAll(read);
    int status = process.waitFor();
    if (status != 0) {
      System.out.println("  " + main.getSimpleName() + " ended with status " + status);
    }
  }
}
