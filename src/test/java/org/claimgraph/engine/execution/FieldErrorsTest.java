package org.claimgraph.engine.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldErrorsTest {
    private static final Logger LOG = Logger.getLogger(BreadthFirstEngine.class.getName());

    private final ExampleEngine engine = new ExampleEngine();
    private final List<LogRecord> logged = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            logged.add(entry);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        LOG.addHandler(handler);
        LOG.setUseParentHandlers(false);
    }

    @AfterEach
    void stopListening() {
        LOG.removeHandler(handler);
        LOG.setUseParentHandlers(true);
    }

    private static String error(String message, int column, String path, String code) {
        return "{\"message\":\"" + message + "\",\"locations\":[{\"line\":1,\"column\":" + column + "}],\"path\":"
                + path + ",\"extensions\":{\"code\":\"" + code + "\"}}";
    }

    @Test
    void failedBatchFailsTheFieldOfEveryParent() {
        assertEquals(
                "{\"data\":{\"strictFaulties\":[{\"problem\":null},{\"problem\":null}]},\"errors\":["
                        + error("gone", 20, "[\"strictFaulties\",0,\"problem\"]", "NOT_FOUND") + ","
                        + error("gone", 20, "[\"strictFaulties\",1,\"problem\"]", "NOT_FOUND") + "]}",
                engine.json("{ strictFaulties { problem } }"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            { cat { id } }                                | SUCCESS
            { strictFaulties { problem } }                | PARTIAL_SUCCESS
            { strictFaulties { self { strictProblem } } } | PARTIAL_SUCCESS
            """)
    void statusShowsWhetherAFieldFailed(String query, GraphQLResponse.Status kind) {
        GraphQLResponse answer = engine.execute(new GraphQLRequest(query, null, Map.of(), Map.of()), false);
        assertEquals(kind, answer.status(), ExampleEngine.text(answer));
    }

    @Test
    void unavailableFieldEndsTheRequest() {
        engine.example.resolvers.field("Query", "box", call -> {
            throw ApiException.unavailable("The database cannot be reached.");
        });
        GraphQLResponse response =
                engine.execute(new GraphQLRequest("{ cat { id } box { label } }", null, Map.of(), Map.of()), false);
        assertEquals(
                "{\"errors\":[{\"message\":\"The database cannot be reached.\",\"extensions\":{\"code\":\"UNAVAILABLE\"}}]}",
                ExampleEngine.text(response));
        assertEquals(GraphQLResponse.Status.UNAVAILABLE, response.status());
    }

    @Test
    void unavailableParentEndsTheRequest() {
        engine.example.resolvers.field("Faulty", "problem", Resolver.each((parent, call) -> {
            throw ApiException.unavailable("The database cannot be reached.");
        }));
        String response = engine.json("{ strictFaulties { problem } }");
        assertTrue(response.startsWith("{\"errors\":[{\"message\":\"The database cannot be reached.\""), response);
    }

    @Test
    void outOfMemoryErrorIsNotSwallowed() {
        OutOfMemoryError error = new OutOfMemoryError("test");
        engine.example.resolvers.field("Query", "box", call -> {
            throw error;
        });
        assertSame(error, assertThrows(OutOfMemoryError.class, () -> engine.json("{ box { label } }")));
        engine.example.resolvers.field("Query", "box", call -> {
            throw new IllegalStateException(error);
        });
        assertSame(error, assertThrows(OutOfMemoryError.class, () -> engine.json("{ box { label } }")));
    }

    @Test
    void failureBeforeExecutionHasNoData() {
        Map<String, Object> unreadable = new AbstractMap<>() {
            @Override
            public Set<Entry<String, Object>> entrySet() {
                throw new IllegalStateException("a secret of ours");
            }
        };
        String query = "query ($n: Int) { echo(number: $n) }";
        GraphQLResponse answer = engine.execute(new GraphQLRequest(query, null, unreadable, Map.of()), false);
        assertEquals(
                "{\"errors\":[{\"message\":\"Internal error, see the log under 7f3a\","
                        + "\"extensions\":{\"code\":\"INTERNAL\"}}]}",
                ExampleEngine.text(answer));
        assertEquals(GraphQLResponse.Status.INTERNAL_ERROR, answer.status());
        assertEquals("Failure 7f3a at the request", logged.getFirst().getMessage());
    }

    @Test
    void failedElementFailsTheFieldOfItsParentOnly() {
        assertEquals(
                "{\"data\":{\"strictFaulties\":[{\"odd\":null},{\"odd\":2}]},\"errors\":["
                        + error("odd", 20, "[\"strictFaulties\",0,\"odd\"]", "BAD_INPUT") + "]}",
                engine.json("{ strictFaulties { odd } }"));
    }

    @Test
    void internalErrorIsLoggedOncePerBatchAndNotShown() {
        String answer = engine.json("{ strictFaulties { thrown } }");
        assertFalse(answer.contains("secret"), answer);
        assertEquals(
                "{\"data\":{\"strictFaulties\":[{\"thrown\":null},{\"thrown\":null}]},\"errors\":["
                        + error(
                                "Internal error, see the log under 7f3a",
                                20,
                                "[\"strictFaulties\",0,\"thrown\"]",
                                "INTERNAL")
                        + ","
                        + error(
                                "Internal error, see the log under 7f3a",
                                20,
                                "[\"strictFaulties\",1,\"thrown\"]",
                                "INTERNAL")
                        + "]}",
                answer);
        assertEquals(1, logged.size());
        assertEquals("Failure 7f3a at Faulty.thrown", logged.getFirst().getMessage());
    }

    @Test
    void nullInANonNullFieldNullsTheNearestNullableParent() {
        String missing = "The field 'Human.email' has no value, but must have one";
        assertEquals(
                "{\"data\":{\"beings\":[{\"email\":\"ann@example.org\"},null]},\"errors\":["
                        + error(missing, 40, "[\"beings\",1,\"email\"]", "INTERNAL") + "]}",
                engine.json("{ beings(ids: [1, 2]) { ... on Human { email } } }"));
    }

    @Test
    void nullInAListOfNonNullElementsNullsTheList() {
        String missing = "The field 'Box.strictContent' has no value, but must have one";
        assertEquals(
                "{\"data\":{\"box\":{\"label\":\"box\",\"strictContent\":null,\"size\":2.5}},\"errors\":["
                        + error(missing, 15, "[\"box\",\"strictContent\",1]", "INTERNAL") + "]}",
                engine.json("{ box { label strictContent { __typename } size } }"));
    }

    @Test
    void nullPropagatesToDataIfAllParentsAreNonNull() {
        assertEquals(
                "{\"data\":null,\"errors\":["
                        + error("no", 34, "[\"strictFaulties\",0,\"self\",\"strictProblem\"]", "FORBIDDEN") + ","
                        + error("no", 34, "[\"strictFaulties\",1,\"self\",\"strictProblem\"]", "FORBIDDEN") + "]}",
                engine.json("{ strictFaulties { number self { strictProblem } } }"));
    }

    @Test
    void nullPropagatesThroughNestedLists() {
        String answer = engine.json("{ faulties { matrix { number ok } } }");
        String missing = "The field 'Faulty.ok' has no value, but must have one";
        String all = "[{\"number\":0,\"ok\":true},{\"number\":0,\"ok\":true}],[],[{\"number\":0,\"ok\":true}]";
        assertEquals(
                "{\"data\":{\"faulties\":[{\"matrix\":[" + all + "]},{\"matrix\":[" + all.replace(":0", ":1")
                        + "]},null,{\"matrix\":null}]},\"errors\":["
                        + error(missing, 30, "[\"faulties\",3,\"matrix\",0,0,\"ok\"]", "INTERNAL") + ","
                        + error(missing, 30, "[\"faulties\",3,\"matrix\",0,1,\"ok\"]", "INTERNAL") + ","
                        + error(missing, 30, "[\"faulties\",3,\"matrix\",2,0,\"ok\"]", "INTERNAL") + "]}",
                answer);
    }

    @Test
    void resolverThatReturnsTooFewValuesIsAnInternalError() {
        engine.example.resolvers.field("Being", "home", call -> List.of()).field("Cat", "home", call -> List.of());
        assertEquals(
                "{\"data\":{\"cat\":{\"home\":null}},\"errors\":["
                        + error("Internal error, see the log under 7f3a", 9, "[\"cat\",\"home\"]", "INTERNAL") + "]}",
                engine.json("{ cat { home { label } } }"));
    }
}
