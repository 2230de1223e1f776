// the goals of invoker.properties, in order, and the whole text each must end with
String version = new File(basedir, "pom.xml").text.find("<synth.version>(.*)</synth.version>") { it[1] }
List<String> parts = new File(basedir, "build.log").text.split("Building broken-input 1").drop(1)
List<String> expected = [
  """unknown property 'synth.row'
 -> the known properties are [synth.source, synth.read, synth.model, synth.rows, synth.seed, synth.synthesizer, synth.output, synth.fallback, synth.config, synth.only, synth.skip, synth.force, synth.outputDirectory, synth.cacheDirectory, synth.threads, synth.jvmArgs, synth.progress, synth.metrics, synth.timeLimit, synth.target, synth.synthetic, synth.heldOut]
To fix: write 'synth.rows'.""",
  """unknown key 'row' in fixture 'people'
 -> unknown-key.yaml, line 4, column 5
 -> the known keys are [source, read, model, synthesizer, rows, columns, constraints, edges, relations, fit, subject, gate, fallback, outputs]
To fix: write 'rows'.""",
  """there is nothing to make
 -> neither src/test/synth/synth.yaml nor synth.source nor synth.model is given
To fix: describe fixtures in src/test/synth/synth.yaml, or name real rows: -Dsynth.source=people.csv.""",
  """the output would overwrite the source: people.csv
 -> fixture 'data' reads that file
To fix: give the output another file.""",
  """the real data of 'data' is absent
 -> ${basedir}/absent.csv
 -> fallback is fail
To fix: put the file there, give a model (mvn synth:train), or list the columns, so that rules can make them.""",
  """there is no model file
 -> ${basedir}/absent.synth
To fix: train it with mvn synth:train, or correct the path.""",
  """'damaged.synth' is not a model file
 -> expected a zip of model.json and weights.bin
To fix: name a file that synth:train has written.""",
  """a row has 2 cells, but the header has 3 cells
 -> ragged.csv, line 3
To fix: complete the row, or say read: {shortRows: fill} below the source: then what rows lack at their ends is missing.""",
  """the libraries that training needs are not in the local repository
 -> Maven is offline (-o), so they cannot be fetched
To fix: run this once without -o, it fetches about 130 MB: mvn dev.synth:synth-maven-plugin:${version}:train -Dsynth.cacheDirectory=target/cache -Dsynth.source=people.csv""",
]
def require = { boolean holds, String what -> if (!holds) throw new AssertionError(what) }
require(parts.size() == expected.size(), "${parts.size()} builds")
expected.eachWithIndex { text, i ->
  String told = "(default-cli) on project broken-input: " + text.replace("\n", "\n[ERROR] ") + "\n[ERROR] -> [Help 1]"
  require(parts[i].contains(told), "build ${i + 1} does not say:\n${text}")
  require(parts[i].count("To fix: ") == 1, "build ${i + 1} says it ${parts[i].count("To fix: ")} times")
  require(!parts[i].contains("\tat dev.synth"), "build ${i + 1} prints a stack trace")
}
require(new File(basedir, "people.csv").text.startsWith("id,city,amount\n1,Graz,10\n"), "the source is as it was")
File made = new File(basedir, "target/generated-test-resources/synth")
require(!made.exists() || made.list().length == 0, "something was written")
return true
