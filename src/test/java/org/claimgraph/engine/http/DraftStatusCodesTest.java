package org.claimgraph.engine.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The status codes of the GraphQL-over-HTTP draft as it reads since 2026, which can be chosen. */
class DraftStatusCodesTest {
    private static final String GRAPHQL = "application/graphql-response+json";
    private static final String JSON = "application/json";

    private static Wire wire;

    @BeforeAll
    static void open() {
        wire = new Wire(Map.of("claimgraph.http.status-codes", "draft"));
    }

    @AfterAll
    static void close() {
        wire.close();
    }

    /** Bodies, with the status for clients that know GraphQL's own media type and for those that know plain JSON only. */
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
    void theStatusCodeTellsHowFarARequestCameAndAFailureIsMarkedForAll(String body, int marked, int plain) {
        var toNew = wire.post(body, GRAPHQL);
        assertEquals(marked, toNew.statusCode());
        assertEquals(GRAPHQL + "; charset=utf-8", typeOf(toNew));
        var toOld = wire.post(body, JSON);
        assertEquals(plain, toOld.statusCode());
        assertEquals((plain < 300 ? JSON : GRAPHQL) + "; charset=utf-8", typeOf(toOld));
    }

    private static String typeOf(HttpResponse<?> response) {
        return response.headers().firstValue("Content-Type").orElse("none");
    }
}
