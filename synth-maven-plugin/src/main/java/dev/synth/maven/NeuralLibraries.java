package dev.synth.maven;

import dev.synth.problem.SynthException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.collection.DependencyCollectionException;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.DependencyNode;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactDescriptorException;
import org.eclipse.aether.resolution.ArtifactDescriptorRequest;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.ArtifactResult;

/**
 * What only fitting a neural synthesizer needs: the optional dependencies of synth-core, read from
 * its POM with their versions and exclusions, for this machine's platform only.
 */
final class NeuralLibraries {
  /** Artifacts with a native half, which has the platform's name as its classifier. */
  private static final Set<String> NATIVE =
      Set.of(
          "org.nd4j:nd4j-native",
          "org.nd4j:nd4j-native-preset",
          "org.bytedeco:openblas",
          "org.bytedeco:javacpp");

  private final RepositorySystem resolver;
  private final RepositorySystemSession session;
  private final Artifact core;
  private final List<RemoteRepository> pluginRepositories;
  private final List<RemoteRepository> repositories;
  private final String command;

  /**
   * Nothing is resolved yet.
   *
   * @param core synth-core, as the plugin was resolved with
   * @param pluginRepositories where it came from
   * @param repositories where libraries come from
   * @param command what the user called, for the message when Maven is offline
   */
  NeuralLibraries(
      RepositorySystem resolver,
      RepositorySystemSession session,
      Artifact core,
      List<RemoteRepository> pluginRepositories,
      List<RemoteRepository> repositories,
      String command) {
    this.resolver = resolver;
    this.session = session;
    this.core = core;
    this.pluginRepositories = List.copyOf(pluginRepositories);
    this.repositories = List.copyOf(repositories);
    this.command = command;
  }

  /**
   * Their jars; those that are not in the local repository are fetched, about 130 MB the first
   * time.
   *
   * @throws SynthException when there are none for this machine, or they cannot be fetched
   */
  List<Path> resolve() {
    String platform = HostPlatform.current();
    try {
      Map<String, Artifact> wanted = new LinkedHashMap<>();
      DependencyNode root = resolver.collectDependencies(session, collection()).getRoot();
      gather(root, platform, wanted);
      List<ArtifactRequest> requests = new ArrayList<>();
      for (Artifact artifact : wanted.values()) {
        requests.add(new ArtifactRequest(artifact, repositories, null));
      }
      Set<Path> jars = new LinkedHashSet<>();
      for (ArtifactResult result : resolver.resolveArtifacts(session, requests)) {
        jars.add(result.getArtifact().getFile().toPath());
      }
      return List.copyOf(jars);
    } catch (ArtifactDescriptorException
        | DependencyCollectionException
        | ArtifactResolutionException e) {
      throw notFetched(e);
    }
  }

  private CollectRequest collection() throws ArtifactDescriptorException {
    var request = new ArtifactDescriptorRequest(core, pluginRepositories, null);
    var collect = new CollectRequest();
    collect.setRepositories(repositories);
    resolver.readArtifactDescriptor(session, request).getDependencies().stream()
        .filter(Dependency::isOptional)
        .map(dependency -> dependency.setOptional(false))
        .forEach(collect::addDependency);
    if (collect.getDependencies().isEmpty()) {
      throw new IllegalStateException(core + " has no optional dependencies");
    }
    return collect;
  }

  /** Every jar without classifier, and of those with a native half the one for this machine. */
  private static void gather(DependencyNode node, String platform, Map<String, Artifact> wanted) {
    Artifact artifact = node.getArtifact();
    if (artifact != null && artifact.getClassifier().isEmpty()) {
      String name = artifact.getGroupId() + ":" + artifact.getArtifactId();
      wanted.putIfAbsent(name, artifact);
      if (NATIVE.contains(name)) {
        wanted.putIfAbsent(
            name + ":" + platform,
            new DefaultArtifact(
                artifact.getGroupId(),
                artifact.getArtifactId(),
                platform,
                "jar",
                artifact.getVersion()));
      }
    }
    node.getChildren().forEach(child -> gather(child, platform, wanted));
  }

  private SynthException notFetched(Exception e) {
    SynthException.Draft draft =
        SynthException.of("the libraries that training needs are not in the local repository")
            .because(e);
    if (session.isOffline()) {
      throw draft
          .at("Maven is offline (-o), so they cannot be fetched")
          .toFix("run this once without -o, it fetches about 130 MB: " + command);
    }
    throw draft
        .at(firstLine(e))
        .toFix("check the network and the repositories of the build, then run: " + command);
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
