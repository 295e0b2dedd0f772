package org.claimgraph.engine.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class MemoryReservationTest {
    private final MemoryBudget budget = new MemoryBudget(100_000);

    @Test
    void growsInStepsAndReleasesOnce() {
        MemoryReservation reservation = new MemoryReservation(budget);
        reservation.ensure(1);
        assertEquals(16_384, budget.reserved());
        reservation.ensure(10_000);
        assertEquals(16_384, budget.reserved());
        reservation.ensure(20_000);
        assertEquals(32_768, budget.reserved());
        reservation.close();
        reservation.close();
        assertEquals(0, budget.reserved());
    }

    @Test
    void exhaustedBudgetIsUnavailable() {
        MemoryReservation first = new MemoryReservation(budget);
        first.ensure(90_000);
        MemoryReservation second = new MemoryReservation(budget);
        ApiException error = assertThrows(ApiException.class, () -> second.ensure(10_000));
        assertEquals(ErrorCode.UNAVAILABLE, error.code());
        first.close();
        second.ensure(10_000);
    }

    @Test
    void responseReleasesItsMemoryWhenClosed() {
        MemoryReservation reservation = new MemoryReservation(budget);
        reservation.ensure(2);
        GraphQLResponse response =
                new GraphQLResponse(new byte[] {'{', '}'}, 2, GraphQLResponse.Status.SUCCESS, reservation);
        response.close();
        response.close();
        assertEquals(0, budget.reserved());
    }
}
