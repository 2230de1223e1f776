String log = new File(basedir, "build.log").text

["org/nd4j", "org/deeplearning4j", "org/bytedeco"].each {
  assert !new File(localRepositoryPath, it).exists() : "${it} was resolved"
}
assert !log.contains("nd4j-native") : "a neural library is on a class path"

assert log.contains("[INFO] synth: customers: 50 rows in ")
assert log.contains(" -> target/generated-test-resources/synth/customers.csv, target/generated-test-resources/synth/more/customers.jsonl")
assert log.count("[INFO] synth: 1 fixture up to date") == 1
assert log.contains("[INFO] synth: customers: 20 rows in ")
assert log.count("[INFO] synth: skipped") == 1

File made = new File(basedir, "target/generated-test-resources/synth")
assert new File(made, "customers.csv").readLines().size() == 21
String manifest = new File(made, "META-INF/synth/manifest.json").text
assert manifest.contains('"customers":{"files":[{"format":"csv","file":"customers.csv","sha256":"')
assert manifest.contains('"rows":20,') && manifest.contains('"origin":"rules"')
assert !made.listFiles().any { it.name.endsWith(".tmp") }
return true
