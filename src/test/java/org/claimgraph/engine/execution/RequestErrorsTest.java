package org.claimgraph.engine.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import graphql.introspection.IntrospectionQuery;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestErrorsTest {
    private static final ExecutionLimits LIMITS = limits(4, 100, 3, false);

    private final ExampleEngine engine = new ExampleEngine(LIMITS);

    private static ExecutionLimits limits(int depth, int tokens, int aliases, boolean introspection) {
        DocumentLimits document = new DocumentLimits(100_000, tokens, 40, 1_000, depth, aliases, 10);
        return new ExecutionLimits(document, 1_000, 100_000, introspection);
    }

    private void assertRequestError(String code, String message, String query) {
        assertRequestError(code, message, new GraphQLRequest(query, null, Map.of(), Map.of()));
    }

    private void assertRequestError(String code, String message, GraphQLRequest request) {
        GraphQLResponse answer = engine.execute(request, false);
        String text = ExampleEngine.text(answer);
        assertEquals(GraphQLResponse.Status.REQUEST_ERROR, answer.status(), text);
        assertTrue(text.startsWith("{\"errors\":[{\"message\":\"" + message), text);
        assertTrue(text.contains("\"extensions\":{\"code\":\"" + code + "\"}"), text);
    }

    private void assertRuns(String query) {
        GraphQLResponse answer = engine.execute(new GraphQLRequest(query, null, Map.of(), Map.of()), false);
        assertEquals(GraphQLResponse.Status.SUCCESS, answer.status(), ExampleEngine.text(answer));
    }

    @Test
    void syntaxErrorHasItsLocation() {
        GraphQLResponse answer =
                engine.execute(new GraphQLRequest("{ cat {\n  id: } }", null, Map.of(), Map.of()), false);
        assertEquals(
                "{\"errors\":[{\"message\":\"Invalid syntax with offending token '}' at line 2 column 7\","
                        + "\"locations\":[{\"line\":2,\"column\":7}],\"extensions\":{\"code\":\"BAD_INPUT\"}}]}",
                ExampleEngine.text(answer));
        assertEquals(GraphQLResponse.Status.SYNTAX_ERROR, answer.status());
    }

    @Test
    void everyValidationErrorIsReported() {
        String answer = engine.json("{ cat { claws } dog }");
        assertTrue(
                answer.contains("Field 'claws' in type 'Cat' is undefined\",\"locations\":[{\"line\":1,\"column\":9}]"),
                answer);
        assertTrue(answer.contains("Field 'dog' in type 'Query' is undefined"), answer);
    }

    @Test
    void variableOfTheWrongTypeIsRejected() {
        String query = "query ($id: ID!, $n: Int) { being(id: $id) { id } echo(number: $n) }";
        assertRequestError(
                "BAD_INPUT",
                "Variable 'id' has an invalid value: Variable 'id' has coerced Null value for NonNull",
                query);
        assertRequestError(
                "BAD_INPUT",
                "Variable 'n' has an invalid value",
                new GraphQLRequest(query, null, Map.of("id", "c1", "n", "many"), Map.of()));
    }

    @Test
    void nullConditionOfSkipIsRejected() {
        Map<String, Object> nothing = new HashMap<>();
        nothing.put("c", null);
        assertRequestError(
                "BAD_INPUT",
                "Variable 'c' is the condition of @skip or @include and must not be null",
                new GraphQLRequest("query ($c: Boolean = true) { cat { id @skip(if: $c) } }", null, nothing, Map.of()));
    }

    @Test
    void ambiguousOrUnknownOperationNameIsRejected() {
        String two = "query A { cat { id } } query B { cat { name } }";
        assertRequestError("BAD_INPUT", "The document has several operations; choose one by operationName: A, B", two);
        assertRequestError(
                "BAD_INPUT",
                "The document has no operation named 'C'; its operations are: A, B",
                new GraphQLRequest(two, "C", Map.of(), Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mutation { add(n: 1) }", "mutation { notValid }"})
    void mutationIsRejectedWhereOnlyQueriesMayRunEvenIfCached(String mutation) {
        GraphQLRequest request = new GraphQLRequest(mutation, null, Map.of(), Map.of());
        assertEquals(
                GraphQLResponse.Status.METHOD_NOT_ALLOWED,
                engine.execute(request, true).status());
        engine.execute(request, false);
        GraphQLResponse answer = engine.execute(request, true);
        assertEquals(GraphQLResponse.Status.METHOD_NOT_ALLOWED, answer.status());
        assertEquals(
                "{\"errors\":[{\"message\":\"A mutation cannot be sent this way: use POST\","
                        + "\"extensions\":{\"code\":\"BAD_INPUT\"}}]}",
                ExampleEngine.text(answer));
    }

    @Test
    void subscriptionIsRejected() {
        assertRequestError("BAD_INPUT", "A subscription needs a WebSocket connection", "subscription { added }");
    }

    @Test
    void depthIncludesFragments() {
        assertRuns("{ cat { home { parent { label } } } }");
        assertRequestError(
                "TOO_DEEP",
                "The fields of the document are nested 5 levels deep; at most 4 are allowed",
                "{ cat { home { ...P } } } fragment P on Box { parent { parent { label } } }");
    }

    @Test
    void introspectionIsExemptFromTheDepthLimit() {
        ExampleEngine shallow = new ExampleEngine(limits(2, 2_000, 3, true));
        GraphQLResponse answer = shallow.execute(
                new GraphQLRequest(IntrospectionQuery.INTROSPECTION_QUERY, null, Map.of(), Map.of()), false);
        assertEquals(GraphQLResponse.Status.SUCCESS, answer.status(), ExampleEngine.text(answer));
    }

    @Test
    void documentTooDeepForTheParserIsRejected() {
        ExampleEngine wide = new ExampleEngine(limits(4, 10_000, 3, false));
        GraphQLResponse answer =
                wide.execute(new GraphQLRequest("{ cat ".repeat(600), null, Map.of(), Map.of()), false);
        assertEquals(GraphQLResponse.Status.REQUEST_ERROR, answer.status(), ExampleEngine.text(answer));
        assertTrue(ExampleEngine.text(answer).contains("TOO_DEEP"), ExampleEngine.text(answer));
    }

    @Test
    void costCountsFieldsAndConditions() {
        String cats = "{ a: cat { home { label } } b: cat { home { label } } c: cat { home { label } } ";
        assertRuns(cats + "echo(wish: {text: \"x\"}) }");
        assertRequestError(
                "TOO_COMPLEX",
                "The query costs 11, one per field with subfields and per filter condition; at most 10 is allowed",
                cats + "d: echo(wish: {text: \"x\"}) e: echo(wish: {text: \"x\"}) f: echo(wish: {text: \"x\"})"
                        + " ...W ...W } fragment W on Query { g: box { parent { size } } }");
    }

    @Test
    void costCountsConditionsInVariablesAtEachUse() {
        String query = "query ($w: Wish) { a: echo(wish: $w) b: echo(wish: $w) c: echo(wish: $w) }";
        Map<String, Object> wish = Map.of("text", "x");
        assertEquals(
                GraphQLResponse.Status.SUCCESS,
                engine.execute(new GraphQLRequest(query, null, Map.of("w", wish), Map.of()), false)
                        .status());
        Map<String, Object> nested = wish;
        for (int i = 0; i < 3; i++) {
            nested = Map.of("text", "x", "also", List.of(nested));
        }
        assertRequestError(
                "TOO_COMPLEX", "The query costs 12,", new GraphQLRequest(query, null, Map.of("w", nested), Map.of()));
    }

    @Test
    void numberLiteralsAreLimitedBeforeParsing() {
        assertRuns("{ cat { a1234567890123456789012345678901234567890123456789: id } }");
        String digits = "9".repeat(900_000);
        ExampleEngine wide = new ExampleEngine(new ExecutionLimits(
                new DocumentLimits(2_000_000, 2_000, 400, 50_000, 25, 15, 2_000), 1_000, 100_000, true));
        String response = wide.json("{\n  echo(number: " + digits + ") }");
        assertTrue(
                response.contains("A number in the document is 900000 characters long; at most 400 are allowed\","
                        + "\"locations\":[{\"line\":2,\"column\":16}]"),
                response);
        assertRequestError("TOO_COMPLEX", "The exponent of a number is too large", "{ echo(number: 1e999999999) }");
    }

    @Test
    void stringLiteralsAndDocumentLengthAreLimited() {
        assertRequestError(
                "TOO_COMPLEX",
                "A string in the document is 1102 characters",
                "{ echo(id: \"" + "x".repeat(1100) + "\") }");
        assertRequestError(
                "TOO_COMPLEX",
                "A string in the document is 1108 characters",
                "{ echo(id: \"\"\"" + "x".repeat(1098) + "\\\"\"\"\"\"\") }");
        assertRuns("# " + "9".repeat(2_000) + "\n{ cat { id } }");
        assertRequestError(
                "TOO_COMPLEX", "The document has 100015 characters", "{ cat { id } } " + " ".repeat(100_000));
    }

    @Test
    void numbersInVariablesAreLimited() {
        String query = "query ($n: Int) { echo(number: $n) }";
        for (Object number : List.of(new BigInteger("9".repeat(50)), new BigDecimal("1e999999999"))) {
            assertRequestError(
                    "TOO_COMPLEX",
                    "Variable 'n' has a number that is too long; at most 40 digits are allowed",
                    new GraphQLRequest(query, null, Map.of("n", number), Map.of()));
        }
    }

    @Test
    void aliasesOfAFieldAreLimited() {
        assertRuns("{ a: __typename b: __typename c: __typename }");
        assertRequestError(
                "TOO_COMPLEX",
                "The field 'cat' has more than 3 aliases in one selection",
                "{ a: cat { id } b: cat { id } c: cat { id } d: cat { id } }");
    }

    @Test
    void tokensAreLimited() {
        assertRequestError("TOO_COMPLEX", "More than 100 ", "{ cat { " + "id ".repeat(100) + "} }");
    }

    @Test
    void exponentiallyExpandingFragmentsAreRejected() {
        StringBuilder document = new StringBuilder("{ cat { ...F0 } }");
        for (int i = 0; i < 20; i++) {
            document.append(" fragment F%d on Cat { a: enemy { ...G%d } b: enemy { ...G%d } }".formatted(i, i, i));
            document.append(" fragment G%d on Dog { owner { ... on Node { ...F%d } } }".formatted(i, i + 1));
        }
        ExampleEngine wide = new ExampleEngine(limits(100, 2_000, 3, true));
        String answer = wide.json(document + " fragment F20 on Cat { id }");
        assertTrue(answer.contains("The document has more than 5000 fields, fragments included"), answer);
    }

    @Test
    void introspectionCanBeSwitchedOff() {
        assertRequestError("BAD_INPUT", "Introspection is switched off", "{ __schema { queryType { name } } }");
    }

    @Test
    void executionStopsBetweenLevelsAtTheDeadline() {
        engine.example.resolvers.field("Query", "cat", call -> {
            long late = System.nanoTime() + Duration.ofMillis(60).toNanos();
            while (System.nanoTime() < late) {
                Thread.onSpinWait();
            }
            return Arrays.asList(ExampleSchema.BEINGS.getFirst());
        });
        GraphQLResponse answer = engine.execute("{ cat { home { label } } }", Duration.ofMillis(50));
        assertEquals(GraphQLResponse.Status.TIMEOUT, answer.status());
        assertEquals(
                "{\"errors\":[{\"message\":\"The request did not end within its deadline: ask for less, or try again later\",\"extensions\":{\"code\":\"TIMEOUT\"}}]}",
                ExampleEngine.text(answer));
        assertTrue(engine.example.calls.isEmpty());
    }

    @Test
    void resolverInterruptedAtTheDeadlineIsNotLoggedAsFailed() {
        engine.example.resolvers.field("Query", "cat", call -> {
            while (!Deadline.current().isOver()) {
                Thread.onSpinWait();
            }
            throw new IllegalStateException("interrupted");
        });
        GraphQLResponse answer = engine.execute("{ cat { id } }", Duration.ofMillis(50));
        assertEquals(GraphQLResponse.Status.TIMEOUT, answer.status(), ExampleEngine.text(answer));
        assertEquals(0, engine.logged);
    }

    @Test
    void resolverInterruptedForOneParentIsNotLoggedAsFailed() {
        engine.example.resolvers.field("Query", "cat", call -> {
            while (!Deadline.current().isOver()) {
                Thread.onSpinWait();
            }
            return List.of(new FieldError(new IllegalStateException("interrupted")));
        });
        GraphQLResponse answer = engine.execute("{ cat { id } }", Duration.ofMillis(50));
        assertEquals(GraphQLResponse.Status.TIMEOUT, answer.status(), ExampleEngine.text(answer));
        assertEquals(0, engine.logged);
    }
}
