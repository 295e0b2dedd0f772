package org.claimgraph.platform.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class H2FileCompactionTest {
    private static final int ROWS = 4000;
    private static final int ROUNDS = 10;

    @TempDir
    Path folder;

    private Connection open() throws SQLException {
        Connection connection =
                DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("rows") + ";WRITE_DELAY=0");
        connection.setAutoCommit(false);
        return connection;
    }

    private long size() throws IOException {
        return Files.size(folder.resolve("rows.mv.db"));
    }

    /** Rows with random keys, all of which change in each round. */
    private static void writeRows(Connection writer) throws SQLException {
        Random random = new Random(1);
        try (Statement create = writer.createStatement()) {
            create.execute("create table item (id uuid primary key, round int, name varchar)");
            create.execute("create index item_name on item (name)");
        }
        try (PreparedStatement insert = writer.prepareStatement("insert into item values (?, 0, ?)")) {
            for (int row = 0; row < ROWS; row++) {
                insert.setObject(1, new UUID(random.nextLong(), random.nextLong()));
                insert.setString(2, "name " + random.nextInt());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        for (int round = 1; round <= ROUNDS; round++) {
            try (Statement update = writer.createStatement()) {
                update.execute("update item set round = " + round + ", name = name || 'x'");
            }
            writer.commit();
        }
    }

    private static long sumOfRounds(Connection connection) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet sum = select.executeQuery("select sum(round) from item")) {
            sum.next();
            return sum.getLong(1);
        }
    }

    @Test
    void fileShrinksWhileOthersReadAndWrite() throws Exception {
        try (Connection writer = open();
                Connection other = open()) {
            writeRows(writer);
            long before = size();
            assertEquals((long) ROWS * ROUNDS, sumOfRounds(other));
            H2FileCompaction.compact(writer);
            long after = size();
            assertTrue(after * 3 < before, "from %d to %d bytes".formatted(before, after));
            assertEquals((long) ROWS * ROUNDS, sumOfRounds(other));
            try (Statement update = other.createStatement()) {
                update.execute("update item set round = 0");
            }
            other.commit();
            assertEquals(0, sumOfRounds(writer));
        }
        try (Connection reopened = open()) {
            assertEquals(0, sumOfRounds(reopened));
        }
    }

    @Test
    void wellFilledFileIsLeftAsItIs() throws Exception {
        try (Connection writer = open()) {
            writeRows(writer);
            H2FileCompaction.compact(writer);
            long size = size();
            H2FileCompaction.compact(writer);
            assertEquals(size, size());
        }
    }
}
