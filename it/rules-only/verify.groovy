String log = new File(basedir, "build.log").text
def require = { boolean holds, String what -> if (!holds) throw new AssertionError(what) }

["org/nd4j", "org/deeplearning4j", "org/bytedeco"].each {
  require(!new File(localRepositoryPath, it).exists(), "${it} was resolved")
}
require(!log.contains("nd4j-native"), "a neural library is on a class path")

[
  "[INFO] synth: customers: 50 rows in ",
  " -> target/generated-test-resources/synth/customers.csv, target/generated-test-resources/synth/more/customers.jsonl",
  "[INFO] synth: 1 fixture up to date",
  "[INFO] synth: customers: 20 rows in ",
  "[INFO] synth: skipped",
].each { require(log.count(it) >= 1, "not in the log: ${it}") }
require(log.count("[INFO] synth: customers: 50 rows in ") == 1, "made twice")

File made = new File(basedir, "target/generated-test-resources/synth")
require(new File(made, "customers.csv").readLines().size() == 21, "20 rows and a header")
String manifest = new File(made, "META-INF/synth/manifest.json").text
[
  '"customers":{"files":[{"format":"csv","file":"customers.csv","sha256":"',
  '"rows":20,',
  '"origin":"rules"',
].each { require(manifest.contains(it), "not in the manifest: ${it}") }
made.eachFileRecurse { require(!it.name.endsWith(".tmp"), "left over: ${it}") }
return true
