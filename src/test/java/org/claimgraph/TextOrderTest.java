package org.claimgraph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.database.Row;
import org.claimgraph.platform.database.Sql;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Texts have the same order on every database. */
@QuarkusTest
@Tag("database")
class TextOrderTest {
    @Inject
    Database database;

    @Test
    void namesAreOrderedByCodePoint() {
        List<String> names = TestClient.data("{ entities(first: 100, orderBy: {field: NAME}) { nodes { name } } }")
                .findValuesAsText("name");
        assertTrue(names.size() > 70, () -> "names: " + names.size());
        List<String> sorted = names.stream()
                .sorted((one, other) -> Arrays.compare(
                        one.codePoints().toArray(), other.codePoints().toArray()))
                .toList();
        assertEquals(sorted, names);
    }

    /** A column added without a collation would have the order of the server's locale. */
    @Test
    void everyTextColumnOfPostgresqlHasTheCollationC() {
        List<String> others = !TestDatabase.isPostgres()
                ? List.of()
                : database.list(
                        Sql.of("select table_name || '.' || column_name from information_schema.columns"
                                + " where table_schema = current_schema() and table_name not like 'flyway%'"
                                + " and data_type in ('text', 'character varying')"
                                + " and collation_name is distinct from 'C' order by 1"),
                        Row::text);
        assertEquals(List.of(), others);
    }
}
