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

class RequestParserTest {
    private static RequestParameters read(String json) {
        return RequestParser.request(body(json.getBytes(UTF_8)));
    }

    private static Object body(byte[] bytes) {
        return RequestParser.body(bytes, bytes.length);
    }

    @Test
    void requestHasFourParameters() {
        RequestParameters parameters = read("""
                {"query": "query Q { a }", "operationName": "Q", "variables": {"x": 1}, "extensions": {"y": null}}""");
        assertEquals("query Q { a }", parameters.query());
        assertEquals("Q", parameters.operationName());
        assertEquals(Map.of("x", 1), parameters.variables());
        assertTrue(parameters.extensions().containsKey("y"));
    }

    @Test
    void nullOptionalParameterEqualsAnAbsentOne() {
        RequestParameters parameters = read("""
                {"query": "{ a }", "operationName": null, "variables": null, "extensions": null}""");
        assertEquals(read("{\"query\": \"{ a }\"}"), parameters);
        assertNull(parameters.operationName());
        assertEquals(Map.of(), parameters.variables());
    }

    @Test
    void unknownPropertiesAreIgnored() {
        assertEquals(
                "{ a }",
                read("{\"id\": [1], \"query\": \"{ a }\", \"doc_id\": 7}").query());
    }

    @Test
    void queryWithSyntaxErrorIsWellFormed() {
        assertEquals("", read("{\"query\": \"\"}").query());
    }

    @Test
    void numbersKeepTheirExactValue() {
        RequestParameters parameters = read("""
                {"query": "", "variables": {"a": [1, 3000000000, 123456789012345678901234567890, 0.10, 1e3, -0]}}""");
        assertEquals(
                List.of(
                        1,
                        3_000_000_000L,
                        new BigInteger("123456789012345678901234567890"),
                        new BigDecimal("0.10"),
                        new BigDecimal("1e3"),
                        0),
                parameters.variables().get("a"));
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
    void malformedRequestIsRejectedNamingTheMember(String json, String message) {
        HttpError error = assertThrows(HttpError.class, () -> read(json));
        assertEquals(message, error.getMessage());
        assertEquals(422, error.reason().status);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            NONSENSE                                 | The body is not valid JSON: look at line 1, column
            {"query":                                | The body is not valid JSON: look at line 1, column
            {"query": "{a}"} {}                      | The body cannot be used: there is something after the JSON value
            {"query": "{a}"} x                       | The body is not valid JSON: look at line 1, column
            {"query": "a", "query": "b"}             | The body is not valid JSON: `query` occurs twice in one object
            {"query": "", "variables": {"x": 1, "x": 2}} | The body is not valid JSON: `x` occurs twice in one object
            {'query': '{a}'}                         | The body is not valid JSON
            {"query": NaN}                           | The body is not valid JSON
            {"query": "a" /* no */}                  | The body is not valid JSON
            {"query": 1e9999999}                     | The body cannot be used: a number has an exponent beyond 1000
            {"query": 1e99999999999}                 | The body cannot be used: a number has an exponent beyond 1000
            """)
    void invalidJsonIsUnreadable(String json, String message) {
        HttpError error = assertThrows(HttpError.class, () -> read(json));
        assertTrue(error.getMessage().startsWith(message), error.getMessage());
        assertEquals(400, error.reason().status);
    }

    @Test
    void emptyBodyIsUnreadable() {
        assertEquals(400, assertThrows(HttpError.class, () -> read(" ")).reason().status);
    }

    @Test
    void deeplyNestedBodyIsUnreadable() {
        String deep = "[".repeat(100_000);
        HttpError error = assertThrows(HttpError.class, () -> read("{\"query\": \"\", \"variables\": " + deep));
        assertTrue(error.getMessage().contains("nested more than 64 levels deep"), error.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"22 C0 AF 22", "22 FF 22", "22 ED A0 80 22", "22 E2 82 22", "FE FF 00 22 00 22"})
    void bodyThatIsNotUtf8IsUnreadable(String hex) {
        byte[] bytes = java.util.HexFormat.ofDelimiter(" ").parseHex(hex);
        HttpError error = assertThrows(HttpError.class, () -> body(bytes));
        assertEquals(400, error.reason().status);
    }

    @Test
    void replacementCharacterInTheTextIsAccepted() {
        assertEquals("\uFFFD", read("{\"query\": \"\uFFFD\"}").query());
    }

    @Test
    void addressParametersAreDecodedAsBrowsersEncodeThem() {
        RequestParameters parameters = RequestParser.address(
                "query=query+Q(%24id%3A%20ID!)%7Ba%7D&operationName=Q&variables=%7B%22id%22%3A%22%E4%B8%AD%22%7D&x");
        assertEquals("query Q($id: ID!){a}", parameters.query());
        assertEquals("Q", parameters.operationName());
        assertEquals(Map.of("id", "中"), parameters.variables());
    }

    @Test
    void emptyOptionalAddressParameterEqualsAnAbsentOne() {
        RequestParameters parameters = RequestParser.address("query={a}&operationName=&variables=&extensions=");
        assertEquals(read("{\"query\": \"{a}\"}"), parameters);
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
            query={a}&query={b}          | 400 | `query` occurs more than once in the address: send it once.
            query={a}&variables={&variables={} | 400 | `variables` occurs more than once in the address: send it once.
            query={a}&variables=[]       | 422 | `variables` is a list: send a JSON object, or leave it out.
            query={a}&variables={        | 400 | `variables` is not valid JSON: look at line 1, column
            query={a}&extensions=7       | 422 | `extensions` is a number: send a JSON object, or leave it out.
            query=%FF                    | 400 | The address is not valid UTF-8: encode it in UTF-8.
            """)
    void invalidAddressParameterIsNamed(String query, int status, String message) {
        HttpError error = assertThrows(HttpError.class, () -> RequestParser.address(query));
        assertTrue(error.getMessage().startsWith(message), error.getMessage());
        assertEquals(status, error.reason().status);
    }

    @Test
    void strayPercentSignStandsForItself() {
        assertEquals("100% {a} %zz", RequestParser.address("query=100%+{a}+%zz").query());
    }
}
