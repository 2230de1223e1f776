package dev.synth.maven;

import java.util.List;

/**
 * What is known about a fixture that lies in the output directory.
 *
 * @param id the fixture's
 * @param key see {@link FixtureKey}
 * @param files what was written
 * @param entry its part of the manifest, JSON on one line
 * @param warnings told when it was made
 */
record MadeFixture(
    String id, String key, List<MadeFile> files, String entry, List<String> warnings) {
  MadeFixture {
    files = List.copyOf(files);
    warnings = List.copyOf(warnings);
  }

  /**
   * One file.
   *
   * @param format catalog name
   * @param path relative to the output directory, with slashes
   * @param sha256 of its bytes
   */
  record MadeFile(String format, String path, String sha256) {}
}
