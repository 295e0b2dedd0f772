package org.claimgraph.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.claimgraph.Packaged;
import org.claimgraph.attack.RawConnection.Response;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Attacks on the packaged service with a heap of 256 MB. {@code ./mvnw verify -Pattack} runs them with more connections
 * and for longer than the defaults here.
 */
class AttackIT {
    private static final int SCALE = Integer.getInteger("claimgraph.attack.scale", 1);
    private static final int SECONDS = Integer.getInteger("claimgraph.attack.seconds", 10);
    private static final Duration AT_ONCE = Duration.ofSeconds(1);
    private static final long RECOVERY = TimeUnit.SECONDS.toNanos(10);

    @TempDir
    static Path directory;

    private static Packaged service;

    @BeforeAll
    static void start() throws Exception {
        Map<String, String> settings = Map.of(
                "CLAIMGRAPH_DB", "memory",
                "CLAIMGRAPH_HTTP_BODY_TIMEOUT", "3s",
                "CLAIMGRAPH_HTTP_READ_TIMEOUT", "3s");
        service = Packaged.start(directory, settings, "-Xmx256m");
        send(RawConnection.post("{\"query\":\"{ __typename }\"}"), Duration.ofSeconds(20));
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.close();
        }
    }

    private static Response send(String request, Duration patience) throws IOException {
        try (RawConnection connection = new RawConnection(service.port())) {
            return connection.send(request).read(patience);
        }
    }

    private static void assertAnswers() throws IOException {
        Response response = send(RawConnection.post("{\"query\":\"{ __typename }\"}"), AT_ONCE);
        assertEquals("{\"data\":{\"__typename\":\"Query\"}}", response.body());
    }

    private static void assertMemoryIsReleased() throws IOException {
        long end = System.nanoTime() + RECOVERY;
        String ready;
        do {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            ready = send("GET /q/health/ready HTTP/1.1\r\nHost: x\r\n\r\n", Duration.ofSeconds(5))
                    .body();
        } while (!ready.matches("(?s).*\"reserved\"\\s*:\\s*0\\b.*") && System.nanoTime() < end);
        assertTrue(ready.matches("(?s).*\"reserved\"\\s*:\\s*0\\b.*"), ready);
    }

    private static void assertIsHealthy() throws IOException {
        assertTrue(service.isAlive(), service.log());
        assertAnswers();
        assertMemoryIsReleased();
        assertFalse(service.log().contains("OutOfMemoryError"), service.log());
    }

    @ParameterizedTest
    @EnumSource
    void serviceSurvives(Attack attack) throws Exception {
        List<String> unexpected = Collections.synchronizedList(new ArrayList<>());
        Thread attacker = attacker(() -> unexpected.addAll(attack.run(service.port(), SCALE)), unexpected);
        while (attacker.isAlive()) {
            Response live = send("GET /q/health/live HTTP/1.1\r\nHost: x\r\n\r\n", AT_ONCE);
            assertEquals(200, live.status());
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
        attacker.join();
        assertEquals(List.of(), unexpected);
        assertIsHealthy();
    }

    @Test
    void ordinaryTrafficIsAnsweredBesideMixedAttacks() throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        List<Thread> attackers = new ArrayList<>();
        List<String> failures = Collections.synchronizedList(new ArrayList<>());
        Traffic traffic = new Traffic(service.port(), 4);
        try {
            for (Attack attack : List.of(
                    Attack.WEB_SOCKETS, Attack.UNFINISHED_BODIES, Attack.UNREAD_RESPONSES, Attack.LONG_NUMBER)) {
                attackers.add(attacker(
                        () -> {
                            while (System.nanoTime() < end) {
                                failures.addAll(attack.run(service.port(), 1));
                            }
                            return null;
                        },
                        failures));
            }
            for (Thread attacker : attackers) {
                attacker.join();
            }
        } finally {
            traffic.stop();
        }
        assertEquals(List.of(), failures);
        assertTrue(traffic.successRate() >= 0.99, traffic::toString);
        assertIsHealthy();
    }

    private static Thread attacker(Callable<?> attack, List<String> failures) {
        return Thread.ofVirtual().start(() -> {
            try {
                attack.call();
            } catch (Exception failure) {
                failures.add(failure.toString());
            }
        });
    }
}
