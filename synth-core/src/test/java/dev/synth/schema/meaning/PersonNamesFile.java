package dev.synth.schema.meaning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.datafaker.Faker;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Writes {@code person-names.tsv} from the lists of the Datafaker on the class path: one folded
 * name a line, behind it {@code g} for given, {@code f} for family and {@code x} where it is also a
 * place, a colour or a month. Run it in the module's folder after an upgrade of Datafaker.
 */
final class PersonNamesFile {
  private static final String HEAD =
      """
      # People's names by script, folded (no case, no accents), from the lists of Datafaker (Apache-2.0):
      # g given, f family, x also a place or a colour. Written by PersonNamesFile in the tests.
      """;

  private PersonNamesFile() {}

  /** Writes the file. */
  public static void main(String[] none) throws IOException {
    Files.writeString(
        Path.of("src/main/resources/dev/synth/schema/meaning/person-names.tsv"), text());
  }

  static String text() {
    Map<String, Set<Character>> names = new TreeMap<>();
    Set<String> others = new TreeSet<>();
    try (FileSystem jar = FileSystems.newFileSystem(URI.create("jar:" + jar()), Map.of());
        Stream<Path> files = Files.list(jar.getPath("/"))) {
      List<Path> yamls =
          Stream.concat(
                  files.filter(file -> file.toString().endsWith(".yml")),
                  Stream.of("name", "color", "country", "address", "location")
                      .map(name -> jar.getPath("/en/" + name + ".yml")))
              .filter(Files::exists)
              .filter(file -> !file.toString().endsWith("_US.yml"))
              .sorted()
              .toList();
      for (Path yaml : yamls) {
        collect(yaml, names, others);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var text = new StringBuilder(HEAD);
    names.forEach(
        (name, flags) -> {
          text.append(name).append('\t');
          flags.forEach(text::append);
          text.append(others.contains(name) ? "x" : "").append('\n');
        });
    return text.toString();
  }

  private static String jar() {
    return Faker.class.getProtectionDomain().getCodeSource().getLocation().toString();
  }

  private static void collect(Path yaml, Map<String, Set<Character>> names, Set<String> others)
      throws IOException {
    Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(yaml));
    for (Object locale : children(tree, key -> true)) {
      for (Object faker : children(locale, "faker"::equals)) {
        for (Object name : children(faker, "name"::equals)) {
          add(name, key -> key.matches(".*(first|middle|english)_name|tamil_.*"), 'g', names);
          add(name, key -> key.endsWith("last_name"), 'f', names);
        }
        for (Object place : children(faker, key -> key.matches("address|country|color"))) {
          children(place, key -> key.matches("city|city_name|state|country|name"))
              .forEach(list -> strings(list).map(Folded::of).forEach(others::add));
        }
      }
    }
  }

  private static void add(
      Object node, Predicate<String> key, char flag, Map<String, Set<Character>> names) {
    for (Object list : children(node, key)) {
      strings(list)
          .map(Folded::of)
          .filter(name -> name.matches("[\\p{L}\\p{M}'’-]+"))
          .filter(name -> name.length() > 2 || name.chars().allMatch(c -> c > 0x2000))
          .forEach(name -> names.computeIfAbsent(name, any -> new TreeSet<>()).add(flag));
    }
  }

  private static List<Object> children(Object node, Predicate<String> key) {
    return node instanceof Map<?, ?> map
        ? map.entrySet().stream()
            .filter(entry -> key.test(String.valueOf(entry.getKey())))
            .<Object>map(Map.Entry::getValue)
            .toList()
        : List.of();
  }

  private static Stream<String> strings(Object list) {
    return list instanceof List<?> all
        ? all.stream().filter(String.class::isInstance).map(String.class::cast)
        : Stream.empty();
  }
}
