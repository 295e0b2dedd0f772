package org.claimgraph.engine.http;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentNegotiationTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            application/graphql-response+json                                   | GRAPHQL
            application/json                                                    | JSON
            application/graphql-response+json, application/json;q=0.9           | GRAPHQL
            application/graphql-response+json;q=0.8, application/json           | JSON
            application/json, application/graphql-response+json                 | GRAPHQL
            application/json;q=0.5, application/graphql-response+json;q=0.500   | GRAPHQL
            APPLICATION/GraphQL-Response+JSON                                   | GRAPHQL
            application/graphql-response+json; charset=utf-8                    | GRAPHQL
            application/graphql-response+json; charset="UTF-8"                  | GRAPHQL
            application/graphql-response+json;charset=latin1, application/json  | JSON
            */*                                                                 | JSON
            application/*                                                       | JSON
            application/graphql-response+json, */*                              | GRAPHQL
            application/json, */*                                               | JSON
            */*, application/json;q=0                                           | GRAPHQL
            */*;q=0.1, application/graphql-response+json;q=0                    | JSON
            text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8     | JSON
            text/html, application/graphql-response+json;q=0.001                | GRAPHQL
            application/json;v="a,b;q=0", application/graphql-response+json;q=0.9 | JSON
            multipart/mixed;deferSpec=20220824, application/json                | JSON
            nonsense, application/graphql-response+json                         | GRAPHQL
            application/graphql-response+json;q=2, application/json             | GRAPHQL
            application/json;q=, application/graphql-response+json;q=0.9        | JSON
            , ,application/json,                                                | JSON
            """)
    void bestSupportedTypeIsChosen(String accept, ResponseMediaType expected) {
        assertEquals(expected, ContentNegotiation.responseType(List.of(accept)));
    }

    @Test
    void missingAcceptGivesPlainJson() {
        assertEquals(ResponseMediaType.JSON, ContentNegotiation.responseType(List.of()));
        assertEquals(ResponseMediaType.JSON, ContentNegotiation.responseType(List.of(" ")));
    }

    @Test
    void severalAcceptLinesAreOneList() {
        assertEquals(
                ResponseMediaType.GRAPHQL,
                ContentNegotiation.responseType(List.of("text/html", "application/graphql-response+json")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html",
                "application/json;q=0",
                "*/*;q=0",
                "application/json; charset=nonsense",
                "*/json",
                "application",
                "/",
                ";;;",
                "application/json;charset",
                "application/json;charset=\\",
            })
    void unsupportedTypesAreNotAcceptable(String accept) {
        HttpError refusal = assertThrows(HttpError.class, () -> ContentNegotiation.responseType(List.of(accept)));
        assertEquals(406, refusal.reason().status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "Application/JSON",
                "application/json; charset=utf-8",
                "application/json;charset=UTF-8",
                "application/json; Charset=\"utf-8\"",
                "application/json; profile=x",
                " application/json ;",
            })
    void jsonInUtf8IsAccepted(String contentType) {
        assertDoesNotThrow(() -> ContentNegotiation.checkContentType(List.of(contentType), null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "text/plain;application/json",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/graphql",
                "application/graphql-response+json",
                "application/json; charset=latin1",
                "application/json; charset=utf-16",
                "application/json; charset=nonsense",
                "application/json; charset=",
                "application/json, text/plain",
                "json",
                "",
            })
    void otherContentTypesAreRejected(String contentType) {
        HttpError refusal =
                assertThrows(HttpError.class, () -> ContentNegotiation.checkContentType(List.of(contentType), null));
        assertEquals(415, refusal.reason().status);
    }

    @Test
    void missingRepeatedOrCompressedContentTypeIsRejected() {
        assertThrows(HttpError.class, () -> ContentNegotiation.checkContentType(List.of(), null));
        List<String> json = List.of("application/json");
        assertThrows(
                HttpError.class,
                () -> ContentNegotiation.checkContentType(List.of("application/json", "text/plain"), null));
        assertThrows(HttpError.class, () -> ContentNegotiation.checkContentType(json, "gzip"));
        assertDoesNotThrow(() -> ContentNegotiation.checkContentType(json, "identity"));
    }
}
