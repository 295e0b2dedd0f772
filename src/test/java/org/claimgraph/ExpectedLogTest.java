package org.claimgraph;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class ExpectedLogTest {
    private static final Logger LOG = Logger.getLogger(ExpectedLogTest.class.getName());

    @Test
    @ExpectedLog(logger = ExpectedLogTest.class, message = "went wrong")
    void expectedRecordIsKeptOutOfTheOutput() {
        assertFalse(LOG.getFilter().isLoggable(new LogRecord(Level.SEVERE, "Something went wrong")));
        assertTrue(LOG.getFilter().isLoggable(new LogRecord(Level.SEVERE, "Something else")));
    }

    @Test
    void otherTestsLogAsUsual() {
        assertNull(LOG.getFilter());
    }
}
