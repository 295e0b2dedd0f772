package org.claimgraph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.claimgraph.explorer.ExampleQueries;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@Tag("database")
class ExampleQueriesTest {
    @TestHTTPResource
    URI service;

    static List<String> files() {
        return ExampleQueries.queries().stream()
                .map(ExampleQueries.Example::file)
                .toList();
    }

    private static String query(String file) {
        return ExampleQueries.all().stream()
                .filter(example -> example.file().equals(file))
                .findFirst()
                .orElseThrow()
                .query();
    }

    @Test
    void exampleOfRecordingIsDoneOnce() {
        JsonNode first =
                TestClient.as("CURATOR", query("15-record.graphql"), Map.of()).data();
        assertTrue(first.at("/recordClaims/errors").isEmpty(), first::toString);
        assertEquals(
                first,
                TestClient.as("CURATOR", query("15-record.graphql"), Map.of()).data());
    }

    @Test
    void exampleOfSubscribingIsAccepted() throws Exception {
        try (TestSocket socket = TestSocket.initialised(service)) {
            socket.subscribe("1", query("16-changes.graphql"), Map.of());
            socket.roundTrip();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyExampleQueryReturnsData(String file) {
        JsonNode data = TestClient.data(query(file));
        assertFalse(data.isEmpty(), file);
        data.properties().forEach(field -> assertTrue(hasContent(field.getValue()), () -> file + " " + field));
    }

    /** Whether some leaf below is not null. */
    private static boolean hasContent(JsonNode node) {
        if (node.isContainerNode()) {
            for (JsonNode below : node) {
                if (hasContent(below)) {
                    return true;
                }
            }
            return false;
        }
        return !node.isNull();
    }
}
