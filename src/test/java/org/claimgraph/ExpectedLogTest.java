package org.claimgraph;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class ExpectedLogTest {
    private static final Logger LOG = Logger.getLogger(ExpectedLogTest.class.getName());

    @Test
    @ExpectedLog(logger = ExpectedLogTest.class, message = "went wrong")
    void expectedRecordIsKeptOutOfTheOutput() {
        assertFalse(LOG.getUseParentHandlers());
        LOG.severe("Something went wrong");
    }

    @Test
    void otherTestsLogAsUsual() {
        assertTrue(LOG.getUseParentHandlers());
    }
}
