package dev.synth.maven;

import dev.synth.Workplace;
import dev.synth.description.Descriptions;
import dev.synth.maven.BuildSettings.ProgressMode;
import dev.synth.problem.SynthException;
import dev.synth.problem.Work;
import dev.synth.recipe.Recipe;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/** What all goals share: parameters, and how errors end a build. */
@SuppressWarnings("NullAway.Init") // Maven sets the fields
abstract class SynthMojo extends AbstractMojo {
  private final RepositorySystem resolver;

  /** File of real rows. When it is absent, rows are made from rules, see {@code fallback}. */
  @Parameter(property = "synth.source")
  private @Nullable String source;

  /**
   * How that file is read, such as {@code {delimiter: ";", skip: 3}}; what is not said is found.
   */
  @Parameter(property = "synth.read")
  private @Nullable String read;

  /** Saved model. It must be there when it is named here. */
  @Parameter(property = "synth.model")
  private @Nullable String model;

  /** How many rows to make; default 100. */
  @Parameter(property = "synth.rows")
  private @Nullable String rows;

  /** Root seed; every fixture's seed is derived from it and the fixture's name. */
  @Parameter(property = "synth.seed")
  private @Nullable String seed;

  /** What learns: a name, or a name with settings such as {@code autoregressive-gan(epochs=60)}. */
  @Parameter(property = "synth.synthesizer")
  private @Nullable String synthesizer;

  /** File to write one fixture's rows to, instead of the output directory. */
  @Parameter(property = "synth.output")
  private @Nullable String output;

  /** {@code rules} or {@code fail}: what happens when real data that is named is absent. */
  @Parameter(property = "synth.fallback")
  private @Nullable String fallback;

  /** The file that describes fixtures; default {@code src/test/synth/synth.yaml} if it is there. */
  @Parameter(property = "synth.config")
  private @Nullable String config;

  /** Names of the fixtures to make, separated by commas; default all. */
  @Parameter(property = "synth.only")
  private @Nullable String only;

  /** Whether to do nothing. */
  @Parameter(property = "synth.skip")
  private @Nullable String skip;

  /** Whether to ignore what is up to date and what is cached. */
  @Parameter(property = "synth.force")
  private @Nullable String force;

  /** Where fixtures go; default {@code target/generated-test-resources/synth}. */
  @Parameter(property = "synth.outputDirectory")
  private @Nullable String outputDirectory;

  /** Where trained models are kept for later builds; default {@code ~/.cache/synth}. */
  @Parameter(property = "synth.cacheDirectory")
  private @Nullable String cacheDirectory;

  /** At most so many threads; default one a processor. Rows do not depend on it. */
  @Parameter(property = "synth.threads")
  private @Nullable String threads;

  /** Arguments of the training JVM, such as {@code -Xmx8g}. */
  @Parameter(property = "synth.jvmArgs")
  private @Nullable String jvmArgs;

  /** {@code auto}, {@code plain} or {@code none}: how progress is shown. */
  @Parameter(property = "synth.progress")
  private @Nullable String progress;

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
  private PluginDescriptor plugin;

  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  private MojoExecution execution;

  private ProgressLines progressLines = ProgressLines.NONE;

  SynthMojo(RepositorySystem resolver) {
    this.resolver = resolver;
  }

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    try {
      Map<String, String> userProperties = PluginParts.userProperties(session);
      Optional<String> unknown = BuildSettings.requireKnown(userProperties.keySet());
      unknown.ifPresent(name -> getLog().warn("synth: property " + name + " means nothing here"));
      var settings =
          BuildSettings.of(userProperties, System.getenv(), configuration(), surroundings());
      if (settings.skip() || skippedOtherwise()) {
        getLog().info("synth: skipped");
        return;
      }
      run(settings);
    } catch (SynthException | CancellationException e) {
      // without the cause: its text might hold a cell of real data, and Maven would print it
      throw new MojoFailureException(String.valueOf(e.getMessage()));
    } catch (IOException | UncheckedIOException e) {
      throw new MojoExecutionException("synth: reading or writing failed: " + e, e);
    } catch (IllegalStateException e) {
      throw new MojoExecutionException("synth: this is a bug, please report it: " + e, e);
    } finally {
      progressLines.clear();
    }
  }

  /** Does the goal's work. */
  abstract void run(BuildSettings settings) throws IOException;

  /** Whether the goal has another reason to do nothing. */
  boolean skippedOtherwise() {
    return false;
  }

  /** What to make; none only where that is no mistake. */
  final List<Recipe> recipes(BuildSettings settings) throws IOException {
    var reader = new Recipes(settings, System.getenv());
    List<Recipe> recipes = reader.read();
    if (recipes.isEmpty() && isAsked()) {
      throw reader.nothing();
    }
    return recipes;
  }

  /**
   * Those that name real rows. Where this project was meant and only descriptions are named, those:
   * the library says what they lack.
   */
  final List<Recipe> ofRealRows(List<Recipe> recipes) {
    List<Recipe> named = recipes.stream().filter(recipe -> recipe.source().isPresent()).toList();
    List<Recipe> real =
        named.stream().filter(recipe -> !Descriptions.isOne(recipe.source().get())).toList();
    return real.isEmpty() && isAsked() ? named : real;
  }

  /**
   * Whether this project was meant: a goal inherited from a parent, or one of many, may find none.
   */
  final boolean isAsked() {
    return execution.getSource() == MojoExecution.Source.CLI && session.getProjects().size() == 1;
  }

  final BuildLog log(BuildSettings settings) {
    progressLines = progress(settings.progress());
    return new BuildLog(getLog(), progressLines, settings.surroundings());
  }

  final Workplace workplace(BuildSettings settings, BuildLog log) {
    var parts = new PluginParts(plugin, execution, project, session);
    var trainer =
        new ForkedTrainer(parts.jars(), parts.libraries(resolver), settings.jvmArgs(), log);
    return new Workplace(
        settings.cacheDirectory(),
        trainer,
        Work.quiet()
            .withThreads(settings.threads())
            .withProgress(log.progress())
            .withWarnings(log::warn)
            .withNotes(log::note),
        settings.force());
  }

  final MavenProject project() {
    return project;
  }

  final String version() {
    return plugin.getVersion();
  }

  final boolean isTrue(String userProperty) {
    return "true".equals(session.getUserProperties().getProperty(userProperty))
        || "true".equals(project.getProperties().getProperty(userProperty));
  }

  private Map<String, String> configuration() {
    Map<String, String> values = new LinkedHashMap<>();
    put(values, "source", source);
    put(values, "read", read);
    put(values, "model", model);
    put(values, "rows", rows);
    put(values, "seed", seed);
    put(values, "synthesizer", synthesizer);
    put(values, "output", output);
    put(values, "fallback", fallback);
    put(values, "config", config);
    put(values, "only", only);
    put(values, "skip", skip);
    put(values, "force", force);
    put(values, "outputDirectory", outputDirectory);
    put(values, "cacheDirectory", cacheDirectory);
    put(values, "threads", threads);
    put(values, "jvmArgs", jvmArgs);
    put(values, "progress", progress);
    configure(values);
    return values;
  }

  /** Adds what only this goal is told. */
  void configure(Map<String, String> values) {}

  static void put(Map<String, String> values, String key, @Nullable String value) {
    if (value != null) {
      values.put(key, value);
    }
  }

  private BuildSettings.Surroundings surroundings() {
    String here = session.getSystemProperties().getProperty("user.dir", "");
    Path folder = Path.of(here).toAbsolutePath();
    if (project.getFile() == null) {
      return new BuildSettings.Surroundings(folder, Optional.empty(), Optional.empty());
    }
    return new BuildSettings.Surroundings(
        folder,
        Optional.of(project.getBasedir().toPath()),
        Optional.of(Path.of(project.getBuild().getDirectory())));
  }

  @SuppressWarnings("SystemConsoleNull") // from JDK 22 on the other conditions decide
  private ProgressLines progress(ProgressMode mode) {
    boolean terminal =
        System.console() != null
            && session.getRequest().isInteractiveMode()
            && !"dumb".equals(System.getenv("TERM"))
            && System.getenv("CI") == null;
    if (mode == ProgressMode.NONE) {
      return ProgressLines.NONE;
    }
    return mode == ProgressMode.AUTO && terminal
        ? ProgressLines.onTerminal(System.out, System::nanoTime)
        : ProgressLines.plain(getLog()::info, System::nanoTime);
  }
}
