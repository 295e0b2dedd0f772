package org.claimgraph.engine.execution;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Documents whose validation compares fields with each other end within the deadline of a request, limits being the default. */
@Timeout(30)
class ValidationTimeTest {
    private static final Duration DEADLINE = Duration.ofSeconds(5);

    private final ExampleEngine engine = new ExampleEngine();

    private void assertEnds(String document) {
        GraphQLResponse response =
                engine.execute(new GraphQLRequest(document, null, Map.of(), Map.of()), false, DEADLINE);
        assertNotEquals(GraphQLResponse.Status.TIMEOUT, response.status());
    }

    @Test
    void equalFields() {
        assertEnds("{ cat { " + "id ".repeat(1_990) + "} }");
        assertEnds("{ " + "cat{id} ".repeat(495) + "}");
    }

    @Test
    void aliasedEqualFields() {
        assertEnds("{ cat { " + "a: id ".repeat(660) + "} }");
        assertEnds("{ " + "a: cat{b: id} ".repeat(248) + "}");
    }

    @Test
    void differentFieldsOfOneName() {
        StringBuilder fields = new StringBuilder();
        for (int i = 0; i < 180; i++) {
            fields.append("a: being(id: ").append(i).append(") { id } ");
        }
        assertEnds("{ " + fields + "}");
    }

    @Test
    void inlineFragments() {
        assertEnds("{ cat { " + "...{id} ".repeat(495) + "} }");
        assertEnds("{ cat { " + "... on Being{id} ".repeat(330) + "} }");
        assertEnds("{" + "...{cat{".repeat(60) + "id" + "}}".repeat(60) + "}");
    }

    @Test
    void fragmentsThatSpreadEachOther() {
        StringBuilder document = new StringBuilder("{ cat { ");
        for (int i = 0; i < 80; i++) {
            document.append("...F").append(i).append(' ');
        }
        document.append("} }");
        for (int i = 0; i < 80; i++) {
            document.append(" fragment F%d on Cat { a: enemy { id name } b: friends { id name } }".formatted(i));
        }
        assertEnds(document.toString());
    }
}
