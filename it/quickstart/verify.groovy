String log = new File(basedir, "build.log").text
assert log =~ /\[INFO\] synth: diamonds: trained in [0-9.]+ s -> src\/test\/synth\/models\/diamonds.synth/
assert log =~ /\[INFO\] synth: diamonds: 1000 rows in [0-9.]+ s from model diamonds.synth/
assert log.contains("Tests run: 2, Failures: 0, Errors: 0, Skipped: 0")
return true
