package org.claimgraph.platform.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A damaged database is refused or fails when it is read: it never comes back with less in it. */
class TruncationCheckTest {
    private static final int BLOCK = 4096;
    private static final int ROUNDS = 8;
    private static final int ROWS = 60;

    @TempDir
    Path directory;

    private Path sound;

    @BeforeEach
    void fill() throws SQLException {
        sound = directory.resolve("sound.mv.db");
        try (Connection connection = open(sound, "");
                Statement statement = connection.createStatement()) {
            statement.execute("create table claim (id int primary key, word varchar)");
        }
        for (int round = 0; round < ROUNDS; round++) {
            try (Connection connection = open(sound, "");
                    PreparedStatement insert = connection.prepareStatement("insert into claim values (?, ?)")) {
                for (int row = 0; row < ROWS; row++) {
                    insert.setInt(1, round * ROWS + row);
                    insert.setString(2, Integer.toHexString(row).repeat(30));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        }
    }

    private static Connection open(Path file, String options) throws SQLException {
        return open(new DelegatingDriver(), file, options);
    }

    private static Connection open(DelegatingDriver driver, Path file, String options) throws SQLException {
        String path = file.toString().replaceFirst("\\.mv\\.db$", "");
        return driver.connect("jdbc:h2:file:" + path + ";TRACE_LEVEL_FILE=0" + options, new Properties());
    }

    /** The number of rows, all of them read; -1 where the database is refused or fails. */
    private static int rows(Path file) {
        int rows = 0;
        try (Connection connection = open(file, "");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select id, word from claim")) {
            while (result.next()) {
                rows++;
            }
            return rows;
        } catch (SQLException refused) {
            return -1;
        }
    }

    private Path copy(byte[] bytes) throws IOException {
        Path file = directory.resolve("copy.mv.db");
        Files.write(file, bytes);
        return file;
    }

    @Test
    void truncatedFileIsRefusedWithAMessage() throws IOException {
        byte[] whole = Files.readAllBytes(sound);
        for (int length = 0; length < whole.length; length += BLOCK / 2) {
            int rows = rows(copy(Arrays.copyOf(whole, length)));
            int at = length;
            assertEquals(-1, rows, () -> "cut at " + at + " of " + whole.length);
        }
        Path cut = copy(Arrays.copyOf(whole, whole.length / 2));
        DelegatingDriver driver = new DelegatingDriver();
        for (int attempt = 0; attempt < 2; attempt++) {
            SQLException refused = assertThrows(SQLException.class, () -> open(driver, cut, ""));
            assertEquals(
                    "The database file " + cut
                            + " is damaged: restore a copy of it, or move it away to start with a new one.",
                    refused.getMessage());
        }
    }

    /** A compacted file has its newest chunk at the beginning, so that a cut leaves it whole and takes the rows. */
    @Test
    void truncatedCompactedFileIsRefused() throws IOException, SQLException {
        Path compacted = copy(Files.readAllBytes(sound));
        try (Connection connection = open(compacted, "");
                Statement statement = connection.createStatement()) {
            statement.execute("shutdown compact");
        }
        byte[] whole = Files.readAllBytes(compacted);
        assertFalse(TruncationCheck.isTruncated(compacted));
        for (int length = 0; length < whole.length; length += BLOCK / 2) {
            int rows = rows(copy(Arrays.copyOf(whole, length)));
            int at = length;
            assertEquals(-1, rows, () -> "cut at " + at + " of " + whole.length);
        }
    }

    @Test
    void overwrittenBlocksNeverLoseRowsSilently() throws IOException {
        byte[] whole = Files.readAllBytes(sound);
        int all = ROUNDS * ROWS;
        for (int block = 0; block < whole.length / BLOCK; block++) {
            byte[] damaged = whole.clone();
            Arrays.fill(damaged, block * BLOCK, (block + 1) * BLOCK, (byte) 0);
            int rows = rows(copy(damaged));
            int at = block;
            assertTrue(rows == -1 || rows == all, () -> rows + " rows of " + all + " without block " + at);
        }
    }

    @Test
    void intactFileIsOpened() throws IOException {
        assertFalse(TruncationCheck.isTruncated(sound));
        assertEquals(ROUNDS * ROWS, rows(sound));
        assertFalse(TruncationCheck.isTruncated(directory.resolve("none.mv.db")));
    }

    /** What stands in the file while it is written is what a killed process leaves behind. */
    @Test
    void fileOfAKilledProcessIsIntactAtAnyMoment() throws SQLException, IOException {
        Path file = directory.resolve("killed.mv.db");
        try (Connection connection = open(file, ";RETENTION_TIME=0;WRITE_DELAY=0");
                Statement statement = connection.createStatement()) {
            statement.execute("create table claim (id int primary key, word varchar)");
            for (int row = 0; row < 300; row++) {
                statement.execute("insert into claim values (%d, '%s')".formatted(row, "word".repeat(row % 50)));
                if (row % 7 == 3) {
                    statement.execute("delete from claim where id = " + (row - 2));
                }
                Path left = copy(Files.readAllBytes(file));
                int at = row;
                assertFalse(TruncationCheck.isTruncated(left), () -> "after row " + at);
            }
        }
    }
}
