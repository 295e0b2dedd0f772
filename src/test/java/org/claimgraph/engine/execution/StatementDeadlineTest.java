package org.claimgraph.engine.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.database.DatabaseException;
import org.claimgraph.platform.database.Row;
import org.claimgraph.platform.database.Sql;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("database")
class StatementDeadlineTest {
    /** Runs for days unless it is cancelled. */
    private static final Sql ENDLESS = Sql.of(
            "select count(*) from claim a cross join claim b cross join claim c cross join claim d cross join claim e");

    private static final Sql SHORT = Sql.of("select count(*) from claim");

    @Inject
    Database database;

    private List<Long> read(Sql sql, Deadline deadline) {
        return ScopedValue.where(Deadline.CURRENT, deadline).call(() -> database.list(sql, Row::number));
    }

    @Test
    void statementIsCancelledAtTheDeadlineOfItsRequest() {
        Deadline soon = Deadline.in(Duration.ofMillis(20));
        assertThrows(DatabaseException.class, () -> read(ENDLESS, soon));
        assertTrue(soon.isOver());
    }

    @Test
    void otherStatementsAreNotCancelled() {
        Deadline late = Deadline.in(Duration.ofHours(1));
        List<Long> before = read(SHORT, late);
        assertThrows(DatabaseException.class, () -> read(ENDLESS, Deadline.in(Duration.ofMillis(20))));
        assertEquals(before, read(SHORT, late));
        assertFalse(late.isOver());
    }
}
