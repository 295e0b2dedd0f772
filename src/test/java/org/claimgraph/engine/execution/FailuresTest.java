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

class FailuresTest {
    private static final Logger LOG = Logger.getLogger(BreadthFirstEngine.class.getName());

    private final Asking asking = new Asking();
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
    void failsEveryParentWhereTheWholeBatchFails() {
        assertEquals(
                "{\"data\":{\"strictFaulties\":[{\"problem\":null},{\"problem\":null}]},\"errors\":["
                        + error("gone", 20, "[\"strictFaulties\",0,\"problem\"]", "NOT_FOUND") + ","
                        + error("gone", 20, "[\"strictFaulties\",1,\"problem\"]", "NOT_FOUND") + "]}",
                asking.ask("{ strictFaulties { problem } }"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            { cat { id } }                                | SUCCESS
            { strictFaulties { problem } }                | PARTIAL_SUCCESS
            { strictFaulties { self { strictProblem } } } | PARTIAL_SUCCESS
            """)
    void tellsWhetherAnythingFailed(String query, GraphQLResponse.Status kind) {
        GraphQLResponse answer = asking.answer(new GraphQLRequest(query, null, Map.of(), Map.of()), false);
        assertEquals(kind, answer.status(), Asking.text(answer));
    }

    @Test
    void unavailableFieldEndsTheRequest() {
        asking.toy.resolvers.field("Query", "box", call -> {
            throw ApiException.unavailable("The database cannot be reached.");
        });
        GraphQLResponse response =
                asking.answer(new GraphQLRequest("{ cat { id } box { label } }", null, Map.of(), Map.of()), false);
        assertEquals(
                "{\"errors\":[{\"message\":\"The database cannot be reached.\",\"extensions\":{\"code\":\"UNAVAILABLE\"}}]}",
                Asking.text(response));
        assertEquals(GraphQLResponse.Status.UNAVAILABLE, response.status());
    }

    @Test
    void unavailableParentEndsTheRequest() {
        asking.toy.resolvers.field("Faulty", "problem", Resolver.each((parent, call) -> {
            throw ApiException.unavailable("The database cannot be reached.");
        }));
        String response = asking.ask("{ strictFaulties { problem } }");
        assertTrue(response.startsWith("{\"errors\":[{\"message\":\"The database cannot be reached.\""), response);
    }

    @Test
    void outOfMemoryErrorIsNotSwallowed() {
        OutOfMemoryError error = new OutOfMemoryError("test");
        asking.toy.resolvers.field("Query", "box", call -> {
            throw error;
        });
        assertSame(error, assertThrows(OutOfMemoryError.class, () -> asking.ask("{ box { label } }")));
        asking.toy.resolvers.field("Query", "box", call -> {
            throw new IllegalStateException(error);
        });
        assertSame(error, assertThrows(OutOfMemoryError.class, () -> asking.ask("{ box { label } }")));
    }

    @Test
    void hasNoDataWhereItFailsBeforeAnythingRan() {
        Map<String, Object> unreadable = new AbstractMap<>() {
            @Override
            public Set<Entry<String, Object>> entrySet() {
                throw new IllegalStateException("a secret of ours");
            }
        };
        String query = "query ($n: Int) { echo(number: $n) }";
        GraphQLResponse answer = asking.answer(new GraphQLRequest(query, null, unreadable, Map.of()), false);
        assertEquals(
                "{\"errors\":[{\"message\":\"Internal error, see the log under 7f3a\","
                        + "\"extensions\":{\"code\":\"INTERNAL\"}}]}",
                Asking.text(answer));
        assertEquals(GraphQLResponse.Status.INTERNAL_ERROR, answer.status());
        assertEquals("Failure 7f3a at the request", logged.getFirst().getMessage());
    }

    @Test
    void failsOneParentWhereOneElementFailed() {
        assertEquals(
                "{\"data\":{\"strictFaulties\":[{\"odd\":null},{\"odd\":2}]},\"errors\":["
                        + error("odd", 20, "[\"strictFaulties\",0,\"odd\"]", "BAD_INPUT") + "]}",
                asking.ask("{ strictFaulties { odd } }"));
    }

    @Test
    void keepsWhatIsInternalInTheLogAndLogsItOnceABatch() {
        String answer = asking.ask("{ strictFaulties { thrown } }");
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
    void takesTheNearestNullableParentAway() {
        String missing = "The field 'Human.email' has no value, but must have one";
        assertEquals(
                "{\"data\":{\"beings\":[{\"email\":\"ann@example.org\"},null]},\"errors\":["
                        + error(missing, 40, "[\"beings\",1,\"email\"]", "INTERNAL") + "]}",
                asking.ask("{ beings(ids: [1, 2]) { ... on Human { email } } }"));
    }

    @Test
    void takesAListAwayWhoseElementsMustBeThere() {
        String missing = "The field 'Box.strictContent' has no value, but must have one";
        assertEquals(
                "{\"data\":{\"box\":{\"label\":\"box\",\"strictContent\":null,\"size\":2.5}},\"errors\":["
                        + error(missing, 15, "[\"box\",\"strictContent\",1]", "INTERNAL") + "]}",
                asking.ask("{ box { label strictContent { __typename } size } }"));
    }

    @Test
    void takesTheWholeDataAwayWhereAllParentsMustBeThere() {
        assertEquals(
                "{\"data\":null,\"errors\":["
                        + error("no", 34, "[\"strictFaulties\",0,\"self\",\"strictProblem\"]", "FORBIDDEN") + ","
                        + error("no", 34, "[\"strictFaulties\",1,\"self\",\"strictProblem\"]", "FORBIDDEN") + "]}",
                asking.ask("{ strictFaulties { number self { strictProblem } } }"));
    }

    @Test
    void takesListsOfListsAwayAsFarAsTheirElementsMustBeThere() {
        String answer = asking.ask("{ faulties { matrix { number ok } } }");
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
    void reportsAResolverThatReturnsTooFew() {
        asking.toy.resolvers.field("Being", "home", call -> List.of()).field("Cat", "home", call -> List.of());
        assertEquals(
                "{\"data\":{\"cat\":{\"home\":null}},\"errors\":["
                        + error("Internal error, see the log under 7f3a", 9, "[\"cat\",\"home\"]", "INTERNAL") + "]}",
                asking.ask("{ cat { home { label } } }"));
    }
}
