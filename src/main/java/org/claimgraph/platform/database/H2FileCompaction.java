package org.claimgraph.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStore;

/** Compacts the file of an open H2 database in slices, between which commits get through. */
final class H2FileCompaction {
    /** The percentage of the file that is in use from which it is left as it is. */
    private static final int WELL_FILLED = 60;

    private static final int SLICE_MILLIS = 500;
    private static final int MOST_SLICES = 20;
    /** Slices in a row without effect, as while a long query reads old pages, after which it gives up. */
    private static final int FRUITLESS_SLICES = 3;

    private H2FileCompaction() {}

    static void compact(Connection connection) throws SQLException {
        SessionLocal session =
                (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
        MVStore store = session.getDatabase().getStore().getMvStore();
        FileStore<?> file = store.getFileStore();
        int retention = store.getRetentionTime();
        int fruitless = 0;
        for (int slice = 0; slice < MOST_SLICES && fruitless < FRUITLESS_SLICES; slice++) {
            if (file.getChunksFillRate() >= WELL_FILLED) {
                break;
            }
            long before = file.size();
            store.compactFile(SLICE_MILLIS);
            fruitless = file.size() < before ? 0 : fruitless + 1;
        }
        store.setRetentionTime(retention);
    }
}
