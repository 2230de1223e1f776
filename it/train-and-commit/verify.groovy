List<String> parts = new File(basedir, "build.log").text.split("Building train-and-commit 1").toList()
def require = { boolean holds, String what -> if (!holds) throw new AssertionError(what) }
def has = { int part, String text -> require(parts[part].contains(text), "not in part ${part}: ${text}") }
def matches = { int part, def pattern -> require((parts[part] =~ pattern).find(), "not in part ${part}: ${pattern}") }
require(parts.size() == 5, "four builds, but ${parts.size() - 1}")

has(1, "[INFO] synth: penguins: training autoregressive-gan on 344 rows")
matches(1, /\[INFO\] synth: penguins: trained in [0-9.]+ s -> src\/test\/synth\/models\/penguins.synth/)
matches(1, /\[INFO\] synth:   dcr-share 0\.\d{4} \+- 0\.\d{4}, bound dcr-share <= 0.55: kept/)
File model = new File(basedir, "src/test/synth/models/penguins.synth")
require(model.length() > 1000 && model.length() < 1000000, "the model has ${model.length()} bytes")

matches(2, /\[INFO\] synth: penguins: 276 rows evaluated in [0-9.]+ s by \d\d metrics -> report\/evaluation.html/)
has(2, "[INFO] synth:   gate passed: 0 of")
require(!parts[2].contains("training autoregressive-gan"), "it was trained again")
String page = new File(basedir, "report/evaluation.html").text
require(page.length() < 3_000_000 && page.contains("Content-Security-Policy"), "the page has ${page.length()} characters")
def figures = new groovy.json.JsonSlurper().parse(new File(basedir, "report/evaluation.json"))
require(figures.version == 1, "the version of evaluation.json is ${figures.version}")

matches(3, /\[INFO\] synth: penguins: 40 rows in [0-9.]+ s \(model penguins.synth\) -> /)
// -X also lists the environment, which is not ours
require(!parts[3].readLines().any { it.contains("nd4j-native") && !it.contains("] env.") }, "a neural library is on a class path")
require(!parts[3].contains("training JVM"), "it was trained again")
has(4, "[INFO] synth: 1 fixture up to date")

String manifest = new File(basedir, "target/generated-test-resources/synth/META-INF/synth/manifest.json").text
require(manifest.contains('"origin":"model"'), "origin")
require(manifest.contains('"certificate":{"judgedOn":"'), "certificate")
return true
