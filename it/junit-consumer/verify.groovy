String log = new File(basedir, "build.log").text
if (!log.contains("Tests run: 3, Failures: 0, Errors: 0, Skipped: 0")) throw new AssertionError("three tests pass")
return true
