package dev.synth.maven;

import dev.synth.Dataset;
import dev.synth.Workplace;
import dev.synth.io.Digests;
import dev.synth.io.TableFormat;
import dev.synth.maven.Layout.Target;
import dev.synth.maven.MadeFixture.MadeFile;
import dev.synth.recipe.Recipe;
import dev.synth.synthesis.ModelFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Makes one fixture's rows and writes them to files beside their targets. */
final class FixtureWriter {
  private static final String CSV = "csv";

  private final Layout layout;
  private final Workplace workplace;
  private final BuildLog log;
  private final BiFunction<Recipe, Workplace, Dataset> maker;

  FixtureWriter(
      Layout layout,
      Workplace workplace,
      BuildLog log,
      BiFunction<Recipe, Workplace, Dataset> maker) {
    this.layout = layout;
    this.workplace = workplace;
    this.log = log;
    this.maker = maker;
  }

  /**
   * Makes it.
   *
   * @param staged receives every file that is begun; the caller publishes and closes them
   * @param told receives what to log once they are in place
   */
  MadeFixture make(
      Recipe recipe, String key, List<Target> targets, List<StagedFile> staged, List<Runnable> told)
      throws IOException {
    long start = System.nanoTime();
    List<String> warnings = new ArrayList<>();
    var listening =
        workplace.withWork(
            workplace
                .work()
                .withWarnings(
                    warning -> {
                      warnings.add(warning);
                      log.warn(warning);
                    }));
    recipe.model().filter(Files::isRegularFile).ifPresent(ModelFile::requireUnchanged);
    Dataset data = maker.apply(recipe, listening);
    List<MadeFile> files = new ArrayList<>();
    for (Target target : targets) {
      var file = new StagedFile(target.file());
      staged.add(file);
      data.write(target.format(), file.open(), workplace.work());
      files.add(new MadeFile(target.format().name(), pathInManifest(target.file()), file.sha256()));
    }
    String entry = Manifest.entry(data, files, fingerprint(data, files), model(data), warnings);
    long nanos = System.nanoTime() - start;
    told.add(() -> log.made(recipe, data, targets, nanos));
    return new MadeFixture(recipe.id(), key, files, entry, warnings);
  }

  private String pathInManifest(Path file) {
    Optional<Path> inside = layout.directory().filter(file::startsWith);
    return inside.map(folder -> folder.relativize(file)).orElse(file).toString().replace('\\', '/');
  }

  private static Optional<String> model(Dataset data) {
    return data.origin() == Dataset.Origin.RULES
        ? Optional.empty()
        : Optional.of(Digests.sha256(ModelFile.bytes(data.model())));
  }

  private String fingerprint(Dataset data, List<MadeFile> files) throws IOException {
    for (MadeFile file : files) {
      if (file.format().equals(CSV)) {
        return file.sha256();
      }
    }
    TableFormat csv = layout.formats().get(CSV);
    MessageDigest digest = Digests.sha256();
    var out = new DigestOutputStream(OutputStream.nullOutputStream(), digest);
    data.write(csv, out, workplace.work());
    return Digests.hex(digest);
  }
}
