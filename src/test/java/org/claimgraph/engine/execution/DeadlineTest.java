package org.claimgraph.engine.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DeadlineTest {
    private static void assertTimeout(Deadline deadline, Runnable work) {
        ApiException ended = assertThrows(
                ApiException.class,
                () -> deadline.call(() -> {
                    work.run();
                    return null;
                }));
        assertEquals(ErrorCode.TIMEOUT, ended.code());
        assertEquals(
                "The request did not end within its deadline: ask for less, or try again later", ended.getMessage());
    }

    @Test
    void workEndsWhereItChecksTheDeadline() {
        assertTimeout(Deadline.in(Duration.ofMillis(5)), () -> {
            while (true) {
                Deadline.checkCurrent();
            }
        });
    }

    @Test
    void workDoesNotBeginAfterItsDeadline() {
        assertTimeout(Deadline.in(Duration.ZERO), () -> {
            throw new AssertionError("it began");
        });
    }

    /** For example the cancellation of a statement. */
    @Test
    void failureAfterTheDeadlineIsATimeout() {
        Deadline deadline = Deadline.in(Duration.ofMillis(5));
        assertTimeout(deadline, () -> {
            while (!deadline.isOver()) {
                Thread.onSpinWait();
            }
            throw new IllegalStateException("canceled");
        });
    }

    @Test
    void resultAndFailureWithinTheDeadlineAreThoseOfTheWork() throws Exception {
        Deadline deadline = Deadline.in(Duration.ofHours(1));
        assertSame(deadline, deadline.call(Deadline::current));
        IOException failure = new IOException();
        assertSame(
                failure,
                assertThrows(
                        IOException.class,
                        () -> deadline.call(() -> {
                            throw failure;
                        })));
        assertNull(Deadline.current());
    }
}
