package dev.synth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synth.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows by a DDL file go into the tables that the very file makes. */
class DdlIntoH2Test {
  private final DescribedTables described = new DescribedTables();

  @TempDir private Path folder;

  @Test
  void everyRowIsAccepted() throws SQLException, IOException {
    Path file = DescribedTables.file("h2.sql");
    try (Connection db = DriverManager.getConnection("jdbc:h2:mem:")) {
      requireAccepted(db, file, Files.readString(file));
    }
  }

  /** What H2 writes of the same tables is read as well. */
  @Test
  void everyRowByADumpIsAccepted() throws SQLException, IOException {
    List<String> dump = new ArrayList<>();
    try (Connection db = DriverManager.getConnection("jdbc:h2:mem:");
        Statement statement = db.createStatement()) {
      statement.execute(Files.readString(DescribedTables.file("h2.sql")));
      try (ResultSet lines = statement.executeQuery("script nodata nopasswords nosettings")) {
        while (lines.next()) {
          dump.add(lines.getString(1));
        }
      }
    }
    dump.removeIf(line -> line.startsWith("CREATE USER"));
    String text = String.join("\n", dump);
    try (Connection db = DriverManager.getConnection("jdbc:h2:mem:")) {
      requireAccepted(db, Files.writeString(folder.resolve("dump.sql"), text), text);
    }
  }

  private void requireAccepted(Connection db, Path file, String ddl) throws SQLException {
    try (Statement statement = db.createStatement()) {
      statement.execute(ddl);
      for (String table : List.of("agents", "bookings")) {
        insert(
            db,
            "hotel." + table,
            described.rows("h2.sql", table, recipe -> recipe.withSource(file)));
        try (ResultSet count = statement.executeQuery("select count(*) from hotel." + table)) {
          assertThat(count.next()).isTrue();
          assertThat(count.getInt(1)).isEqualTo(1000);
        }
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
