package org.claimgraph.graph;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * A repeatable migration that folds the stored names again when {@link TextFolding#VERSION} has changed. It runs in one
 * transaction: if it is interrupted, the next start runs it again.
 */
public final class NameRefolding implements JavaMigration {
    private static final int BATCH_SIZE = 1000;
    private static final String NAMES = "select n.entity_id, n.position, n.form, n.folded, n.joined from entity_name n";
    private static final String UPDATE =
            "update entity_name set folded = ?, joined = ? where entity_id = ? and position = ?";

    @Override
    public MigrationVersion getVersion() {
        return null;
    }

    @Override
    public String getDescription() {
        return "fold names";
    }

    @Override
    public Integer getChecksum() {
        return TextFolding.VERSION;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        try (PreparedStatement read = connection.prepareStatement(NAMES);
                PreparedStatement update = connection.prepareStatement(UPDATE)) {
            read.setFetchSize(BATCH_SIZE);
            fold(read, update);
        }
    }

    private static void fold(PreparedStatement read, PreparedStatement update) throws SQLException {
        int waiting = 0;
        try (ResultSet names = read.executeQuery()) {
            while (names.next()) {
                String folded = TextFolding.fold(names.getString("form"));
                String joined = TextFolding.join(names.getString("form"));
                if (!folded.equals(names.getString("folded")) || !joined.equals(names.getString("joined"))) {
                    update.setString(1, folded);
                    update.setString(2, joined);
                    update.setString(3, names.getString("entity_id"));
                    update.setInt(4, names.getInt("position"));
                    update.addBatch();
                    if (++waiting % BATCH_SIZE == 0) {
                        update.executeBatch();
                    }
                }
            }
            update.executeBatch();
        }
    }
}
