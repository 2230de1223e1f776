// the goals of invoker.properties, in order, and the whole text each must end with
List<String> parts = new File(basedir, "build.log").text.split("Building broken-input 1").drop(1)
List<String> expected = [
  """unknown property 'synth.row'
 -> the known properties are [synth.source, synth.model, synth.rows, synth.seed, synth.synthesizer, synth.output, synth.fallback, synth.config, synth.only, synth.skip, synth.force, synth.outputDirectory, synth.cacheDirectory, synth.threads, synth.jvmArgs, synth.progress]
To fix: write 'synth.rows'.""",
  """unknown key 'row' in fixture 'people'
 -> unknown-key.yaml, line 4, column 5
 -> the known keys are [source, model, synthesizer, rows, columns, gate, fallback, outputs]
To fix: write 'rows'.""",
  """there is nothing to make
 -> neither src/test/synth/synth.yaml nor synth.source nor synth.model is given
To fix: describe fixtures in src/test/synth/synth.yaml, or name real rows: -Dsynth.source=people.csv.""",
  """the output would overwrite the source: people.csv
 -> fixture 'data' reads that file
To fix: give the output another file.""",
]
expected.eachWithIndex { text, i ->
  assert parts[i].contains("(default-cli) on project broken-input: " + text) : parts[i]
}
parts.each {
  assert it.count("To fix: ") == 1 : it
  assert !it.contains("\tat dev.synth") : "a stack trace of ours"
}
["ragged.csv": "id,city,amount\n1,Graz,10\n2,Wien\n3,Linz,30\n", "people.csv": "id,city,amount\n1,Graz,10\n2,Wien,20\n3,Linz,30\n"].each { name, text ->
  assert new File(basedir, name).text == text
}
assert !new File(basedir, "target/generated-test-resources").exists() || new File(basedir, "target/generated-test-resources/synth").list().length == 0
return true
