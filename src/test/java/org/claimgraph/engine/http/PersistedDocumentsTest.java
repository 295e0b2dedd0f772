package org.claimgraph.engine.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.claimgraph.engine.http.HttpError.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersistedDocumentsTest {
    private static final String QUERY = "{ __typename }";
    private static final String HASH = PersistedDocuments.sha256(QUERY);

    private final PersistedDocuments documents = new PersistedDocuments(Map.of(), true, 100);

    private static RequestParameters byExtension(String query, Object hash) {
        return new RequestParameters(
                query, null, null, Map.of(), Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", hash)));
    }

    private static RequestParameters byId(String query, String id) {
        return new RequestParameters(query, id, "Q", Map.of("x", 1), Map.of());
    }

    private static HttpError error(PersistedDocuments documents, RequestParameters parameters) {
        return assertThrows(HttpError.class, () -> documents.resolve(parameters));
    }

    @Test
    void hashIsTheOneOfTheSpecification() {
        assertEquals(
                "71f7dc5758652baac68e4a10c50be732b741c892ade2883a99358f52b555286b",
                PersistedDocuments.sha256("query($id:ID!){user(id:$id){name}}"));
    }

    @Test
    void unknownHashGivesTheMessageThatClientsExpect() {
        HttpError error = error(documents, byExtension(null, HASH));
        assertEquals("PersistedQueryNotFound", error.getMessage());
        assertEquals("PERSISTED_QUERY_NOT_FOUND", error.reason().code);
    }

    @Test
    void registeredDocumentIsFoundByHashAndById() {
        documents.remember(byExtension(QUERY, HASH));
        assertEquals(
                QUERY, documents.resolve(byExtension(null, HASH.toUpperCase())).query());
        var request = documents.resolve(byId(null, "sha256:" + HASH));
        assertEquals(QUERY, request.query());
        assertEquals("Q", request.operationName());
        assertEquals(Map.of("x", 1), request.variables());
    }

    @Test
    void documentIsAlsoRegisteredById() {
        documents.remember(byId(QUERY, "sha256:" + HASH));
        assertEquals(QUERY, documents.resolve(byExtension(null, HASH)).query());
    }

    @Test
    void hashOfAnotherTextIsRejected() {
        HttpError error = error(documents, byExtension("{ other }", HASH));
        assertTrue(error.getMessage().contains("The SHA-256 of `query` is not " + HASH), error.getMessage());
        error(documents, byId("{ other }", "sha256:" + HASH));
    }

    @Test
    void malformedHashIsRejected() {
        assertEquals(Reason.NOT_WELL_FORMED, error(documents, byId(null, HASH)).reason());
        assertEquals(
                Reason.NOT_WELL_FORMED, error(documents, byId(null, "md5:abc")).reason());
        assertEquals(
                Reason.NOT_WELL_FORMED,
                error(documents, byId(null, "sha256:ABC")).reason());
        assertEquals(
                Reason.NOT_WELL_FORMED, error(documents, byExtension(null, 7)).reason());
        assertEquals(
                Reason.NOT_WELL_FORMED,
                error(documents, new RequestParameters(null, null, null, Map.of(), Map.of("persistedQuery", "x")))
                        .reason());
        RequestParameters two = new RequestParameters(
                null,
                "sha256:" + "0".repeat(64),
                null,
                Map.of(),
                byExtension(null, HASH).extensions());
        assertTrue(error(documents, two).getMessage().contains("two documents"));
    }

    @Test
    void documentInUseSurvivesManyThatAreUsedOnce() {
        documents.remember(byExtension(QUERY, HASH));
        int kept = 0;
        for (int i = 0; i < 50; i++) {
            documents.remember(byExtension(once(i), PersistedDocuments.sha256(once(i))));
            documents.resolve(byExtension(null, HASH));
        }
        for (int i = 0; i < 50; i++) {
            kept += isKnown(PersistedDocuments.sha256(once(i))) ? 1 : 0;
        }
        assertEquals(QUERY, documents.resolve(byExtension(null, HASH)).query());
        assertTrue(kept * once(0).length() <= 100, () -> "the cache exceeds its capacity");
    }

    private static String once(int number) {
        return "{ a%02d }".formatted(number);
    }

    private boolean isKnown(String hash) {
        try {
            return documents.resolve(byExtension(null, hash)) != null;
        } catch (HttpError unknown) {
            return false;
        }
    }

    @Test
    void documentLargerThanTheCacheEvictsNothing() {
        String large = "{ a" + " ".repeat(200) + "}";
        documents.remember(byExtension(QUERY, HASH));
        documents.remember(byExtension(large, PersistedDocuments.sha256(large)));
        assertEquals(QUERY, documents.resolve(byExtension(null, HASH)).query());
    }

    @Test
    void trustedDocumentsAreKnownFromTheStart(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("a.graphql"), QUERY + "\n");
        Files.writeString(directory.resolve("b.txt"), "{ b }");
        Map<String, String> trusted = PersistedDocuments.in(directory);
        assertEquals(1, trusted.size());
        var closed = new PersistedDocuments(trusted, false, 0);
        String id = "sha256:" + PersistedDocuments.sha256(QUERY + "\n");
        assertEquals(QUERY + "\n", closed.resolve(byId(null, id)).query());
    }

    @Test
    void registrationCanBeSwitchedOff() {
        var closed = new PersistedDocuments(Map.of(), false, 100);
        closed.remember(byExtension(QUERY, HASH));
        HttpError error = error(closed, byExtension(null, HASH));
        assertEquals("PersistedQueryNotSupported", error.getMessage());
        assertEquals("PERSISTED_QUERY_NOT_SUPPORTED", error.reason().code);
        assertEquals(QUERY, closed.resolve(byExtension(QUERY, HASH)).query());
    }
}
