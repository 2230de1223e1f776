package dev.synth.description;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synth.catalog.Settings;
import dev.synth.problem.SynthException;
import dev.synth.recipe.Learning;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DdlDocumentTest {
  @TempDir private Path folder;

  private static Description only(String sql) {
    DdlDocument document = DdlDocument.of("schema.sql", sql);
    return Description.of("schema.sql", "table", document.table(document.names().get(0)));
  }

  private static List<String> constraints(String sql) {
    return only(sql).under(Learning.by(Settings.of("auto"))).constraints();
  }

  private Optional<Description> find(String sql, String part, String about) throws IOException {
    Path file = Files.writeString(folder.resolve("schema.sql"), sql);
    return Descriptions.find(file, Optional.of(part).filter(p -> !p.isEmpty()), about);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          int                         | integer
          bigint unsigned             | integer
          numeric(5)                  | integer
          numeric(5, 2)               | decimal
          double precision            | decimal
          float(24)                   | decimal
          money                       | decimal
          numeric(38, 20)             | decimal
          numeric                     | decimal
          boolean                     | boolean
          tinyint(1)                  | boolean
          bit(1)                      | boolean
          date                        | date
          timestamp(6) with time zone | datetime
          timestamptz                 | datetime
          datetime2                   | datetime
          time without time zone      | time
          uuid                        | uuid
          character varying(10)       | text
          national character varying(9) | text
          character large object      | text
          longtext character set utf8mb4 collate utf8mb4_bin | text
          enum('a','b')               | category
          """)
  void everyTypeHasItsWord(String type, String word) {
    Description table = only("create table t (a " + type + " default null)");
    assertThat(table.columns().get("a").type()).contains(word);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          text[]         | is an array
          integer array  | is an array
          jsonb          | has the type jsonb, which no rule makes
          geometry(point, 4326) | has the type geometry, which no rule makes
          int generated always as (b + 1) stored | is computed by the database
          int as (b + 1) | is computed by the database
          bit(8)         | holds bits
          """)
  void whatNoRuleMakesIsLeftOut(String type, String why) {
    Description table = only("create table t (a " + type + ", b int)");
    assertThat(table.leftOut()).containsEntry("a", why);
    assertThat(table.columns()).containsOnlyKeys("b");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          b >= a                                | `b` >= `a`
          (b)::numeric <> (0)::numeric          | `b` <> 0
          (a > 0 or b > 0) and not (a = b)      | `a` > 0 or `b` > 0
          char_length(c) <> 3                   | length( `c` ) <> 3
          c !~~ 'x'                             | -
          c ~~ 'x%'::text                       | `c` like 'x%'
          d >= date '2020-01-01'                | `d` >= date '2020-01-01'
          b <> cast(a + 1 as numeric(3))        | `b` <> ( `a` + 1 )
          d > current_date                      | -
          a % 2 = 0                             | -
          c = any (array['it''s'::text, lower(c)]) | `c` in ( 'it''s' , lower( `c` ) )
          d = true                              | -
          b is not null or a is null            | `b` is not null or `a` is null
          unknown_column > 1                    | -
          """)
  void checksAreSaidInTheLanguageOfConstraintsOrNotAtAll(String check, String said) {
    String sql = "create table t (a int, b int, c text, d date, check (" + check + "))";
    List<String> constraints = constraints(sql);
    if (said.equals("-")) {
      assertThat(constraints).isEmpty();
      assertThat(only(sql).warnings())
          .containsExactly(
              "the check of t (schema.sql, line 1) is not kept: the language of constraints cannot"
                  + " say all of it");
    } else {
      assertThat(constraints).contains(said);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      nullValues = "-",
      textBlock =
          """
          a > 0                   | 1.0  | -
          a >= 1.5                | 1.5  | -
          0 < a                   | -    | -
          a between -3 and 7      | -3.0 | 7.0
          ((a >= 0) and (a < 10)) | 0.0  | 9.0
          a > 0 and a > 4         | 5.0  | -
          """)
  void boundsOfOneColumnAreItsMinAndMax(String check, Double min, Double max) {
    Description table = only("create table t (a int check (" + check + "))");
    assertThat(table.columns().get("a").min().stream().boxed())
        .isEqualTo(min == null ? List.of() : List.of(min));
    assertThat(table.columns().get("a").max().stream().boxed())
        .isEqualTo(max == null ? List.of() : List.of(max));
  }

  @Test
  void keysAndReferencesAreMadeAsSuch() {
    Description table =
        only(
            """
            create table people (
              id serial primary key, nr serial, code char(4) unique, boss int references people,
              owner uuid references owners (id) on delete set null not null, country_id int,
              foreign key (country_id) references countries (id))""");
    assertThat(table.columns().get("id").rule()).contains("sequence(1)");
    assertThat(table.columns().get("nr").rule()).contains("sequence(1)");
    assertThat(table.columns().get("code").rule()).contains("shape('[0-9A-Z]{4}', draw=unique)");
    assertThat(table.columns().get("boss").rule()).contains("zipf(50, 0.5)");
    assertThat(table.columns().get("owner").rule().orElseThrow()).contains("repeats=");
    assertThat(table.columns().get("owner").nulls()).hasValue(0);
    assertThat(table.columns().get("country_id").rule()).isEmpty(); // its name tells as much
    assertThat(constraints("create table t (a int, b int, unique (b, a))"))
        .containsExactly("unique(`b`, `a`)");
  }

  /** A statement after the table changes it. */
  @Test
  void alterTableAddsToATable() {
    Description table =
        only(
            """
            CREATE TABLE `t` (`id` int(11) NOT NULL, `old` int, `name` varchar(5));
            ALTER TABLE `t` ADD PRIMARY KEY (`id`), ADD UNIQUE KEY `n` (`name`), DROP COLUMN `old`;
            ALTER TABLE `t` MODIFY `id` int(11) NOT NULL AUTO_INCREMENT;
            ALTER TABLE t ADD COLUMN born date NOT NULL, ADD CONSTRAINT late CHECK (born > '2000-01-01');
            ALTER TABLE t ADD PARTITION (PARTITION p1 VALUES LESS THAN (1999));
            """);
    assertThat(table.columns()).containsOnlyKeys("id", "name", "born");
    assertThat(table.columns().get("id").rule()).contains("sequence(1)");
    assertThat(table.columns().get("born").nulls()).hasValue(0);
    assertThat(table.demands()).extracting(Demand::text).contains("`born` > '2000-01-01'");
  }

  @Test
  void namesMayBeKeywordsAndQuoted() {
    Description table =
        only(
            "create table \"Odd Table\" (key varchar(20), `index` int, \"a\"\"b\" int, date date)");
    assertThat(table.columns()).containsOnlyKeys("key", "index", "a\"b", "date");
    assertThat(table.table()).isEqualTo("Odd Table");
  }

  @Test
  void theTableIsTheOneThatIsCalledLikeTheFixture() throws IOException {
    String sql = "create table shop.Customer_Orders (a int); create table categories (b int);";
    assertThat(find(sql, "", "customer-orders").orElseThrow().table()).isEqualTo("Customer_Orders");
    assertThat(find(sql, "", "CustomerOrder").orElseThrow().table()).isEqualTo("Customer_Orders");
    assertThat(find(sql, "", "category").orElseThrow().table()).isEqualTo("categories");
    assertThat(find(sql, "CATEGORIES", "x").orElseThrow().table()).isEqualTo("categories");
    assertThatThrownBy(() -> find(sql, "", "data"))
        .hasMessage(
            """
            it is not clear which table of schema.sql is meant
             -> none is called like 'data'
             -> it has [Customer_Orders, categories]
            To fix: name one behind #: schema.sql#Customer_Orders.""");
    assertThatThrownBy(() -> find(sql, "categorys", "data"))
        .hasMessage(
            """
            there is no 'categorys' in schema.sql
             -> it has [Customer_Orders, categories]
            To fix: write schema.sql#categories.""");
  }

  @Test
  void errorsTellTheLine() throws IOException {
    assertThatThrownBy(() -> find("-- one\ncreate table t (\n  a int,\n  ? int\n);", "", "t"))
        .hasMessage(
            """
            a table cannot be read: a column's name is expected
             -> schema.sql, line 4
            To fix: correct it, or leave the statement out; PostgreSQL, MySQL and H2 are understood.""");
    assertThatThrownBy(() -> find("create table t (\na int;", "", "t"))
        .hasMessageContaining("a closing ) is missing\n -> schema.sql, line 2\n");
    assertThatThrownBy(() -> find("select 1;\n\ninsert into t values ('a", "", "t"))
        .hasMessageContaining("a quote ' in schema.sql has no end\n -> schema.sql, line 3\n");
    assertThatThrownBy(() -> find("select 1;", "", "t"))
        .hasMessageStartingWith("schema.sql describes no table\n");
    assertThatThrownBy(
            () -> find("create table t as select * from u; create table v (a int)", "t", "t"))
        .hasMessageStartingWith("no column of table t can be made\n -> schema.sql\n");
    assertThat(find("create table t as select * from u; create table v (a int)", "v", "t"))
        .isPresent();
  }

  @Test
  void hostileFilesAreRefusedInBoundedTimeAndMemory() throws IOException {
    String nested = "create table t (a int check (" + "(".repeat(5_000_000) + "a > 1";
    assertThatThrownBy(() -> find(nested, "", "t")).isInstanceOf(SynthException.class);
    String closed =
        "create table t (a int check (" + "(".repeat(2_000) + "a > 1" + ")".repeat(2_000) + "))";
    assertThat(find(closed, "", "t").orElseThrow().columns().get("a").min()).hasValue(2);
    String rows = "insert into u values (1, 'a''b', 2.5e3, null);\n".repeat(200_000);
    assertThat(find(rows + "create table t (a int);", "", "t")).isPresent(); // 9 MB of rows
    Path large = folder.resolve("large.sql");
    Files.write(large, new byte[(16 << 20) + 1]);
    assertThatThrownBy(() -> Descriptions.find(large, Optional.empty(), "t"))
        .hasMessageStartingWith("large.sql is too large\n");
    Path latin =
        Files.write(folder.resolve("latin.sql"), "-- é".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> Descriptions.find(latin, Optional.empty(), "t"))
        .hasMessageStartingWith("latin.sql is not UTF-8\n");
  }
}
