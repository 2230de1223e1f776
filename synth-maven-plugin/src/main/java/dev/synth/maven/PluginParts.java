package dev.synth.maven;

import dev.synth.recipe.PropertyTree;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.apache.maven.RepositoryUtils;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.repository.RemoteRepository;

/** What Maven knows of the running plugin: its jars, its repositories, how it was called. */
record PluginParts(
    PluginDescriptor plugin, MojoExecution execution, MavenProject project, MavenSession session) {
  static Map<String, String> userProperties(MavenSession session) {
    Map<String, String> properties = new LinkedHashMap<>();
    for (String name : session.getUserProperties().stringPropertyNames()) {
      properties.put(name, session.getUserProperties().getProperty(name));
    }
    return properties;
  }

  /** The plugin's own jar and everything it was resolved with. */
  List<Path> jars() {
    return plugin.getArtifacts().stream()
        .map(Artifact::getFile)
        .filter(Objects::nonNull)
        .map(File::toPath)
        .toList();
  }

  NeuralLibraries libraries(RepositorySystem resolver) {
    return new NeuralLibraries(
        resolver,
        session.getRepositorySession(),
        RepositoryUtils.toArtifact(core()),
        project.getRemotePluginRepositories(),
        repositories(),
        command());
  }

  private Artifact core() {
    return plugin.getArtifacts().stream()
        .filter(artifact -> artifact.getArtifactId().equals("synth-core"))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the plugin was resolved without synth-core"));
  }

  /** Those of the project, and those that only plugins come from. */
  private List<RemoteRepository> repositories() {
    List<RemoteRepository> all = new ArrayList<>(project.getRemoteProjectRepositories());
    Set<String> ids = new HashSet<>();
    all.forEach(repository -> ids.add(repository.getId()));
    project.getRemotePluginRepositories().stream()
        .filter(repository -> ids.add(repository.getId()))
        .forEach(all::add);
    return all;
  }

  /** What the user called, as it can be called again. */
  private String command() {
    var command =
        new StringBuilder("mvn ")
            .append(plugin.getGroupId())
            .append(':')
            .append(plugin.getArtifactId())
            .append(':')
            .append(plugin.getVersion())
            .append(':')
            .append(execution.getGoal());
    new TreeMap<>(userProperties(session))
        .forEach(
            (name, value) -> {
              if (name.startsWith(PropertyTree.PREFIX)) {
                String quote = value.contains(" ") || value.contains("(") ? "\"" : "";
                command.append(" -D").append(name).append('=').append(quote + value + quote);
              }
            });
    return command.toString();
  }
}
