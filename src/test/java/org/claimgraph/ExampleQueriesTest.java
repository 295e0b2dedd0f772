package org.claimgraph;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.claimgraph.explorer.ExampleQueries;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@Tag("database")
class ExampleQueriesTest {
    static List<String> files() {
        return ExampleQueries.all().stream().map(ExampleQueries.Example::file).toList();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyExampleQueryReturnsData(String file) {
        String query = ExampleQueries.all().stream()
                .filter(example -> example.file().equals(file))
                .findFirst()
                .orElseThrow()
                .query();
        JsonNode data = TestClient.data(query);
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
