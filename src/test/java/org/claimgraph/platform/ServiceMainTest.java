package org.claimgraph.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.BindException;
import java.nio.file.AccessDeniedException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class ServiceMainTest {
    @Test
    void outermostMessageOfADatabaseFailureIsTheReason() {
        SQLException ours = new SQLException("The database file is damaged.", new SQLException("[90030-240]"));
        assertEquals(
                "The database file is damaged.",
                ServiceMain.reason(new RuntimeException("Failed to start application", new RuntimeException(ours))));
    }

    @Test
    void exhaustedMemoryIsTheReasonWhateverFailedBecauseOfIt() {
        SQLException met = new SQLException("cannot be opened", "90108", new OutOfMemoryError("Java heap space"));
        assertTrue(
                ServiceMain.reason(new RuntimeException(met)).contains("-Xmx"),
                ServiceMain.reason(new RuntimeException(met)));
    }

    @Test
    void innermostMessageIsTheReasonOrElseTheExceptionItself() {
        assertEquals(
                "Address already in use; set QUARKUS_HTTP_HOST or QUARKUS_HTTP_PORT to another address or port.",
                ServiceMain.reason(new RuntimeException("start", new BindException("Address already in use"))));
        assertEquals("java.lang.IllegalStateException", ServiceMain.reason(new IllegalStateException()));
    }

    @Test
    void fileFailureIsExplainedByTheFailureAroundItThatNamesTheFile() {
        AccessDeniedException denied = new AccessDeniedException("/data/texts");
        RuntimeException known = new IllegalStateException("/data/texts, which cannot be read", denied);
        assertEquals(known.getMessage(), ServiceMain.reason(new RuntimeException("start", known)));
        assertEquals(denied.toString(), ServiceMain.reason(new RuntimeException("start", denied)));
    }

    @Test
    void heapThatIsTooSmallIsRefused() {
        assertNotNull(ServiceMain.heapShortage(24L * 1024 * 1024));
        assertNull(ServiceMain.heapShortage(64L * 1024 * 1024));
    }
}
