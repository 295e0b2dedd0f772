package org.claimgraph.engine.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.http.HttpServerOptions;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdleTimeoutTest {
    @ParameterizedTest
    @CsvSource({
        "60, deadline, 5s, 60000",
        "60, deadline, 60s, 61250",
        "60, deadline, 10m, 601250",
        "60, body-timeout, 2m, 121000",
        "60, read-timeout, 60s, 61000",
        "60, web-sockets.ping-interval, 90s, 91000",
        "60, web-sockets.init-timeout, 61s, 62000",
        "10, deadline, 5s, 31000",
        "0, deadline, 60s, 0"
    })
    void idleConnectionsOutliveEveryOtherTimeout(int seconds, String setting, String value, long expected) {
        var options = new HttpServerOptions().setIdleTimeout(seconds).setIdleTimeoutUnit(TimeUnit.SECONDS);
        IdleTimeout.apply(options, HttpTestServer.settings(Map.of("claimgraph.http." + setting, value)));
        assertEquals(expected, options.getIdleTimeoutUnit().toMillis(options.getIdleTimeout()));
    }

    @Test
    void requestIsAnsweredAtADeadlineBeyondTheIdleTimeout() {
        Map<String, String> shorter = Map.of(
                "claimgraph.http.deadline", "1500ms",
                "claimgraph.http.body-timeout", "1s",
                "claimgraph.http.read-timeout", "1s",
                "claimgraph.http.web-sockets.init-timeout", "1s",
                "claimgraph.http.web-sockets.ping-interval", "1s");
        try (var server = new HttpTestServer(shorter)) {
            assertEquals(
                    504,
                    server.post("{\"query\":\"{ hanging }\"}", "application/json")
                            .statusCode());
        }
    }
}
