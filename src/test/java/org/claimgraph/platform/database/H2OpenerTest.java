package org.claimgraph.platform.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A database file that cannot be opened is named, with what to do. */
class H2OpenerTest {
    @ParameterizedTest
    @CsvSource({
        "90031, No space left on device, its disk is full",
        "90031, Disk quota exceeded, its disk is full",
        "90031, Permission denied, a directory that can be written",
        "90030, none, damaged",
        "90020, none, in use by another process",
    })
    void reasonSaysWhatToDo(String state, String cause, String expected) {
        H2Url url = H2Url.parse("jdbc:h2:file:/data/claimgraph");
        SQLException explained = H2Opener.explained(url, new SQLException("h2", state, new IOException(cause)));

        assertTrue(explained.getMessage().contains(expected), explained.getMessage());
        assertTrue(explained.getMessage().contains("/data/claimgraph.mv.db"), explained.getMessage());
        assertEquals(state, explained.getSQLState());
    }
}
