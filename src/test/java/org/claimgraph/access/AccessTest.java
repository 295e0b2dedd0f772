package org.claimgraph.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claimgraph.CapturedLog;
import org.claimgraph.TestClient;
import org.claimgraph.TestKeys;
import org.claimgraph.access.InstanceAccess.ReadAccess;
import org.claimgraph.platform.input.UserErrors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may do what, over HTTP. */
@QuarkusTest
@Tag("database")
class AccessTest {
    private static final String VIEWER = "{ viewer { name role canWrite } }";

    @Inject
    ApiKeyMaker maker;

    @Inject
    ApiKeyStore store;

    @Inject
    ConfiguredKeys configured;

    private static Response get(String path, String key) {
        RequestSpecification request = RestAssured.given().urlEncodingEnabled(false);
        return key == null
                ? request.get(path)
                : request.header("Authorization", "Bearer " + key).get(path);
    }

    private String made(String name, Instant expires, Integer perMinute) {
        UserErrors errors = new UserErrors();
        NewApiKey key = maker.make(new CreateApiKeyInput(name, Role.READER, null, perMinute), "AccessTest", errors);
        assertTrue(errors.isEmpty(), () -> errors.all().toString());
        if (expires == null) {
            return key.text();
        }
        String text = name + " " + expires;
        store.add(new ApiKey(
                name + "-2",
                name + "-2",
                Role.READER,
                ApiKeyText.hash(text),
                Instant.EPOCH,
                null,
                expires,
                null,
                null));
        return text;
    }

    private InstanceAccess access(ReadAccess reads) {
        return new InstanceAccess(
                false, "h2", reads, Optional.empty(), new LocalKey(false, "127.0.0.1"), configured, store);
    }

    @ParameterizedTest
    @EnumSource
    void viewerIsTheHolderOfTheKey(Role role) {
        JsonNode viewer = TestClient.as(role.name(), VIEWER, Map.of()).data().get("viewer");
        assertEquals(TestKeys.name(role.name()), viewer.get("name").asText());
        assertEquals(role.name(), viewer.get("role").asText());
        assertEquals(role != Role.READER, viewer.get("canWrite").asBoolean());
    }

    @Test
    void requestWithoutKeyReads() {
        JsonNode viewer = TestClient.data(VIEWER).get("viewer");
        assertTrue(viewer.get("name").isNull());
        assertTrue(viewer.get("role").isNull());
        assertFalse(viewer.get("canWrite").asBoolean());
    }

    @Test
    void otherSchemesAreNoKeys() {
        assertEquals(
                200,
                RestAssured.given()
                        .urlEncodingEnabled(false)
                        .header("Authorization", "Basic dXNlcjpwYXNzd29yZA==")
                        .get("/graphql?query=%7Bviewer%7Bname%7D%7D")
                        .statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/graphql?query=%7Bviewer%7Bname%7D%7D", "/exports/bundle?predicate=founded"})
    void unknownKeyIsRefused(String path) {
        Response refused = get(path, "cgk_unknown");
        assertEquals(401, refused.statusCode());
        assertEquals("Bearer", refused.header("WWW-Authenticate"));
        assertEquals("UNAUTHENTICATED", refused.path("errors[0].extensions.code"));
    }

    @Test
    void expiredKeyIsRefused() {
        String key = made("AccessTest expired", Instant.now().minusSeconds(1), null);
        Response refused = get("/graphql?query=%7Bviewer%7Bname%7D%7D", key);
        assertEquals(401, refused.statusCode());
        assertTrue(refused.asString().contains("has expired"), refused.asString());
    }

    @Test
    void tooManyRequestsAreRefused() {
        String key = made("AccessTest limited", null, 2);
        assertEquals(200, get("/graphql?query=%7Bviewer%7Bname%7D%7D", key).statusCode());
        assertEquals(200, get("/graphql?query=%7Bviewer%7Bname%7D%7D", key).statusCode());
        Response refused = get("/graphql?query=%7Bviewer%7Bname%7D%7D", key);
        assertEquals(429, refused.statusCode());
        assertEquals("UNAVAILABLE", refused.path("errors[0].extensions.code"));
        assertTrue(Integer.parseInt(refused.header("Retry-After")) >= 1);
    }

    @Test
    void largeRequestCountsOnce() {
        String key = made("AccessTest large", null, 2);
        String large = "{ statistics: claimStatistics(groupBy: [PREDICATE]) { count } }";
        for (int sent = 0; sent < 2; sent++) {
            assertEquals(
                    200,
                    RestAssured.given()
                            .header("Authorization", "Bearer " + key)
                            .queryParam("query", large)
                            .get("/graphql")
                            .statusCode());
        }
    }

    @Test
    void closedReadsNeedKey() {
        QuarkusMock.installMockForType(access(ReadAccess.KEY), InstanceAccess.class);
        for (String path : List.of("/graphql?query=%7Bviewer%7Bname%7D%7D", "/exports/bundle?predicate=founded")) {
            assertEquals(401, get(path, null).statusCode(), path);
            assertEquals(200, get(path, TestKeys.text("READER")).statusCode(), path);
        }
        assertEquals(200, get("/q/health/ready", null).statusCode());
        assertEquals(200, get("/graphiql", null).statusCode());
    }

    @Test
    void createdKeyIsUsableUntilItIsRevoked() {
        String create = """
                mutation($input: CreateApiKeyInput!) {
                  createApiKey(input: $input) { errors { message code path } key apiKey { id name role createdBy revokedAt } }
                }
                """;
        Map<String, ?> input = Map.of("input", Map.of("name", "AccessTest created", "role", "CURATOR"));
        JsonNode made = TestClient.as("ADMIN", create, input).data().get("createApiKey");
        assertTrue(made.get("errors").isEmpty(), made::toString);
        assertEquals(TestKeys.name("ADMIN"), made.at("/apiKey/createdBy").asText());
        String key = made.get("key").asText();
        assertTrue(get("/graphql?query=%7Bviewer%7Bname%7D%7D", key).asString().contains("AccessTest created"));

        JsonNode again = TestClient.as("ADMIN", create, input).data().get("createApiKey");
        assertEquals("CONFLICT", again.at("/errors/0/code").asText());
        assertEquals("name", again.at("/errors/0/path/0").asText());
        assertTrue(again.get("key").isNull());

        JsonNode revoked = TestClient.as(
                        "ADMIN",
                        "mutation($id: ID!) { revokeApiKey(input: {id: $id}) { errors { message } apiKey { revokedAt } } }",
                        Map.of("id", made.at("/apiKey/id").asText()))
                .data();
        assertFalse(revoked.at("/revokeApiKey/apiKey/revokedAt").isNull());
        assertEquals(401, get("/graphql?query=%7Bviewer%7Bname%7D%7D", key).statusCode());

        String listed = TestClient.as("ADMIN", "{ apiKeys { name revokedAt } }", Map.of())
                .data()
                .toString();
        assertTrue(listed.contains("AccessTest created"), listed);
        assertFalse(listed.contains(key));
    }

    @Test
    void wrongInputOfNewKeyIsReportedAtOnce() {
        JsonNode errors = TestClient.as(
                        "ADMIN",
                        "mutation { createApiKey(input: {name: \"a:b\", role: READER, expiresAt: \"2020-01-01T00:00:00Z\","
                                + " requestsPerMinute: 0}) { errors { path code } } }",
                        Map.of())
                .data()
                .at("/createApiKey/errors");
        assertEquals(
                List.of("name", "expiresAt", "requestsPerMinute"),
                errors.valueStream().map(error -> error.at("/path/0").asText()).toList());
    }

    @Test
    void deniedActIsLoggedWithoutKey() {
        try (CapturedLog log = new CapturedLog(Viewer.class)) {
            TestClient.as("READER", "{ apiKeys { id } }", Map.of());
            assertEquals(
                    List.of("Denied: apiKeys for the key \"" + TestKeys.name("READER") + "\": FORBIDDEN"),
                    log.messages());
        }
    }

    @Test
    void withoutAnyKeyTheErrorSaysHowToConfigureOne() {
        LocalKey local = new LocalKey(false, "127.0.0.1");
        ConfiguredKeys none = new ConfiguredKeys(Optional.empty());
        InstanceAccess access =
                new InstanceAccess(false, "h2", ReadAccess.OPEN, Optional.empty(), local, none, new ApiKeyStore(null) {
                    @Override
                    boolean hasRole(Role role) {
                        return false;
                    }
                });
        String message = access.keyNeeded(Role.CURATOR);
        assertTrue(message.contains("create-key --role curator"), message);
        assertTrue(message.contains("CLAIMGRAPH_API_KEYS"), message);
    }

    @Test
    void memoryTakesChangesWithTheLocalKeyOnly() {
        assertTrue(memory(false).refusal().contains("CLAIMGRAPH_DB"));
        assertEquals(null, memory(true).refusal());
    }

    private static InstanceAccess memory(boolean localKey) {
        return new InstanceAccess(
                false,
                "memory",
                ReadAccess.OPEN,
                Optional.empty(),
                new LocalKey(localKey, "127.0.0.1"),
                new ConfiguredKeys(Optional.empty()),
                null);
    }

    @Test
    void localKeyIsCurator() {
        LocalKey local = new LocalKey(true, "127.0.0.1");
        ConfiguredKeys none = new ConfiguredKeys(Optional.empty());
        InstanceAccess access =
                new InstanceAccess(false, "memory", ReadAccess.OPEN, Optional.empty(), local, none, store);
        AccessTokens noTokens = new AccessTokens(
                Optional.empty(), Optional.empty(), Optional.empty(), "groups", Optional.empty(), null);
        ApiKeys keys = new ApiKeys(access, local, none, store, noTokens, new RateLimits(10), Clock.systemUTC());
        Viewer viewer = keys.identify("Bearer " + local.key());
        assertEquals(Role.CURATOR, viewer.role());
        assertTrue(viewer.canWrite());
        viewer.require(Role.CURATOR, "test");
    }
}
