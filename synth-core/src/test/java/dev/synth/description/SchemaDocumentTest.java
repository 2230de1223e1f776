package dev.synth.description;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synth.catalog.Settings;
import dev.synth.problem.SynthException;
import dev.synth.recipe.Learning;
import dev.synth.schema.ColumnSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaDocumentTest {
  private static final String TOP = "type: object\nproperties:\n";

  @TempDir private Path folder;

  private Description of(String yaml) {
    return of("thing.yaml", yaml);
  }

  private Description of(String name, String text) {
    try {
      Path file = Files.writeString(folder.resolve(name), text);
      return Descriptions.find(file, Optional.empty(), "thing").orElseThrow();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private ColumnSpec property(String schema) {
    return of(TOP + "  a: " + schema + "\n  other: {type: string}").columns().get("a");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          {type: integer, minimum: 3, maximum: 9}               | integer | 3.0  | 9.0
          {type: integer, exclusiveMinimum: 3}                  | integer | 4.0  | -
          {type: integer, minimum: 3, exclusiveMinimum: true}   | integer | 4.0  | -
          {type: number, exclusiveMaximum: 1}                   | decimal | -    | 0.99
          {type: number, exclusiveMaximum: 1, multipleOf: 0.001} | decimal | -   | 0.999
          {type: number, multipleOf: 1, maximum: 8}             | integer | -    | 8.0
          {type: number, minimum: 1e2, maximum: 1e30}           | decimal | 100.0 | -
          {allOf: [{type: integer, minimum: 3}, {minimum: 5, maximum: 7}]} | integer | 5.0 | 7.0
          {type: [integer, "null"], maximum: 7}                 | integer | -    | 7.0
          {anyOf: [{type: "null"}, {type: integer, maximum: 7}]} | integer | -   | 7.0
          """)
  void boundsAreMinAndMax(String schema, String word, Double min, Double max) {
    ColumnSpec spec = property(schema);
    assertThat(spec.type()).contains(word);
    assertThat(spec.min().stream().boxed()).isEqualTo(min == null ? List.of() : List.of(min));
    assertThat(spec.max().stream().boxed()).isEqualTo(max == null ? List.of() : List.of(max));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {enum: [a, "b'c"]}                             | choice('a', 'b''c')
          {type: string, enum: ["1", "2"]}               | choice('1', '2')
          {const: x}                                     | choice('x')
          {allOf: [{enum: [a, b]}, {enum: [b, c]}]}      | choice('b')
          {oneOf: [{enum: [a, b]}, {const: c}]}          | choice('a', 'b', 'c')
          {type: string, format: email}                  | email
          {type: string, format: uri}                    | #{Internet.url}
          {type: string, format: hostname}               | #{Internet.domainName}
          {type: string, pattern: '^[A-Z]{2}\\d{3}$'}    | pattern('[A-Z]{2}\\d{3}')
          {type: string, pattern: "it's"}                | pattern('it''s')
          {type: string, pattern: '[a-z]{3}', maxLength: 3} | pattern('[a-z]{3}')
          """)
  void valuesFormatsAndPatternsAreRules(String schema, String rule) {
    assertThat(property(schema).rule()).contains(rule);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "^(?=a)b",
        "^(?!x)[a-z]+$",
        "(a",
        "a{99999999}",
        "((a{999}){999}){999}",
        "(((a*)*)*)*",
        "^[a-z]{50}$",
        "#{Name.name}"
      })
  void aPatternThatNoRuleMakesIsSaid(String pattern) {
    Description thing =
        of(TOP + "  a: {type: string, maxLength: 40, pattern: '" + pattern + "'}\n");
    assertThat(thing.columns().get("a").rule()).isEmpty();
    assertThat(thing.warnings(Learning.by(Settings.of("auto"))))
        .containsExactly(
            "the pattern of 'a' of thing of thing.yaml is not kept: no rule can say it");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {type: array, items: {type: string}}      | is an array
          {type: object}                            | is an object of any keys
          {type: string, format: binary}            | holds bytes
          {type: [string, integer]}                 | may be of any type
          true                                      | may be of any type
          {oneOf: [{type: integer}, {type: string}]} | may have one of several schemas
          {$ref: 'http://schemas.example/a.json'}   | refers to another file, and only the one that is named is read
          {$ref: '../../../../etc/passwd'}          | refers to another file, and only the one that is named is read
          {$ref: 'file:///etc/passwd#/a'}           | refers to another file, and only the one that is named is read
          {$ref: '#/nowhere'}                       | refers to #/nowhere, which is not there
          {$ref: '#'}                               | refers back to #
          {$ref: '#/properties/a'}                  | may be of any type
          """)
  void whatNoRuleMakesIsLeftOut(String schema, String why) {
    Description thing = of(TOP + "  a: " + schema + "\n  other: {type: string}");
    assertThat(thing.leftOut()).containsExactly(java.util.Map.entry("a", why));
    assertThat(thing.columns()).containsOnlyKeys("other");
  }

  @Test
  void whatIsRequiredOnlyWhereItsObjectIsMayBeMissing() {
    Description thing =
        of(
            TOP
                + """
                  a: {type: object, required: [b], properties: {b: {type: string}}}
                  c: {type: object, required: [d], properties: {d: {type: string}}}
                  e: {type: integer, nullable: true}
                required: [a, e]
                """);
    assertThat(thing.columns().get("a.b").nulls()).hasValue(0);
    assertThat(thing.columns().get("c.d").nulls()).isEmpty();
    assertThat(thing.columns().get("e").nulls()).isEmpty();
  }

  @Test
  void oddPropertiesAreSaid() {
    Description thing =
        of(
            """
            type: object
            properties:
              "": {type: string}
              a.b: {type: integer}
              a: {type: object, properties: {b: {type: string}}}
              n: {type: number, multipleOf: 0.25}
              z: {type: string, maxLength: 0}
              m: {type: number, multipleOf: 0}
            """);
    assertThat(thing.columns()).containsOnlyKeys("a.b", "n", "z", "m");
    assertThat(thing.warnings(Learning.by(Settings.of("auto"))))
        .containsExactly(
            "a property without a name of thing.yaml is not kept: no rule can say it",
            "a second 'a.b' of thing of thing.yaml is not kept: no rule can say it",
            "multipleOf of 'n' of thing of thing.yaml is not kept: no rule can say it",
            "maxLength 0 of 'z' of thing of thing.yaml is not kept: no rule can say it");
  }

  @Test
  void pointersAreDecoded() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("odd.json"),
            """
            {"openapi": "3.1.0", "components": {"schemas": {"a/b~c d": {"properties": {"x": {"type": "integer"}}}}},
             "paths": [{"schema": {"properties": {"y": {"type": "integer"}}}}]}
            """);
    for (String part : List.of("/components/schemas/a~1b~0c%20d", "a/b~c d")) {
      Description odd = Descriptions.find(file, Optional.of(part), "x").orElseThrow();
      assertThat(odd.columns()).containsOnlyKeys("x");
    }
    Description deep = Descriptions.find(file, Optional.of("/paths/0/schema"), "x").orElseThrow();
    assertThat(deep.columns()).containsOnlyKeys("y");
    assertThat(deep.table()).isEqualTo("schema");
  }

  @Test
  void errorsTellThePlace() {
    assertThatThrownBy(() -> of("bad.schema.yaml", "type: object\nproperties:\n  a: [\n"))
        .hasMessageStartingWith("bad.schema.yaml is not valid YAML\n -> bad.schema.yaml, line ");
    assertThatThrownBy(() -> of("a.yaml", "rows: [1, 2]\n"))
        .hasMessageStartingWith("a.yaml describes no table\n");
    assertThatThrownBy(
            () ->
                of(
                    "a.yaml",
                    "openapi: 3.0.0\ncomponents:\n  schemas:\n    Thing: {type: string}\n"))
        .hasMessage(
            """
            no column of schema Thing can be made
             -> a.yaml, line 4, column 12
             -> it has no properties, or none that a rule makes
            To fix: name a schema of an object with properties that are no arrays.""");
    assertThatThrownBy(
            () ->
                of("twice.json", "{\"type\": \"object\", \"properties\": {\"a\": {}, \"a\": {}}}"))
        .hasMessageStartingWith("key 'a' stands twice\n -> twice.json, line 1, column ");
  }

  @Test
  void hostileDocumentsAreRefusedInBoundedTimeAndMemory() {
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () -> {
          String open = "{\"type\": \"object\", \"properties\": {\"a\": ";
          assertThatThrownBy(() -> of("deep.json", open + "{\"allOf\":[".repeat(1_000_000)))
              .isInstanceOf(SynthException.class);
          assertThatThrownBy(() -> of("deep.yaml", open + "[".repeat(5_000_000)))
              .isInstanceOf(SynthException.class);
          assertThatThrownBy(
                  () ->
                      of(
                          "bomb.yaml",
                          "openapi: 3.0.0\na: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n"))
              .hasMessageStartingWith("an anchor (&name) is not supported in bomb.yaml\n");
          var doubling = new StringBuilder(TOP + "  a: {$ref: '#/$defs/n0'}\n$defs:\n");
          for (int i = 0; i < 3_000; i++) {
            String next = "{$ref: '#/$defs/n" + (i + 1) + "'}";
            doubling.append("  n" + i + ": {allOf: [" + next + ", " + next + "]}\n");
          }
          assertThatThrownBy(() -> of(doubling.toString()))
              .hasMessageStartingWith("a schema has more than 1000 parts\n");
          var tree = new StringBuilder(TOP + "  a: {$ref: '#/$defs/n0'}\n$defs:\n");
          for (int i = 0; i < 30; i++) {
            String next = "{$ref: '#/$defs/n" + (i + 1) + "'}";
            tree.append("  n" + i + ": {properties: {l: " + next + ", r: " + next + "}}\n");
          }
          assertThatThrownBy(() -> of(tree.toString()))
              .hasMessageStartingWith("a schema has more than 10000 properties\n");
        });
  }
}
