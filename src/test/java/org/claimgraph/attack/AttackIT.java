package org.claimgraph.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

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
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.claimgraph.Packaged;
import org.claimgraph.attack.RawConnection.Response;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
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
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(100);
    private static final int ATTEMPTS = 30;
    private static final int RELEASE_ATTEMPTS = 100;
    private static final long MAX_GROWTH = 24L << 20;
    private static final String TYPE_NAME = RawConnection.post("{\"query\":\"{ __typename }\"}");
    private static final Pattern NOTHING_RESERVED = Pattern.compile("\"reserved\"\\s*:\\s*0\\b");

    @TempDir
    static Path directory;

    private static Packaged service;
    private static long heapBefore;

    @BeforeAll
    static void start() throws Exception {
        Map<String, String> settings = Map.of(
                "CLAIMGRAPH_DB", "memory",
                // For machines that are busy with other work.
                "CLAIMGRAPH_HTTP_DEADLINE", "10s",
                "CLAIMGRAPH_HTTP_BODY_TIMEOUT", "3s",
                "CLAIMGRAPH_HTTP_READ_TIMEOUT", "3s");
        service = Packaged.start(directory, settings, "-Xmx256m");
        try (Traffic warmUp = new Traffic(service.port(), 4)) {
            warmUp.awaitSuccesses(200, Duration.ofMinutes(1));
        }
        heapBefore = heapSize();
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

    /** Sends a request again if it fails or is not answered at once, since the machine may be busy with other work. */
    private static void assertResponse(String request, int attempts, Predicate<Response> expected) throws IOException {
        String last = "";
        for (int attempt = 0; attempt < attempts; attempt++) {
            try {
                Response response = send(request, AT_ONCE);
                if (expected.test(response)) {
                    return;
                }
                last = response.head() + response.body();
            } catch (IOException failure) {
                last = failure.toString();
            }
            LockSupport.parkNanos(PAUSE);
        }
        fail("None of %d attempts was answered as expected, but: %s%n%s".formatted(attempts, last, service.log()));
    }

    private static String get(String path) {
        return "GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n";
    }

    private static void assertAnswers() throws IOException {
        assertResponse(
                TYPE_NAME, ATTEMPTS, response -> response.body().equals("{\"data\":{\"__typename\":\"Query\"}}"));
    }

    private static void assertMemoryIsReleased() throws IOException {
        assertResponse(
                get("/q/health/ready"),
                RELEASE_ATTEMPTS,
                response -> NOTHING_RESERVED.matcher(response.body()).find());
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
            assertResponse(get("/q/health/live"), ATTEMPTS, live -> live.status() == 200);
            LockSupport.parkNanos(PAUSE);
        }
        attacker.join();
        assertEquals(List.of(), unexpected);
        assertIsHealthy();
    }

    @ParameterizedTest
    @EnumSource
    void serviceSurvivesWebSockets(SocketAttack attack) throws Exception {
        List<String> failures = Collections.synchronizedList(new ArrayList<>());
        Thread attacker = attacker(() -> runSockets(attack, SCALE), failures);
        while (attacker.isAlive()) {
            assertResponse(get("/q/health/live"), ATTEMPTS, live -> live.status() == 200);
            assertAnswers();
            LockSupport.parkNanos(PAUSE);
        }
        attacker.join();
        assertEquals(List.of(), failures);
        assertIsHealthy();
        assertMemoryIsFlat();
    }

    private static Void runSockets(SocketAttack attack, int scale) throws IOException, InterruptedException {
        attack.run(service.port(), scale);
        return null;
    }

    /** What clients have left behind when they are gone: little. */
    private static void assertMemoryIsFlat() throws Exception {
        long used = heapSize();
        for (int attempt = 0; attempt < ATTEMPTS && used > heapBefore + MAX_GROWTH; attempt++) {
            LockSupport.parkNanos(PAUSE);
            used = heapSize();
        }
        assertTrue(used <= heapBefore + MAX_GROWTH, "%d bytes, %d before".formatted(used, heapBefore));
    }

    /** The bytes of live objects; 0 for a native executable, which no tool can look into. */
    private static long heapSize() throws IOException, InterruptedException {
        return Packaged.isNative() ? 0 : HeapSize.afterCollection(service.pid());
    }

    @Test
    @Timeout(value = 1, unit = TimeUnit.HOURS) // for long attacks
    void ordinaryTrafficIsAnsweredBesideMixedAttacks() throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        List<Thread> attackers = new ArrayList<>();
        List<String> failures = Collections.synchronizedList(new ArrayList<>());
        Traffic traffic = new Traffic(service.port(), 4);
        try (traffic) {
            for (Attack attack : Attack.values()) {
                attackers.add(attacker(
                        () -> repeat(() -> failures.addAll(attack.run(service.port(), 1)), end), failures));
            }
            for (SocketAttack attack : SocketAttack.values()) {
                attackers.add(attacker(() -> repeat(() -> runSockets(attack, 1), end), failures));
            }
            for (Thread attacker : attackers) {
                attacker.join();
            }
        }
        assertEquals(List.of(), failures);
        assertTrue(traffic.successes() >= 10, traffic::toString);
        assertTrue(traffic.successRate() >= 0.99, traffic::toString);
        assertIsHealthy();
    }

    private static Void repeat(Callable<?> attack, long end) throws Exception {
        while (System.nanoTime() < end) {
            attack.call();
            LockSupport.parkNanos(PAUSE);
        }
        return null;
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
