package org.claimgraph.platform.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A cancel that arrives when its statement has nearly ended, so that it reaches the next one. */
@Timeout(30)
public class StaleCancelTest {
    private static final CountDownLatch RUNNING = new CountDownLatch(1);
    private static final CountDownLatch CANCELLED = new CountDownLatch(1);

    /** Called by the statement. */
    public static int pause() throws InterruptedException {
        RUNNING.countDown();
        assertTrue(CANCELLED.await(20, TimeUnit.SECONDS));
        return 1;
    }

    private static void cancelAtTheEnd(Connection connection, String sql) throws Exception {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Thread cancelling = Thread.ofVirtual().start(() -> {
                try {
                    RUNNING.await();
                    statement.cancel();
                } catch (SQLException | InterruptedException failure) {
                    throw new IllegalStateException(failure);
                } finally {
                    CANCELLED.countDown();
                }
            });
            statement.executeQuery().close();
            cancelling.join();
        }
    }

    @Test
    void nextStatementIsExecutedAgain() throws Exception {
        String url = "jdbc:h2:mem:cancel;MODE=PostgreSQL;DB_CLOSE_DELAY=-1";
        JdbcConnectionPool pool = JdbcConnectionPool.create(url, "sa", "");
        pool.setMaxConnections(1);
        String sql = Sql.of("select pause()").text(H2Dialect.INSTANCE, PlanMode.AUTO, HiddenValues.NONE);
        try (Connection connection = pool.getConnection()) {
            connection
                    .createStatement()
                    .execute("create alias pause for '" + StaleCancelTest.class.getName() + ".pause'");
            cancelAtTheEnd(connection, sql);
        }
        Database database = new Database(pool, HiddenValues.NONE, url);
        assertEquals(List.of(1), database.list(Sql.of("select pause()"), Row::integer));
        database.close();
        pool.dispose();
    }
}
