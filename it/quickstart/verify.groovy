String log = new File(basedir, "build.log").text
[
  /\[INFO\] synth: diamonds: trained in [0-9.]+ s -> src\/test\/synth\/models\/diamonds.synth/,
  /\[INFO\] synth: diamonds: 1000 rows in [0-9.]+ s \(model diamonds.synth\) -> /,
  /Tests run: 2, Failures: 0, Errors: 0, Skipped: 0/,
].each { if (!(log =~ it).find()) throw new AssertionError("not in the log: ${it}") }
return true
