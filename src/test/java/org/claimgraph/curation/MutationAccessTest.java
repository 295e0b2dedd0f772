package org.claimgraph.curation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import graphql.schema.GraphQLFieldDefinition;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimgraph.TestClient;
import org.claimgraph.TestKeys;
import org.claimgraph.access.InstanceAccess;
import org.claimgraph.access.TestAccess;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every mutation, with every role, on writable and read-only instances, with bad input. */
@QuarkusTest
@Tag("database")
class MutationAccessTest {
    private static final String NOTHING = "\"claim/mutation-access-test\"";
    private static final String NOBODY = "{id: \"entity/mutation-access-test\"}";

    /**
     * A mutation with an input that the schema accepts and the act does not.
     *
     * @param role the lowest role that may do it
     * @param input wrong at one or two places
     * @param paths the first element of the paths of its errors
     */
    private record Row(String mutation, String role, String input, List<String> paths) {
        String document() {
            return "mutation { payload: %s(input: {%s}) { errors { message code path } } }".formatted(mutation, input);
        }
    }

    private static Row row(String mutation, String role, String input, String... paths) {
        return new Row(mutation, role, input, List.of(paths));
    }

    private static final List<Row> ROWS = List.of(
            row("recordClaims", "CURATOR", "claims: []", "claims"),
            row("retractClaim", "CURATOR", "reason: \"test\", claim: " + NOTHING, "claim"),
            row("restoreClaim", "CURATOR", "reason: \" \", claim: " + NOTHING, "reason"),
            row("rankClaim", "CURATOR", "rank: PREFERRED, claim: " + NOTHING, "reason"),
            row(
                    "supersedeClaim",
                    "CURATOR",
                    "reason: \"test\", kind: UPDATE, older: " + NOTHING + ", newer: \"entity/x\"",
                    "older",
                    "newer"),
            row("redactClaim", "ADMIN", "reason: \"test\", claim: " + NOTHING, "claim"),
            row(
                    "recordEntity",
                    "CURATOR",
                    "id: \"claim/x\", kind: PERSON, name: {value: \" \", language: \"no such\"}",
                    "id",
                    "name"),
            row(
                    "recordDocument",
                    "CURATOR",
                    "language: \"\", publisher: " + NOBODY + ", text: \"\"",
                    "language",
                    "publisher",
                    "text"),
            row("removeEntity", "CURATOR", "reason: \"test\", entity: \"entity/openai\"", "entity"),
            row("restoreEntity", "CURATOR", "reason: \"test\", entity: \"entity/mutation-access-test\"", "entity"),
            row(
                    "removeDocument",
                    "CURATOR",
                    "reason: \"test\", document: \"document/mutation-access-test\"",
                    "document"),
            row("restoreDocument", "CURATOR", "reason: \"\", document: \"document/mutation-access-test\"", "reason"),
            row("detachText", "CURATOR", "reason: \"test\", document: \"document/mutation-access-test\"", "document"),
            row("attachText", "CURATOR", "document: \"document/mutation-access-test\", text: \"x\"", "document"),
            row(
                    "mergeEntities",
                    "CURATOR",
                    "reason: \"test\", from: " + NOBODY + ", into: {name: \"no such name\"}",
                    "from",
                    "into"),
            row("splitEntity", "CURATOR", "reason: \"test\", entity: \"entity/openai\"", "entity"),
            row("markNotSame", "CURATOR", "reason: \"test\", one: " + NOBODY + ", other: {name: \"OpenAI\"}", "one"),
            row("unmarkNotSame", "CURATOR", "reason: \"\", one: " + NOBODY + ", other: " + NOBODY, "reason"),
            row(
                    "createApiKey",
                    "ADMIN",
                    "name: \"a,b\", role: ADMIN, requestsPerMinute: -1",
                    "name",
                    "requestsPerMinute"),
            row("importData", "CURATOR", "dataSet: \" \", content: \"x\"", "dataSet"),
            row("revokeApiKey", "ADMIN", "id: \"no such key\"", "id"));

    private static final List<String> ROLES = Arrays.asList(null, "READER", "CURATOR", "ADMIN");

    @Test
    void everyMutationIsInTheTable() {
        Set<String> served = TestClient.schema().getMutationType().getFieldDefinitions().stream()
                .map(GraphQLFieldDefinition::getName)
                .collect(Collectors.toSet());
        assertEquals(served, ROWS.stream().map(Row::mutation).collect(Collectors.toSet()));
    }

    @TestFactory
    Stream<DynamicTest> mutationsNeedTheirRole() {
        return ROWS.stream()
                .flatMap(row -> ROLES.stream()
                        .map(role -> DynamicTest.dynamicTest(row.mutation() + " as " + role, () -> check(row, role))));
    }

    private static void check(Row row, String role) {
        TestClient.Result result = TestClient.as(role, row.document(), Map.of());
        if (role == null) {
            assertEquals("UNAUTHENTICATED", result.code());
        } else if (ROLES.indexOf(role) < ROLES.indexOf(row.role())) {
            assertEquals("FORBIDDEN", result.code());
            assertTrue(result.message().contains(row.role().toLowerCase()), result.message());
        } else {
            JsonNode errors = result.data().at("/payload/errors");
            assertEquals(
                    Set.copyOf(row.paths()),
                    errors.valueStream()
                            .map(error -> error.at("/path/0").asText())
                            .collect(Collectors.toSet()),
                    errors.toString());
        }
    }

    @Test
    void readOnlyInstanceTakesNoMutation() {
        QuarkusMock.installMockForType(TestAccess.readOnly(), InstanceAccess.class);
        Map<String, String> codes = new TreeMap<>();
        for (Row row : ROWS) {
            for (String role : ROLES) {
                codes.put(
                        row.mutation() + " " + role,
                        TestClient.as(role, row.document(), Map.of()).code());
            }
        }
        assertEquals(Set.of("READ_ONLY"), Set.copyOf(codes.values()), codes::toString);
        assertEquals(
                200,
                TestClient.as("ADMIN", "{ apiKeys { name } viewer { canWrite } }", Map.of())
                        .status());
        assertFalse(TestClient.as("ADMIN", "{ viewer { canWrite } }", Map.of())
                .data()
                .at("/viewer/canWrite")
                .asBoolean());
    }

    @Test
    void mutationsAreNotTakenByGet() {
        List<Integer> statuses = new ArrayList<>();
        for (Row row : ROWS) {
            statuses.add(RestAssured.given()
                    .header("Authorization", "Bearer " + TestKeys.text("ADMIN"))
                    .queryParam("query", row.document())
                    .get("/graphql")
                    .statusCode());
        }
        assertEquals(Set.of(405), Set.copyOf(statuses));
    }
}
