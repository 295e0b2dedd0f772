package org.claimgraph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.claimgraph.platform.database.Database;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the limits let through on the bundled data, and what they refuse. */
@QuarkusTest
@Tag("database")
@Timeout(60)
class QueryLimitsTest {
    @Inject
    Database database;

    private static String nestedRelations(int steps, String page) {
        return "relations" + page + " { nodes { to { name " + (steps == 1 ? "" : nestedRelations(steps - 1, page))
                + "} } } ";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ companies { nodes { name investors { nodes { from { name relations { nodes { to { name } } } } } } } } }",
                "{ claims(first: 100) { nodes { id subject { name facts { state positions { claims { id } } } } } } }"
            })
    void smallDataNeverRefusesAnOrdinaryQuery(String query) {
        assertTrue(TestClient.execute(query).data().isObject());
    }

    /** Six steps of full pages would have more than nine million relations. */
    @ParameterizedTest
    @CsvSource({"1, ''", "2, ''", "3, ''", "4, ''", "6, (first: 4)"})
    void nestedStepsOfRelationsAreAnswered(int steps, String page) {
        String query = "{ entity(id: \"entity/openai\") { " + nestedRelations(steps, page) + "} }";
        assertTrue(TestClient.execute(query).data().isObject());
    }

    @Test
    void unpagedListsInEachOtherAreCounted() {
        String query = "{entity(id:\"entity/openai\"){facts{positions{claims{subject{facts{positions{claims{subject"
                + "{claims(first:100){nodes{id}}}}}}}}}}}}";
        long before = database.statements();
        TestClient.Result result = TestClient.execute(query);
        assertEquals("TOO_COMPLEX", result.code());
        assertTrue(result.message().startsWith("The response would have more than 100000 objects: "), result.message());
        assertTrue(
                result.message().contains("at 'entity.facts.positions.claims.subject.facts.positions"),
                result.message());
        assertTrue(database.statements() - before < 20);
    }

    @Test
    void conditionsInVariablesCount() {
        Map<String, ?> contains = Map.of("summary", Map.of("contains", "a"));
        Map<String, ?> or = Map.of("or", Collections.nCopies(40, Map.of("and", Collections.nCopies(480, contains))));
        String one = "query ($f: ClaimFilter) { claims(filter: $f) { totalCount } }";
        TestClient.Result result = TestClient.execute(one, Map.of("f", or));
        assertEquals("TOO_COMPLEX", result.code());
        assertTrue(result.message().startsWith("The query costs "), result.message());

        StringBuilder aliases = new StringBuilder("query ($f: ClaimFilter) { ");
        for (int i = 0; i < 15; i++) {
            aliases.append("a").append(i).append(": claims(filter: $f) { totalCount } ");
        }
        Map<String, ?> and = Map.of("and", Collections.nCopies(500, contains));
        assertEquals(
                "TOO_COMPLEX",
                TestClient.execute(aliases + "}", Map.of("f", and)).code());
        assertTrue(TestClient.execute(one, Map.of("f", Map.of("and", Collections.nCopies(400, contains))))
                .data()
                .isObject());
    }

    @Test
    void numbersAreTakenForDecimals() {
        String query = "query ($min: Decimal) { claims(filter: {value: {types: [SHARE], min: $min}}) { totalCount } }";
        int expected = TestClient.execute(query, Map.of("min", "49"))
                .data()
                .at("/claims/totalCount")
                .asInt();
        assertTrue(expected > 0);
        for (Object number : List.of(49, 49.0)) {
            assertEquals(
                    expected,
                    TestClient.execute(query, Map.of("min", number))
                            .data()
                            .at("/claims/totalCount")
                            .asInt());
        }
    }
}
