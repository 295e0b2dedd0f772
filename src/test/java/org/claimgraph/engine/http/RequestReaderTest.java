package org.claimgraph.engine.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestReaderTest {
    private static RequestParameters read(String json) {
        return RequestParser.request(RequestParser.body(json.getBytes(UTF_8)));
    }

    @Test
    void aRequestHasItsFourParameters() {
        RequestParameters asked = read("""
                {"query": "query Q { a }", "operationName": "Q", "variables": {"x": 1}, "extensions": {"y": null}}""");
        assertEquals("query Q { a }", asked.query());
        assertEquals("Q", asked.operationName());
        assertEquals(Map.of("x", 1), asked.variables());
        assertTrue(asked.extensions().containsKey("y"));
    }

    @Test
    void nullForAnOptionalParameterIsLikeLeavingItOut() {
        RequestParameters asked = read("""
                {"query": "{ a }", "operationName": null, "variables": null, "extensions": null}""");
        assertEquals(read("{\"query\": \"{ a }\"}"), asked);
        assertNull(asked.operationName());
        assertEquals(Map.of(), asked.variables());
    }

    @Test
    void propertiesThatAreNotUnderstoodAreIgnored() {
        assertEquals(
                "{ a }",
                read("{\"id\": [1], \"query\": \"{ a }\", \"doc_id\": 7}").query());
    }

    @Test
    void aQueryNeedNotParseToBeWellFormed() {
        assertEquals("", read("{\"query\": \"\"}").query());
    }

    @Test
    void numbersKeepTheirExactValue() {
        RequestParameters asked = read("""
                {"query": "", "variables": {"a": [1, 3000000000, 123456789012345678901234567890, 0.10, 1e3, -0]}}""");
        assertEquals(
                List.of(
                        1,
                        3_000_000_000L,
                        new BigInteger("123456789012345678901234567890"),
                        new BigDecimal("0.10"),
                        new BigDecimal("1e3"),
                        0),
                asked.variables().get("a"));
    }

    @Test
    void nullsStayInVariables() {
        assertEquals(
                Arrays.asList(null, true, "x"),
                read("{\"query\": \"\", \"variables\": {\"a\": [null, true, \"x\"]}}")
                        .variables()
                        .get("a"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            7                                         | The request is a number: send a JSON object with `query`.
            null                                      | The request is null: send a JSON object with `query`.
            "{ a }"                                   | The request is a string: send a JSON object with `query`.
            {}                                        | `query` is missing: send the text of the GraphQL document.
            {"qeury": "{ a }"}                        | `query` is missing: send the text of the GraphQL document.
            {"query": null}                           | `query` is missing: send the text of the GraphQL document.
            {"query": 7}                              | `query` is a number: send the text of the GraphQL document as a string.
            {"query": ["{ a }"]}                      | `query` is a list: send the text of the GraphQL document as a string.
            {"query": "{a}", "operationName": {}}     | `operationName` is an object: send the name of one operation of the document as a string.
            {"query": "{a}", "operationName": false}  | `operationName` is a boolean: send the name of one operation of the document as a string.
            {"query": "{a}", "variables": [7]}        | `variables` is a list: send a JSON object, or leave it out.
            {"query": "{a}", "variables": "{}"}       | `variables` is a string: send a JSON object, or leave it out.
            {"query": "{a}", "extensions": 0}         | `extensions` is a number: send a JSON object, or leave it out.
            {"documentId": 7}                         | `documentId` is a number: send sha256: and 64 hexadecimal digits as a string.
            """)
    void aRequestThatIsNotWellFormedIsRefusedByTheNameOfTheMember(String json, String message) {
        HttpError refusal = assertThrows(HttpError.class, () -> read(json));
        assertEquals(message, refusal.getMessage());
        assertEquals(422, refusal.reason().status);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            NONSENSE                                 | The body is not valid JSON: look at line 1, column
            {"query":                                | The body is not valid JSON: look at line 1, column
            {"query": "{a}"} {}                      | The body cannot be used: there is something after the JSON value
            {"query": "{a}"} x                       | The body is not valid JSON: look at line 1, column
            {"query": "a", "query": "b"}             | The body cannot be used: `query` stands twice in one object
            {"query": "", "variables": {"x": 1, "x": 2}} | The body cannot be used: `x` stands twice in one object
            {'query': '{a}'}                         | The body is not valid JSON
            {"query": NaN}                           | The body is not valid JSON
            {"query": "a" /* no */}                  | The body is not valid JSON
            {"query": 1e9999999}                     | The body cannot be used: a number has an exponent beyond 1000
            {"query": 1e99999999999}                 | The body cannot be used: a number has an exponent beyond 1000
            """)
    void aBodyThatIsNotJsonIsUnreadable(String json, String message) {
        HttpError refusal = assertThrows(HttpError.class, () -> read(json));
        assertTrue(refusal.getMessage().startsWith(message), refusal.getMessage());
        assertEquals(400, refusal.reason().status);
    }

    @Test
    void anEmptyBodyIsUnreadable() {
        assertEquals(400, assertThrows(HttpError.class, () -> read(" ")).reason().status);
    }

    @Test
    void anEndlesslyNestedBodyIsUnreadable() {
        String deep = "[".repeat(100_000);
        HttpError refusal = assertThrows(HttpError.class, () -> read("{\"query\": \"\", \"variables\": " + deep));
        assertTrue(refusal.getMessage().contains("nested more than 64 levels deep"), refusal.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"22 C0 AF 22", "22 FF 22", "22 ED A0 80 22", "22 E2 82 22", "FE FF 00 22 00 22"})
    void aBodyThatIsNotUtf8IsUnreadable(String hex) {
        byte[] bytes = java.util.HexFormat.ofDelimiter(" ").parseHex(hex);
        HttpError refusal = assertThrows(HttpError.class, () -> RequestParser.body(bytes));
        assertEquals(400, refusal.reason().status);
    }

    @Test
    void aReplacementCharacterThatWasSentIsLetThrough() {
        assertEquals("\uFFFD", read("{\"query\": \"\uFFFD\"}").query());
    }

    @Test
    void anAddressHasTheSameParametersEncodedAsBrowsersDo() {
        RequestParameters asked = RequestParser.address(
                "query=query+Q(%24id%3A%20ID!)%7Ba%7D&operationName=Q&variables=%7B%22id%22%3A%22%E4%B8%AD%22%7D&x");
        assertEquals("query Q($id: ID!){a}", asked.query());
        assertEquals("Q", asked.operationName());
        assertEquals(Map.of("id", "中"), asked.variables());
    }

    @Test
    void anEmptyOptionalParameterOfAnAddressIsLikeLeavingItOut() {
        RequestParameters asked = RequestParser.address("query={a}&operationName=&variables=&extensions=");
        assertEquals(read("{\"query\": \"{a}\"}"), asked);
    }

    @Test
    void nullInAnAddressIsTheNameNull() {
        assertEquals(
                "null", RequestParser.address("query={a}&operationName=null").operationName());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            x=1                          | 422 | `query` is missing: send the text of the GraphQL document.
            query=                       | 422 | `query` is missing: send the text of the GraphQL document.
            query={a}&query={b}          | 400 | `query` stands more than once in the address: send it once.
            query={a}&variables={&variables={} | 400 | `variables` stands more than once in the address: send it once.
            query={a}&variables=[]       | 422 | `variables` is a list: send a JSON object, or leave it out.
            query={a}&variables={        | 400 | `variables` is not valid JSON: look at line 1, column
            query={a}&extensions=7       | 422 | `extensions` is a number: send a JSON object, or leave it out.
            query=%FF                    | 400 | The address is not valid UTF-8: encode it in UTF-8.
            """)
    void anAddressThatCannotBeUsedIsRefusedByTheNameOfTheParameter(String query, int status, String message) {
        HttpError refusal = assertThrows(HttpError.class, () -> RequestParser.address(query));
        assertTrue(refusal.getMessage().startsWith(message), refusal.getMessage());
        assertEquals(status, refusal.reason().status);
    }

    @Test
    void aStrayPercentSignStandsForItself() {
        assertEquals("100% {a} %zz", RequestParser.address("query=100%+{a}+%zz").query());
    }
}
