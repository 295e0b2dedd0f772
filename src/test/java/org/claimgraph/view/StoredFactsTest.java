package org.claimgraph.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.claimgraph.TestClient;
import org.claimgraph.claim.Claim;
import org.claimgraph.claim.ClaimReader;
import org.claimgraph.claim.Ledger;
import org.claimgraph.claim.Rank;
import org.claimgraph.claim.RebuildProgress;
import org.claimgraph.claim.SupersessionKind;
import org.claimgraph.claim.TemporalFilter;
import org.claimgraph.ingest.BundleImporter;
import org.claimgraph.platform.database.Database;
import org.claimgraph.view.fact.FactCatchUp;
import org.claimgraph.view.fact.LedgerRebuild;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Facts of now are read as they are stored; facts of a moment are formed by comparing their claims. On a random ledger, those of a
 * moment in the future equal those of now.
 */
@QuarkusTest
@Tag("database")
class StoredFactsTest {
    private static final String NAME = "kept";
    private static final int CLAIMS = 200;
    private static final int ROUNDS = 4;
    private static final int CHANGES = 12;
    private static final String COMPUTED = "knownAt: \"2999-01-01T00:00:00Z\"";
    private static final String VALUE = "{ __typename display }";
    private static final List<String> FIELDS = List.of(
            "predicate { key }",
            "subject { id }",
            "state",
            "value " + VALUE,
            "range { low high unit }",
            "independentSources",
            "unidentifiedSources",
            "coversSeveralEvents",
            "qualifiers { key text }",
            "positions { value " + VALUE + " }",
            "positions { values " + VALUE + " }",
            "positions { polarity languages }",
            "positions { independentSources unidentifiedSources }",
            "positions { claims { id originalValue } }",
            "updatedBySource { id }",
            "denials { id modality }",
            "claims { id validTime { from } fact { id state } }",
            "resolution(policy: MOST_INDEPENDENT) { reason claims { id } rejected { claim { id } } }");

    @Inject
    BundleImporter importer;

    @Inject
    ClaimReader claims;

    @Inject
    Ledger ledger;

    @Inject
    Database database;

    @Inject
    FactCatchUp catchUp;

    @Inject
    LedgerRebuild rebuild;

    @Inject
    RebuildProgress progress;

    @BeforeEach
    void load() {
        importer.load(RandomLedger.bundle(NAME, 3, CLAIMS));
    }

    private static List<String> companies() {
        return IntStream.range(0, RandomLedger.COMPANIES)
                .mapToObj(number -> NAME + "-company-" + number)
                .toList();
    }

    private static JsonNode facts(String arguments, String fields) {
        List<String> ids =
                companies().stream().map(key -> "\"entity/" + key + "\"").toList();
        return TestClient.data("{ nodes(ids: " + ids + ") { ... on Entity { facts(" + arguments + ") { id " + fields
                        + " } } } }")
                .get("nodes");
    }

    private static void assertStoredEqualsComputed(String arguments, String fields) {
        JsonNode computed = facts(arguments + ", " + COMPUTED, fields);
        assertFalse(computed.findValues("id").isEmpty(), arguments);
        assertEquals(computed, facts(arguments, fields), () -> arguments + " " + fields);
    }

    private List<Claim> standing() {
        List<Claim> standing = new ArrayList<>(claims.about(companies(), null, TemporalFilter.NOW).values().stream()
                .flatMap(List::stream)
                .toList());
        Collections.shuffle(standing, new Random(5));
        return standing;
    }

    /** Each round retracts, supersedes and ranks claims, and records new ones. */
    @Test
    void storedFactsEqualThoseFormedAnewAfterEveryChange() {
        String all = String.join(
                        " ",
                        FIELDS.stream()
                                .filter(field -> !field.startsWith("positions"))
                                .toList())
                + " positions { value " + VALUE + " values " + VALUE
                + " polarity languages independentSources unidentifiedSources claims { id } }";
        for (int round = 1; round <= ROUNDS; round++) {
            List<Claim> some = standing().subList(0, CHANGES);
            int recorded = CLAIMS + 10 * round;
            QuarkusTransaction.requiringNew().run(() -> {
                change(some);
                ledger.record(RandomLedger.bundle(NAME, 3, recorded).claims(), Instant.now());
            });
            assertStoredEqualsComputed("includeDeprecated: true", all);
        }
    }

    private void change(List<Claim> some) {
        Instant now = Instant.now();
        ledger.retract(some.subList(0, 4).stream().map(Claim::key).toList(), now);
        for (int at = 4; at < 8; at += 2) {
            if (some.get(at + 1).supersedesKey() == null && some.get(at).supersedesKey() == null) {
                ledger.supersede(some.get(at).key(), some.get(at + 1).key(), SupersessionKind.UPDATE, now);
            }
        }
        for (Claim claim : some.subList(8, CHANGES)) {
            boolean down = claim.getRank() != Rank.DEPRECATED;
            ledger.rank(claim.key(), down ? Rank.DEPRECATED : Rank.NORMAL, down ? "it was misread" : null, now);
        }
    }

    static List<String> fields() {
        return FIELDS;
    }

    @ParameterizedTest
    @MethodSource("fields")
    void eachFieldAloneReadsWhatItNeeds(String field) {
        assertStoredEqualsComputed("includeDeprecated: true", field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "states: [CONTESTED]",
                "predicates: [\"partner\"]",
                "predicates: [\"invested\", \"paid\"]",
                "modalities: [PLANNED]",
                "orderBy: {field: RECORDED, direction: DESC}",
                "orderBy: {field: TIME}",
                "orderBy: {field: VALUE}",
                "orderBy: {field: SOURCES, direction: DESC}"
            })
    void eachArgumentReadsWhatItNeeds(String argument) {
        assertStoredEqualsComputed(argument, "state");
    }

    @Test
    void valuesOfClaimsThatContestFromOtherFactsAreAmongThePositions() {
        JsonNode partners = facts(
                "predicates: [\"partner\"], includeDeprecated: true", "claims { id } positions { claims { id } }");
        long contested = Stream.of(partners)
                .flatMap(entity -> entity.findParents("positions").stream())
                .filter(fact -> fact.get("positions").findValuesAsText("id").stream()
                        .anyMatch(
                                id -> !fact.get("claims").findValuesAsText("id").contains(id)))
                .count();
        assertTrue(contested > 0, partners::toString);
    }

    /** The claims are hidden behind another key meanwhile. */
    @Test
    void factsWithoutTheirClaimsAreReadWithoutClaims() {
        String fields = "predicate { key } subject { id } state value " + VALUE
                + " independentSources unidentifiedSources coversSeveralEvents otherFacts";
        JsonNode before = facts("orderBy: {field: SOURCES}", fields);
        String ofClaims = "update claim set fact_id = %s where subject_id like '" + NAME + "%%'";
        change(ofClaims.formatted("concat('-', fact_id)"));
        try {
            assertEquals(before, facts("orderBy: {field: SOURCES}", fields));
            assertTrue(facts("includeDeprecated: true", "claims { id }")
                    .findValues("claims")
                    .isEmpty());
        } finally {
            change(ofClaims.formatted("substring(fact_id, 2)"));
        }
        assertFalse(facts("includeDeprecated: true", "claims { id }")
                .findValues("claims")
                .isEmpty());
    }

    private void change(String statement) {
        QuarkusTransaction.requiringNew().run(() -> database.write(statement, List.of(List.of())));
    }

    @Test
    void mergedEntityShowsTheFactsOfItsTarget() {
        change("update entity set merged_into = '" + companies().getFirst() + "' where id = '" + NAME + "-person-0'");
        String query =
                "{ entity(id: \"entity/" + NAME + "-person-0\") { id facts%s { id state value " + VALUE + " } } }";
        JsonNode merged = TestClient.data(query.formatted(""));
        assertTrue(merged.findValues("state").size() > 5);
        assertEquals(merged, TestClient.data(query.formatted("(" + COMPUTED + ")")));
    }

    @Test
    void factsThatAreNotProjectedYetAreFormedWhenRead() {
        String fields = "state value " + VALUE + " independentSources";
        JsonNode before = facts("includeDeprecated: true", fields);
        change("update fact set state = null where predicate = 'partner' and subject_id like '" + NAME + "%'");
        try {
            assertEquals(before, facts("includeDeprecated: true", fields));
        } finally {
            catchUp.catchUp();
        }
        assertEquals(before, facts("includeDeprecated: true", fields));
    }

    /** As a migration requests it after the rules have changed. */
    @Test
    void requestedRebuildFormsFactsAnewOnce() {
        String fields = "state independentSources positions { value " + VALUE + " claims { id } }";
        JsonNode before = facts("includeDeprecated: true", fields);
        change("update fact set state = 'SINGLE_SOURCE', identified_sources = 7 where subject_id like '" + NAME + "%'");
        change("update claim set position_number = 0, position_place = 0 where subject_id like '" + NAME + "%'");
        change("update claim set question_id = 'old', origin = 'old' where subject_id like '" + NAME + "%'");
        change("insert into ledger_rebuild (step, reached) values ('QUESTIONS', 0)");
        assertNotEquals(before, facts("includeDeprecated: true", fields));
        rebuild.run();
        assertEquals(before, facts("includeDeprecated: true", fields));
        assertNull(progress.pending());
    }
}
