String log = new File(basedir, "build.log").text
def require = { boolean holds, String what -> if (!holds) throw new AssertionError(what) }

String draft = new File(basedir, "src/test/synth/synth.yaml").getText("UTF-8")
[
  "source: ../../../customers.csv",
  'read: {delimiter: ";"}',
  'Kundenname: {rule: "#{Name.fullName}", role: identifying}',
  "Handynummer: {rule: phone, role: identifying}",
  "Stadt: {type: category}",
  'Betrag: {type: decimal, format: "0,00 €"}',
  "Datum: {type: date, format: dd.MM.yyyy}",
  "Brutto = Betrag + MwSt",
].each { require(draft.contains(it), "not in the draft: ${it}\n${draft}") }

require(log.contains("[INFO] synth: drafted src/test/synth/synth.yaml"), "not told")
require(log.contains("there is a file already where the draft would go"), "written over")

File csv = new File(basedir, "customers.csv")
Set people = csv.readLines("UTF-8").drop(1).collect { it.split(";")[0] } as Set
List made = new File(basedir, "target/generated-test-resources/synth/data.csv").readLines("UTF-8").drop(1)
require(made.size() == 100, "100 rows")
require(made.every { row -> people.every { !row.contains(it) && !draft.contains(it) } }, "a name of the file came out")
require(made.every { it.contains(" €") && it =~ /\d\d\.\d\d\.20\d\d/ }, "not as it is written")
