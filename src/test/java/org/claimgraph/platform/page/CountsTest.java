package org.claimgraph.platform.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;

class CountsTest {
    private final AtomicInteger countings = new AtomicInteger();
    private final TotalCounts counts = new TotalCounts(() -> {
        countings.incrementAndGet();
        return Map.of("a", 3, "b", 5);
    });

    @Test
    void nothingIsCountedUntilACountIsAsked() {
        IntSupplier count = counts.of("a");
        assertEquals(0, countings.get());
        assertEquals(3, count.getAsInt());
    }

    @Test
    void allAreCountedTogether() {
        assertEquals(3, counts.of("a").getAsInt());
        assertEquals(5, counts.of("b").getAsInt());
        assertEquals(5, counts.of("b").getAsInt());
        assertEquals(1, countings.get());
    }

    @Test
    void whatTheCountDoesNotFindIsEmpty() {
        assertEquals(0, counts.of("c").getAsInt());
    }
}
