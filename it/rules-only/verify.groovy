String log = new File(basedir, "build.log").text
def require = { boolean holds, String what -> if (!holds) throw new AssertionError(what) }

["org/nd4j", "org/deeplearning4j", "org/bytedeco"].each {
  require(!new File(localRepositoryPath, it).exists(), "${it} was resolved")
}
// -X also lists the environment, which is not ours
require(!log.readLines().any { it.contains("nd4j-native") && !it.contains("] env.") }, "a neural library is on a class path")

[
  "[INFO] synth: customers: 50 rows in ",
  " -> target/generated-test-resources/synth/customers.csv, target/generated-test-resources/synth/more/customers.jsonl",
  "[INFO] synth: 2 fixtures up to date",
  "[INFO] synth: customers: 20 rows in ",
  "[INFO] synth: skipped",
  "[INFO] synth: orders: 100 rows in ",
  " (rules, because orders.csv is absent) -> target/generated-test-resources/synth/orders.csv",
  """the real data of 'orders' is absent
[ERROR]  -> ${basedir}/private/orders.csv
[ERROR]  -> fallback is fail
[ERROR] To fix: put the file there, give a model (mvn synth:train), or allow rules with fallback: rules.
[ERROR] -> [Help 1]""",
].each { require(log.count(it) >= 1, "not in the log: ${it}") }
require(log.count("[INFO] synth: customers: 50 rows in ") == 1, "made twice")

String warning = "'orders' is made by rules: there is no ${basedir}/private/orders.csv; forbid this with fallback: fail"
require(log.count("[WARNING] synth: ${warning}") == 3, "one warning a build, as long as it holds")

File made = new File(basedir, "target/generated-test-resources/synth")
require(new File(made, "customers.csv").readLines().size() == 21, "20 rows and a header")
String manifest = new File(made, "META-INF/synth/manifest.json").text
[
  '"customers":{"files":[{"format":"csv","file":"customers.csv","sha256":"',
  '"rows":20,',
  '"origin":"rules"',
  "\"warnings\":[\"${warning}\"]",
].each { require(manifest.contains(it), "not in the manifest: ${it}") }
made.eachFileRecurse { require(!it.name.endsWith(".tmp"), "left over: ${it}") }
return true
