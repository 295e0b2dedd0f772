package org.claimgraph.platform.database;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.claimgraph.engine.execution.Deadlines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class ParallelWorkersTest {
    private record Processes(int server, int worker) {}

    /** With a limit set through the driver, PostgreSQL plans workers and launches none. */
    @Test
    void limitOfARequestKeepsParallelWorkersOfSummaries() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setServerConfig("parallel_setup_cost", "0")
                .setServerConfig("min_parallel_table_scan_size", "0")
                .setServerConfig("parallel_leader_participation", "off")
                .start()) {
            DataSource source = postgres.getPostgresDatabase();
            try (Connection connection = source.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create table claim as select i as id from generate_series(1, 50000) i");
                statement.execute("analyze claim");
                statement.execute("create function process() returns int language plpgsql parallel safe as"
                        + " 'begin return pg_backend_pid(); end'");
            }
            Database database = new Database(source, HiddenValues.NONE, postgres.getJdbcUrl("postgres", "postgres"));
            Sql sql = Sql.of(
                    "select pg_backend_pid(), process from (select process() as process from claim group by 1) p");
            List<Processes> read = Deadlines.callWithinLimits(
                    () -> database.summary(sql, row -> new Processes(row.integer(), row.integer())));
            assertFalse(read.isEmpty());
            read.forEach(each -> assertNotEquals(each.server(), each.worker()));
            database.close();
        }
    }
}
