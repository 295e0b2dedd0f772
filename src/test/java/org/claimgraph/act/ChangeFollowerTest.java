package org.claimgraph.act;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.claimgraph.TestDatabase;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.database.Row;
import org.claimgraph.platform.database.Sql;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Those who follow the changes are woken by commits of this instance and, on PostgreSQL, of others. */
@QuarkusTest
@Tag("database")
class ChangeFollowerTest {
    private static final String LISTENING =
            "select count(*) from pg_stat_activity where application_name = 'claimgraph changes'";

    @Inject
    ChangeFollower follower;

    @Inject
    ChangeLog changes;

    @Inject
    CurrentAct act;

    @Inject
    Database database;

    @Inject
    Clock clock;

    private final Semaphore woken = new Semaphore(0);

    private boolean isWoken() throws InterruptedException {
        return woken.tryAcquire(20, TimeUnit.SECONDS);
    }

    private long count(String sql) {
        return database.list(Sql.of(sql), Row::number).getFirst();
    }

    private void change() {
        QuarkusTransaction.requiringNew()
                .run(() -> changes.add(
                        act.begin(ActKind.MAINTENANCE, "test", null, clock.instant()),
                        ChangeKind.ENTITY_CHANGED,
                        "change-follower-test"));
    }

    @Test
    void commitOfThisInstanceWakes() throws InterruptedException {
        follower.onChange(woken::release);
        change();
        assertTrue(isWoken());
    }

    @Test
    void notificationOfAnotherInstanceWakesAlsoAfterTheConnectionWasLost() throws InterruptedException {
        assumeTrue(TestDatabase.isPostgres());
        follower.onChange(woken::release);
        assertTrue(count(LISTENING) > 0);
        notifyAsAnotherInstance();
        assertTrue(isWoken());

        woken.drainPermits();
        count("select count(pg_terminate_backend(a.pid)) from pg_stat_activity a"
                + " where a.application_name = 'claimgraph changes'");
        assertTrue(isWoken(), "it looks at the log when it listens again");
        notifyAsAnotherInstance();
        assertTrue(isWoken());
    }

    private void notifyAsAnotherInstance() {
        QuarkusTransaction.requiringNew()
                .run(() -> database.list(database.dialect().notification(ChangeLog.CHANNEL), Row::text));
    }
}
