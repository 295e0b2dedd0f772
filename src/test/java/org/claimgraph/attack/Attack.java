package org.claimgraph.attack;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.claimgraph.attack.RawConnection.Response;

/** What unauthenticated clients may try against the service. Each is run against a process with a heap of 256 MB. */
enum Attack {
    /** Upgrades from pages of another origin. Otherwise any page that a user opens can hold sockets of the service. */
    WEB_SOCKETS(50, Set.of(403)) {
        @Override
        String request() {
            return "GET /graphql HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13"
                    + "\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: graphql-transport-ws"
                    + "\r\nOrigin: http://evil.example\r\n\r\n";
        }
    },
    /** Bodies of which the last 100 bytes never come. Without a budget of memory they exhaust the heap. */
    UNFINISHED_BODIES(50, Set.of(408, 503)) {
        @Override
        String request() {
            return RawConnection.head(1_000_100) + " ".repeat(1_000_000);
        }
    },
    /** Nested lists without pages. If objects are not counted, these 160 bytes make a response of 66 MB. */
    NESTED_LISTS(2, Set.of(200, 400, 503, 504)) {
        @Override
        String request() {
            return query("{entity(id:\"entity/openai\"){facts{positions{claims{subject{facts{positions{claims{subject"
                    + "{claims(first:100){nodes{id}}}}}}}}}}}}");
        }
    },
    /** Three pipelined requests for 1.2 MB on each connection, of which nothing is read. Otherwise all responses stay in memory. */
    UNREAD_RESPONSES(40, Set.of()) {
        @Override
        String request() {
            String summaries =
                    IntStream.range(0, 12).mapToObj(i -> "s" + i + ":summary").collect(Collectors.joining(" "));
            String lists = IntStream.range(0, 10)
                    .mapToObj(i -> "c" + i + ":claims(first:100){nodes{...C}}")
                    .collect(Collectors.joining(" "));
            return query("{" + lists + "} fragment C on Claim {" + summaries + "}")
                    .repeat(3);
        }

        @Override
        void hold() {
            LockSupport.parkNanos(UNREAD_NANOS);
        }
    },
    /** The same requests on connections that are closed at once. Otherwise all of them still run. */
    ABANDONED_REQUESTS(40, Set.of()) {
        @Override
        String request() {
            return UNREAD_RESPONSES.request();
        }
    },
    /** A number whose conversion takes 13 to 19 seconds unless literals are limited. */
    LONG_NUMBER(2, Set.of(200, 400, 408, 503)) {
        @Override
        String request() {
            return query("{claims(first:" + "9".repeat(900_000) + "){totalCount}}");
        }
    },
    /** Equal fields, whose validation compares all pairs unless tokens are limited. */
    REPEATED_FIELDS(2, Set.of(200, 400, 504)) {
        @Override
        String request() {
            return query("{claims(first:1){nodes{" + "id ".repeat(1900) + "}}}");
        }
    },
    /** Equal fields in fragments of their own, which are compared as well. */
    INLINE_FRAGMENTS(2, Set.of(200, 400, 504)) {
        @Override
        String request() {
            return query("{claims(first:1){nodes{" + "...{id}".repeat(480) + "}}}");
        }
    },
    /** Far more conditions than the cost of a query allows; without a cost they run until the deadline. */
    MANY_CONDITIONS(2, Set.of(200, 400, 408, 503)) {
        @Override
        String request() {
            return conditions("{claims(filter:$f){totalCount}}", 40, 480);
        }
    },
    /** About the most conditions that the limits let through: each reads every summary. */
    HEAVY_CONDITIONS(2, Set.of(200, 503, 504)) {
        @Override
        String request() {
            String lists = IntStream.range(0, 15)
                    .mapToObj(i -> "c" + i + ":claims(filter:$f){totalCount}")
                    .collect(Collectors.joining(" "));
            return conditions("{" + lists + "}", 1, 60);
        }
    },
    /** More expensive requests than can run. Unless some are shed, all take longer than their deadline. */
    STATISTICS_FLOOD(250, Set.of(200, 503, 504)) {
        @Override
        String request() {
            return query("{a:claimStatistics(groupBy:[OBJECT,PREDICATE,PUBLISHER],first:20){__typename}"
                    + " b:claimStatistics(groupBy:[PUBLISHER,OBJECT,LANGUAGE],first:20){__typename}}");
        }
    };

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    /** Longer than the service waits for clients that do not read. */
    private static final long UNREAD_NANOS = TimeUnit.SECONDS.toNanos(4);

    private final int connections;
    private final Set<Integer> expected;

    /**
     * @param connections how many connections the short form opens
     * @param expected the statuses that may come; none if no response is read
     */
    Attack(int connections, Set<Integer> expected) {
        this.connections = connections;
        this.expected = expected;
    }

    /** The bytes that each connection sends. */
    abstract String request();

    /** Waits between sending and reading. */
    void hold() {}

    private static String query(String document) {
        return RawConnection.post("{\"query\":\"" + document.replace("\"", "\\\"") + "\"}");
    }

    /** A query with a variable {@code $f}: a disjunction of conjunctions. */
    private static String conditions(String selection, int disjuncts, int conjuncts) {
        String and = IntStream.range(0, conjuncts)
                .mapToObj(i -> "{\"summary\":{\"contains\":\"x" + i + "\"}}")
                .collect(Collectors.joining(",", "{\"and\":[", "]}"));
        String or = String.join(",", Collections.nCopies(disjuncts, and));
        return RawConnection.post(
                "{\"query\":\"query($f:ClaimFilter)" + selection + "\",\"variables\":{\"f\":{\"or\":[" + or + "]}}}");
    }

    /**
     * Opens the connections, sends on all of them, reads what is expected, and closes them.
     *
     * @param scale how many times the number of connections of the short form
     * @return what came that was not expected
     */
    List<String> run(int port, int scale) throws IOException {
        List<RawConnection> opened = new ArrayList<>();
        List<String> unexpected = new ArrayList<>();
        try {
            String request = request();
            for (int i = 0; i < connections * scale; i++) {
                RawConnection connection = new RawConnection(port);
                opened.add(connection);
                send(connection, request);
            }
            hold();
            for (RawConnection connection : opened) {
                read(connection, unexpected);
            }
        } finally {
            for (RawConnection connection : opened) {
                connection.close();
            }
        }
        return unexpected;
    }

    private static void send(RawConnection connection, String request) {
        try {
            connection.send(request);
        } catch (IOException closed) {
            // The server may refuse before everything was sent; its response can still be read.
        }
    }

    private void read(RawConnection connection, List<String> unexpected) {
        if (expected.isEmpty()) {
            return;
        }
        try {
            Response response = connection.read(PATIENCE);
            if (!expected.contains(response.status())) {
                unexpected.add(response.head());
            }
        } catch (SocketTimeoutException silent) {
            unexpected.add("no response within " + PATIENCE);
        } catch (IOException closed) {
            // Cut off in favour of others.
        }
    }
}
