package dev.synth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synth.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Rows by a DDL file go into the tables that the very file makes. */
class DdlIntoH2Test {
  private final DescribedTables described = new DescribedTables();

  @Test
  void everyRowIsAccepted() throws SQLException, IOException {
    String ddl = Files.readString(DescribedTables.file("h2.sql"));
    try (Connection db = DriverManager.getConnection("jdbc:h2:mem:");
        Statement statement = db.createStatement()) {
      statement.execute(ddl);
      insert(db, "hotel.agents", described.rows("h2.sql", "agents"));
      insert(db, "hotel.bookings", described.rows("h2.sql", "bookings"));
      try (ResultSet count =
          statement.executeQuery(
              "select (select count(*) from hotel.agents), (select count(*) from hotel.bookings),"
                  + " (select min(length(token)) from hotel.bookings)")) {
        assertThat(count.next()).isTrue();
        assertThat(count.getInt(1)).isEqualTo(1000);
        assertThat(count.getInt(2)).isEqualTo(1000);
      }
    }
    assertThat(described.warnings).isEmpty();
  }

  private static void insert(Connection db, String table, Table rows) throws SQLException {
    String names = rows.schema().names().stream().collect(Collectors.joining(", "));
    String marks = String.join(", ", Collections.nCopies(rows.schema().width(), "?"));
    try (PreparedStatement insert =
        db.prepareStatement("insert into " + table + " (" + names + ") values (" + marks + ")")) {
      for (int row = 0; row < rows.rows(); row++) {
        for (int column = 0; column < rows.schema().width(); column++) {
          insert.setString(column + 1, rows.columns().get(column).text(row));
        }
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }
}
