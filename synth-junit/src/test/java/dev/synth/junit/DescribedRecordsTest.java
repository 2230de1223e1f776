package dev.synth.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synth.table.Table;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A schema adds bounds, values and keys to a record, which decides names and types. */
class DescribedRecordsTest {
  private static final Path BASE =
      Path.of(System.getProperty("basedir", System.getProperty("user.dir"))).toAbsolutePath();

  private static final String DDL =
      """
      CREATE TABLE shop.parcels (
        parcel_id bigint PRIMARY KEY,
        tracking_code char(12) NOT NULL UNIQUE,
        state varchar(4) NOT NULL CHECK (state IN ('new', 'sent')),
        weight_kg numeric(5, 3) NOT NULL CHECK (weight_kg > 0 AND weight_kg <= 31.5),
        pieces int NOT NULL CHECK (pieces BETWEEN 2 AND 5),
        sent date, arrived date, label text, items jsonb,
        CHECK (arrived >= sent),
        CHECK (label LIKE 'x%')
      );
      CREATE TABLE shop.carriers (id int PRIMARY KEY);
      """;

  private static final String OPENAPI =
      """
      openapi: 3.1.0
      components:
        schemas:
          Signal:
            required: [device, level, at]
            properties:
              device: {type: string, format: uuid}
              level: {type: integer, minimum: 40, maximum: 44}
              at: {type: string, format: date-time}
              where:
                required: [room]
                properties: {room: {type: string, pattern: "^R[0-9]{3}$"}}
      """;

  enum State {
    NEW,
    SENT,
    LOST_ON_ITS_WAY
  }

  record Parcel(
      long parcelId,
      String trackingCode,
      State state,
      BigDecimal weightKg,
      short pieces,
      LocalDate sent,
      LocalDate arrived,
      String colour) {}

  record Signal(UUID device, int level, Instant at, String whereRoom) {}

  @BeforeAll
  static void saveFiles() throws Exception {
    save(BASE.resolve("target/source-test/parcels.sql"), DDL);
    save(VisitsModel.classes().resolve("signals.yaml"), OPENAPI);
  }

  private static void save(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  static class RecordTestCases {
    @Test
    void ddl(
        @SyntheticData(from = "file:target/source-test/parcels.sql", rows = 500)
            List<Parcel> parcels) {
      assertThat(parcels).extracting(Parcel::parcelId).startsWith(1L, 2L).endsWith(500L);
      assertThat(parcels).extracting(Parcel::trackingCode).doesNotHaveDuplicates();
      assertThat(parcels)
          .allSatisfy(
              parcel -> {
                assertThat(parcel.trackingCode()).hasSizeLessThanOrEqualTo(12);
                assertThat(parcel.weightKg())
                    .isBetween(new BigDecimal("0.001"), new BigDecimal("31.5"))
                    .satisfies(weight -> assertThat(weight.scale()).isEqualTo(3));
                assertThat(parcel.pieces()).isBetween((short) 2, (short) 5);
                if (parcel.sent() != null && parcel.arrived() != null) {
                  assertThat(parcel.arrived()).isAfterOrEqualTo(parcel.sent());
                }
              });
      assertThat(parcels.stream().map(Parcel::state).collect(Collectors.toSet()))
          .containsExactlyInAnyOrder(State.values()); // the record's own
    }

    @Test
    void openApi(
        @SyntheticData(
                from = "classpath:signals.yaml#/components/schemas/Signal",
                rows = 300,
                rules = "level: constant(41)")
            List<Signal> signals) {
      assertThat(signals).hasSize(300).allSatisfy(s -> assertThat(s.level()).isEqualTo(41));
      assertThat(signals).allSatisfy(s -> assertThat(s.whereRoom()).matches("R[0-9]{3}"));
      assertThat(signals).doesNotContainNull().extracting(Signal::at).doesNotContainNull();
    }

    @Test
    void table(
        @SyntheticData(
                from = "file:target/source-test/parcels.sql#parcels",
                rows = 20,
                rules = "label: pattern(x[a-z]{3})")
            Table table) {
      assertThat(table.schema().names())
          .containsExactly(
              "parcel_id",
              "tracking_code",
              "state",
              "weight_kg",
              "pieces",
              "sent",
              "arrived",
              "label");
      assertThat(table.column("state").text(0)).isIn("new", "sent");
      assertThat(table.column("label").text(0)).startsWith("x");
    }
  }

  @Test
  void recordsAndTablesAreMadeBySchemas() {
    FixtureRun run = FixtureRun.run(RecordTestCases.class);
    assertThat(run.failures()).isEmpty();
    assertThat(run.published("SyntheticData"))
        .anyMatch(told -> told.startsWith("parcels: rules, by table parcels of parcels.sql ("))
        .anyMatch(told -> told.startsWith("signals: rules, by schema Signal of signals.yaml ("));
  }

  static class RefusedTestCases {
    @Test
    void gate(
        @SyntheticData(from = "file:target/source-test/parcels.sql#parcels", gate = "none")
            List<Parcel> parcels) {}
  }

  @Test
  void aGateHasNoEffectOnASchema() {
    assertThat(FixtureRun.run(RefusedTestCases.class).failure())
        .hasMessageStartingWith("gate has no effect here\n");
  }

  static class AbsentTestCases {
    @Test
    void absent(@SyntheticData(from = "file:target/source-test/parcel.sql") List<Parcel> parcels) {}
  }

  @Test
  void anAbsentSchemaFails() {
    assertThat(FixtureRun.run(AbsentTestCases.class).failure())
        .hasMessageStartingWith("the description of 'Parcel' is absent\n")
        .hasMessageEndingWith("To fix: name parcels.sql, which is there.");
  }
}
