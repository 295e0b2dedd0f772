package org.claimgraph.engine.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpResponse;
import java.util.Map;
import org.claimgraph.ExpectedLog;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The status codes of the 2026 edition of the GraphQL-over-HTTP draft, which is a setting. */
@ExpectedLog(logger = GraphQLHttp.class, message = "A GraphQL request failed")
class DraftStatusCodesTest {
    private static final String GRAPHQL = "application/graphql-response+json";
    private static final String JSON = "application/json";

    private static HttpTestServer server;

    @BeforeAll
    static void open() {
        server = new HttpTestServer(Map.of("claimgraph.http.status-codes", "draft"));
    }

    @AfterAll
    static void close() {
        server.close();
    }

    /** Bodies, with the status for clients that accept GraphQL's media type and for those that accept only plain JSON. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"query":"{ a }"}                          | 200 | 200
            [{"query":"{ refused }"}]                  | 200 | 200
            {"query":"{ partial }"}                    | 294 | 200
            NONSENSE                                   | 400 | 400
            []                                         | 400 | 400
            {"query":"{"}                              | 400 | 400
            {"query":7}                                | 422 | 422
            {"documentId":"sha256:none"}               | 422 | 422
            {"query":"{ refused }"}                    | 422 | 422
            {"query":"{ failed }"}                     | 500 | 500
            {"query":"{ thrown }"}                     | 500 | 500
            {"query":"{ late }"}                       | 504 | 504
            """)
    void statusCodeDependsOnTheOutcomeAndFailuresHaveTheGraphQLMediaType(String body, int marked, int plain) {
        var graphql = server.post(body, GRAPHQL);
        assertEquals(marked, graphql.statusCode());
        assertEquals(GRAPHQL + "; charset=utf-8", typeOf(graphql));
        var json = server.post(body, JSON);
        assertEquals(plain, json.statusCode());
        assertEquals((plain < 300 ? JSON : GRAPHQL) + "; charset=utf-8", typeOf(json));
    }

    private static String typeOf(HttpResponse<?> response) {
        return response.headers().firstValue("Content-Type").orElse("none");
    }
}
