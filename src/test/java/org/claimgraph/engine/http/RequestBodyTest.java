package org.claimgraph.engine.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;
import org.claimgraph.engine.execution.MemoryBudget;
import org.junit.jupiter.api.Test;

class RequestBodyTest {
    private static final int LIMIT = 1000;

    private static Buffer chunk(int length) {
        return Buffer.buffer(new byte[length]);
    }

    @Test
    void holdsWhatItsArrayTakesUntilItIsClosed() {
        MemoryBudget budget = new MemoryBudget(10_000);
        RequestBody body = new RequestBody(budget, LIMIT);

        assertTrue(body.append(chunk(300)));
        assertTrue(body.append(chunk(1)));

        assertEquals(301, body.length());
        assertEquals(600, budget.reserved());
        body.close();
        assertEquals(0, budget.reserved());
    }

    @Test
    void growsToItsLimitAtMost() {
        MemoryBudget budget = new MemoryBudget(10_000);
        RequestBody body = new RequestBody(budget, LIMIT);

        assertTrue(body.append(chunk(LIMIT - 1)));
        assertTrue(body.append(chunk(1)));

        assertEquals(LIMIT, budget.reserved());
    }

    /** The budget makes room by closing the oldest body, which may be the very one that asks for more. */
    @Test
    void releasesEverythingIfClosedWhileItGrows() {
        List<RequestBody> oldest = new ArrayList<>();
        MemoryBudget budget = new MemoryBudget(900, bytes -> {
            oldest.removeFirst().close();
            return true;
        });
        RequestBody body = new RequestBody(budget, LIMIT);
        assertTrue(body.append(chunk(600)));
        oldest.add(body);

        assertFalse(body.append(chunk(1)));

        assertEquals(0, budget.reserved());
    }

    @Test
    void changesNothingWithoutMemory() {
        MemoryBudget budget = new MemoryBudget(900);
        RequestBody body = new RequestBody(budget, LIMIT);
        assertTrue(body.append(chunk(600)));

        assertFalse(body.append(chunk(1)));

        assertEquals(600, body.length());
        assertEquals(600, budget.reserved());
    }
}
