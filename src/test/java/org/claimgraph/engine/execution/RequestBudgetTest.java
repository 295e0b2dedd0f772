package org.claimgraph.engine.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestBudgetTest {
    private static final ExecutionLimits LIMITS = new ExecutionLimits(DocumentLimits.DEFAULT, 100, 10_000, true);

    private final MemoryBudget memory = new MemoryBudget(1 << 20);
    private final ExampleEngine engine = new ExampleEngine(LIMITS, memory);

    private GraphQLResponse execute(String query) {
        return engine.execute(new GraphQLRequest(query, null, Map.of(), Map.of()), false);
    }

    private String assertTooComplex(String message, String query) {
        GraphQLResponse response = execute(query);
        String text = ExampleEngine.text(response);
        assertEquals(GraphQLResponse.Status.REQUEST_ERROR, response.status(), text);
        assertTrue(text.startsWith("{\"errors\":[{\"message\":\"" + message), text);
        assertTrue(text.contains("\"code\":\"TOO_COMPLEX\""), text);
        assertEquals(0, memory.reserved());
        return text;
    }

    @Test
    void objectsAreCountedBeforeTheirChildrenAreResolved() {
        String text = assertTooComplex(
                "The response would have more than 100 objects: 102 were reached at 'beings.f.g';"
                        + " ask for smaller pages or fewer nested lists",
                "{ beings { f: friends(first: 4) { g: friends(first: 4) { home { label } } } } }");
        assertTrue(text.contains("\"locations\":[{\"line\":1,\"column\":35}]"), text);
        assertEquals(List.of("Query.beings 1", "Being.friends 6", "Being.friends 24"), engine.example.calls);
    }

    @Test
    void objectsOutsideListsAreCounted() {
        engine.example.resolvers.field(
                "Query",
                "beings",
                Resolver.each((root, call) -> Collections.nCopies(60, ExampleSchema.BEINGS.getFirst())));
        assertTooComplex(
                "The response would have more than 100 objects: 120 were reached at 'beings.home'",
                "{ beings { home { label } } }");
    }

    @Test
    void oneObjectReturnedForManyParentsIsCountedOnce() {
        ExampleEngine large = new ExampleEngine(new ExecutionLimits(DocumentLimits.DEFAULT, 2_100, 1_000_000, true));
        for (int beings : new int[] {1_000, 2_000}) {
            large.example.resolvers.field(
                    "Query",
                    "beings",
                    Resolver.each((root, call) -> Collections.nCopies(beings, ExampleSchema.BEINGS.getFirst())));
            GraphQLResponse response =
                    large.execute(new GraphQLRequest("{ beings { home { label } } }", null, Map.of(), Map.of()), false);
            assertEquals(GraphQLResponse.Status.SUCCESS, response.status(), beings + " beings");
            response.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"LIST", "ARRAY", "ITERABLE", "STREAM", "PRIMITIVES"})
    void everyKindOfListIsCounted(String kind) {
        engine.example.resolvers.field("Faulty", "holes", Resolver.each((parent, call) -> switch (kind) {
            case "LIST" -> Collections.nCopies(1_000_000, "x");
            case "ARRAY" -> Collections.nCopies(1_000, "x").toArray();
            case "ITERABLE" ->
                (Iterable<String>) () -> Stream.generate(() -> "x").iterator();
            case "STREAM" -> Stream.generate(() -> "x");
            default -> new int[1_000];
        }));
        assertTooComplex("The response would have more than 100 objects", "{ faulty { holes } }");
    }

    @Test
    void elementsOfNestedListsAreCounted() {
        engine.example.resolvers.field("Box", "cells", Resolver.each((box, call) -> new int[60][60]));
        assertTooComplex("The response would have more than 100 objects: ", "{ box { cells } }");
    }

    @Test
    void errorsAreCountedAsObjects() {
        engine.example.resolvers.field(
                "Query",
                "strictFaulties",
                Resolver.each((root, call) -> IntStream.range(0, 60)
                        .mapToObj(ExampleSchema.Faulty::new)
                        .toList()));
        assertTooComplex(
                "The response would have more than 100 objects: 101 were reached at 'strictFaulties.problem'",
                "{ strictFaulties { problem } }");
    }

    @Test
    void rowsOfOneFieldAreLimitedToTheRemainingObjects() {
        int[] rows = new int[1];
        engine.example.resolvers.field("Query", "box", call -> {
            RequestBudget budget = RequestBudget.current();
            assertEquals(101, budget.maxRows());
            for (; rows[0] < 1_000; rows[0]++) {
                budget.countRow();
            }
            return Collections.singletonList(null);
        });
        assertTooComplex(
                "The response would have more than 100 objects: 101 were reached at 'box'", "{ box { label } }");
        assertEquals(100, rows[0]);
    }

    @Test
    void responseSizeIsLimited() {
        engine.example.resolvers.field("Box", "label", Resolver.each((box, call) -> "x".repeat(10_000)));
        assertTooComplex("The response would be larger than 10000 bytes", "{ box { label } }");
        engine.example.resolvers.field("Cat", "name", Resolver.each((cat, call) -> "x".repeat(5_000)));
        execute("{ cat { name } }").close();
        assertTooComplex("The response would be larger than 10000 bytes", "{ cat { name n: name } }");
    }

    @Test
    void longNonAsciiTextReservesOnlyItsBytes() {
        engine.example.resolvers.field("Cat", "name", Resolver.each((cat, call) -> "语".repeat(3_000)));
        assertEquals(GraphQLResponse.Status.SUCCESS, execute("{ cat { name } }").status());
    }

    @Test
    void scalarsAreCountedAtMinimumSizeBeforeTheyAreResolved() {
        engine.example.resolvers.field(
                "Query",
                "beings",
                Resolver.each((root, call) -> Collections.nCopies(90, ExampleSchema.BEINGS.getFirst())));
        StringBuilder names = new StringBuilder();
        for (char c = 'a'; c < 'o'; c++) {
            names.append(String.valueOf(c).repeat(20)).append(": name ");
        }
        assertTooComplex("The response would be larger than 10000 bytes", "{ beings { " + names + "} }");
    }

    @Test
    void responseHoldsItsMemoryUntilItIsClosed() {
        GraphQLResponse response = execute("{ cat { id } }");
        assertEquals(16_384, memory.reserved());
        response.close();
        assertEquals(0, memory.reserved());
    }

    @Test
    void exhaustedMemoryIsUnavailable() {
        assertTrue(memory.tryReserve(memory.limit() - 1_000));
        GraphQLResponse response = execute("{ cat { id } }");
        assertEquals(GraphQLResponse.Status.UNAVAILABLE, response.status(), ExampleEngine.text(response));
        assertTrue(ExampleEngine.text(response).contains("\"code\":\"UNAVAILABLE\""), ExampleEngine.text(response));
        memory.release(memory.limit() - 1_000);
        assertEquals(GraphQLResponse.Status.SUCCESS, execute("{ cat { id } }").status());
    }

    @Test
    void objectsThatAreReadTakeMemoryUntilTheResponseIsWritten() {
        ExampleEngine large =
                new ExampleEngine(new ExecutionLimits(DocumentLimits.DEFAULT, 100_000, 1 << 23, true), memory);
        large.example.resolvers.field(
                "Query",
                "beings",
                Resolver.each((root, call) -> Collections.nCopies(20_000, ExampleSchema.BEINGS.getFirst())));
        GraphQLResponse response =
                large.execute(new GraphQLRequest("{ beings { __typename } }", null, Map.of(), Map.of()), false);
        assertEquals(GraphQLResponse.Status.UNAVAILABLE, response.status());
        assertEquals(0, memory.reserved());
    }

    @Test
    void budgetIsOfTheRequestOnly() {
        assertFalse(RequestBudget.CURRENT.isBound());
        for (int i = 0; i < 5; i++) {
            assertEquals(
                    GraphQLResponse.Status.SUCCESS,
                    execute("{ beings { friends(first: 4) { id } } }").status());
        }
    }
}
