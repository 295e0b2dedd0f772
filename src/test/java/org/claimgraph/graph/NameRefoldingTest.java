package org.claimgraph.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NameRefoldingTest {
    private final JdbcDataSource source = new JdbcDataSource();
    private Flyway flyway;

    @BeforeEach
    void migrate() throws SQLException {
        source.setURL("jdbc:h2:mem:" + System.identityHashCode(source)
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
        flyway = Flyway.configure()
                .dataSource(source)
                .placeholders(Map.of("on_postgresql", "--"))
                .javaMigrations(new NameRefolding())
                .load();
        flyway.migrate();
        for (int at = 0; at < 2500; at++) {
            execute("insert into entity_name (entity_id, position, form, language, script, kind, folded)"
                    + " values ('e', %d, 'A.B.C. %d', 'en', 'Latn', 'PRIMARY', 'old')".formatted(at, at));
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int count(String condition) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from entity_name where " + condition)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    @Test
    void namesFoldedByTheSameVersionAreLeftAlone() throws SQLException {
        assertEquals(0, flyway.info().pending().length);
        flyway.migrate();
        assertEquals(2500, count("folded = 'old'"));
    }

    @Test
    void namesFoldedByAnEarlierVersionAreFoldedAgainAtTheNextStart() throws SQLException {
        execute("update \"flyway_schema_history\" set \"checksum\" = %d where \"description\" = 'fold names'"
                .formatted(TextFolding.VERSION - 1));
        assertEquals(1, flyway.info().pending().length);
        flyway.migrate();
        assertEquals(2500, count("folded = 'abc ' || position and joined = 'abc' || position"));
        flyway.validate();
    }
}
