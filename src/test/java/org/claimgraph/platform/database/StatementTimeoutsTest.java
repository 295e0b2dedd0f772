package org.claimgraph.platform.database;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.claimgraph.engine.execution.Deadline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class StatementTimeoutsTest {
    /** A statement that can do no more than be cancelled. */
    private static Statement cancelledBy(Runnable cancel) {
        return (Statement) Proxy.newProxyInstance(
                StatementTimeoutsTest.class.getClassLoader(), new Class<?>[] {Statement.class}, (_, method, _) -> {
                    if (!method.getName().equals("cancel")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    cancel.run();
                    return null;
                });
    }

    private static Deadline over() {
        return new Deadline(System.nanoTime());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(20, TimeUnit.SECONDS));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void cancelThatHangsDelaysNoOther() {
        CountDownLatch hanging = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        try (StatementTimeouts timeouts = new StatementTimeouts()) {
            StatementTimeouts.Watched first = timeouts.watch(
                    cancelledBy(() -> {
                        hanging.countDown();
                        await(end);
                    }),
                    over());
            await(hanging);
            try (StatementTimeouts.Watched _ = timeouts.watch(cancelledBy(cancelled::countDown), over())) {
                await(cancelled);
            } finally {
                end.countDown();
            }
            first.close();
        }
    }

    @Test
    void cancelIsRepeatedUntilTheStatementEnds() {
        CountDownLatch thrice = new CountDownLatch(3);
        try (StatementTimeouts timeouts = new StatementTimeouts();
                StatementTimeouts.Watched _ = timeouts.watch(cancelledBy(thrice::countDown), over())) {
            await(thrice);
        }
    }

    @Test
    void statementInTimeIsNotCancelled() {
        CountDownLatch cancelled = new CountDownLatch(1);
        CountDownLatch other = new CountDownLatch(3);
        Deadline late = new Deadline(System.nanoTime() + TimeUnit.HOURS.toNanos(1));
        try (StatementTimeouts timeouts = new StatementTimeouts();
                StatementTimeouts.Watched _ = timeouts.watch(cancelledBy(cancelled::countDown), late);
                StatementTimeouts.Watched _ = timeouts.watch(cancelledBy(other::countDown), over())) {
            await(other);
            assertFalse(cancelled.getCount() == 0);
        }
    }
}
