List<String> parts = new File(basedir, "build.log").text.split("Building train-and-commit 1")
assert parts.size() == 4

assert parts[1].contains("[INFO] synth: penguins: training autoregressive-gan on 344 rows")
assert parts[1] =~ /\[INFO\] synth: penguins: trained in [0-9.]+ s -> src\/test\/synth\/models\/penguins.synth/
assert parts[1].contains("[INFO] synth:   dcr-share 0.")
File model = new File(basedir, "src/test/synth/models/penguins.synth")
assert model.length() > 1000 && model.length() < 1000000

assert parts[2] =~ /\[INFO\] synth: penguins: 40 rows in [0-9.]+ s from model penguins.synth -> /
assert !parts[2].contains("nd4j-native") : "a neural library is on a class path"
assert !parts[2].contains("TrainingMain")
assert parts[3].contains("[INFO] synth: 1 fixture up to date")

String manifest = new File(basedir, "target/generated-test-resources/synth/META-INF/synth/manifest.json").text
assert manifest.contains('"origin":"model"')
assert manifest.contains('"certificate":{"judgedOn":"')
return true
