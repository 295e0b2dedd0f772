package org.claimgraph.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.claimgraph.TestClient;
import org.claimgraph.TestDataSet;
import org.claimgraph.claim.Claim;
import org.claimgraph.claim.ClaimReader;
import org.claimgraph.claim.Ledger;
import org.claimgraph.claim.TemporalFilter;
import org.claimgraph.ingest.BundleImporter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Claims "there is none" beside claims with values. */
@QuarkusTest
@Tag("database")
class NoneValueTest {
    private static final String NONE = "{\"none\": \"holds nothing\"}";
    private static final String SHARE = "{\"share\": {\"percent\": \"20\", \"of\": \"EQUITY\"}}";

    @Inject
    BundleImporter importer;

    @Inject
    ClaimReader claims;

    @Inject
    Ledger ledger;

    private static TestDataSet dataSet(String name) {
        TestDataSet set = new TestDataSet(name).document("text", "").document("other", "");
        for (String entity : List.of("owner", "owned", "third")) {
            set.entity("COMPANY", entity);
        }
        return set;
    }

    private static List<String> states(TestDataSet set) {
        return TestClient.data("{ entity(id: \"entity/%s\") { facts { state } } }".formatted(set.id("owner")))
                .findValuesAsText("state");
    }

    private void load(TestDataSet set) {
        importer.load(set.bundle());
    }

    @Test
    void noneContestsAValueWithSeparatorsThatOnlyValuesHave() {
        TestDataSet set = dataSet("none-of");
        load(set.claim("text", "a", "owner", "ownershipShare", SHARE, set.qualifiers("owned", "@owned"))
                .claim("text", "b", "owner", "ownershipShare", NONE, set.qualifiers("owned", "@owned")));
        assertEquals(List.of("CONTESTED", "CONTESTED"), states(set));
        JsonNode conflicts = TestClient.data(
                "{ conflicts(filter: {entities: [\"entity/none-of-owner\"]}) { nodes { apparent reason sides { position { value { __typename } } } } } }");
        assertEquals(
                new TreeSet<>(List.of("NoValue", "Share")),
                new TreeSet<>(conflicts.findValuesAsText("__typename")),
                conflicts::toString);
        JsonNode versions =
                TestClient.data("{ entity(id: \"entity/none-of-owner\") { facts { state history { state } } } }");
        assertTrue(
                versions.findValuesAsText("state").stream().allMatch("CONTESTED"::equals),
                () -> "the history ends with the present state: " + versions);
    }

    private static int conflicts(TestDataSet set, boolean apparent) {
        return TestClient.data("{ conflicts(filter: {entities: [\"entity/%s\"], apparent: %s}) { totalCount } }"
                        .formatted(set.id("owner"), apparent))
                .at("/conflicts/totalCount")
                .asInt();
    }

    /** Whatever separators only the value has: its kind of share, or also whether it is held directly. */
    @Test
    void noneAndAValueAreOneConflictRealOrNone() {
        TestDataSet kind = dataSet("none-kind");
        load(kind.claim("text", "a", "owner", "ownershipShare", SHARE, kind.qualifiers("owned", "@owned"))
                .claim("text", "b", "owner", "ownershipShare", NONE, kind.qualifiers("owned", "@owned")));
        assertEquals(List.of(1, 0), List.of(conflicts(kind, false), conflicts(kind, true)));

        TestDataSet direct = dataSet("none-direct");
        load(direct.claim(
                        "text",
                        "a",
                        "owner",
                        "ownershipShare",
                        SHARE,
                        direct.qualifiers("owned", "@owned", "directness", "direct"))
                .claim("text", "b", "owner", "ownershipShare", NONE, direct.qualifiers("owned", "@owned")));
        assertEquals(List.of(1, 0), List.of(conflicts(direct, false), conflicts(direct, true)));

        TestDataSet years = dataSet("none-years");
        String year = ", \"validTime\": {\"from\": \"%1$d-01-01\", \"to\": \"%1$d-12-31\", \"precision\": \"YEAR\"}";
        load(years.claim(
                        "text",
                        "a",
                        "owner",
                        "ownershipShare",
                        SHARE,
                        years.qualifiers("owned", "@owned") + year.formatted(2019))
                .claim(
                        "text",
                        "b",
                        "owner",
                        "ownershipShare",
                        NONE,
                        years.qualifiers("owned", "@owned") + year.formatted(2020)));
        assertEquals(List.of(0, 0), List.of(conflicts(years, false), conflicts(years, true)));
    }

    @Test
    void noneIsFoundInWhateverOrderTheClaimsAreRecordedAndRetracted() {
        TestDataSet none = dataSet("none-order");
        load(none.claim("text", "b", "owner", "ownershipShare", NONE, none.qualifiers("owned", "@owned")));
        assertEquals(List.of("SINGLE_SOURCE"), states(none));
        load(dataSet("none-order")
                .claim("other", "a", "owner", "ownershipShare", SHARE, none.qualifiers("owned", "@owned")));
        assertEquals(List.of("CONTESTED", "CONTESTED"), states(none));
        Claim denying = claims.about(List.of(none.id("owner")), null, TemporalFilter.NOW).get(none.id("owner")).stream()
                .filter(claim -> claim.getValue().canonical().startsWith("none"))
                .findFirst()
                .orElseThrow();
        QuarkusTransaction.requiringNew().run(() -> ledger.retract(List.of(denying.key()), Instant.now()));
        assertEquals(List.of("SINGLE_SOURCE"), states(none));
    }

    @Test
    void noneWithARestrictionContestsOnlyValuesWithTheSameOne() {
        TestDataSet set = dataSet("none-restricted");
        load(set.claim(
                        "text",
                        "a",
                        "owner",
                        "ownershipShare",
                        SHARE,
                        set.qualifiers("owned", "@owned", "directness", "indirect"))
                .claim(
                        "text",
                        "b",
                        "owner",
                        "ownershipShare",
                        NONE,
                        set.qualifiers("owned", "@owned", "directness", "direct"))
                .claim("text", "c", "owner", "ownershipShare", NONE, set.qualifiers("owned", "@third")));
        assertEquals(List.of("SINGLE_SOURCE", "SINGLE_SOURCE", "SINGLE_SOURCE"), states(set));
    }

    @Test
    void noneDoesNotContestAValueOfAPeriod() {
        TestDataSet set = dataSet("none-period");
        String loss = "{\"money\": {\"amount\": \"5\", \"currency\": \"USD\"}}";
        load(set.claim("text", "a", "owner", "loss", loss, set.qualifiers("period", "2024"))
                .claim("text", "b", "owner", "loss", NONE, ""));
        assertEquals(List.of("SINGLE_SOURCE", "SINGLE_SOURCE"), states(set));
    }

    @Test
    void noneDrawsNoRelation() {
        TestDataSet set = dataSet("none-edge");
        load(set.claim("text", "b", "owner", "ownershipShare", NONE, set.qualifiers("owned", "@owned"))
                .claim("text", "b", "owner", "invested", NONE, set.qualifiers("investee", "@owned")));
        JsonNode data = TestClient.data("""
                { owner: entity(id: "entity/none-edge-owner") { relations { totalCount } neighbours { totalCount }
                    ... on Company { investments { totalCount } assets { totalCount } } }
                  owned: entity(id: "entity/none-edge-owned") { relations(includeDeprecated: true) { totalCount }
                    neighbours { totalCount } ... on Company { investors { totalCount } owners { totalCount } } } }""");
        assertEquals(8, data.findValuesAsText("totalCount").size());
        data.findValuesAsText("totalCount").forEach(count -> assertEquals("0", count, data::toString));
    }

    @Test
    void sourceThatLaterDeniesItsStatementUpdatesIt() {
        TestDataSet set = new TestDataSet("denied-later")
                .document(
                        "early",
                        ", \"published\": {\"from\": \"2020-01-01\", \"to\": \"2020-01-01\", \"precision\": \"DAY\"}")
                .document(
                        "late",
                        ", \"published\": {\"from\": \"2021-01-01\", \"to\": \"2021-01-01\", \"precision\": \"DAY\"}")
                .entity("COMPANY", "owner")
                .entity("PRODUCT", "product");
        load(set.claim("early", "a", "owner", "develops", set.entityValue("product"), "")
                .claim("late", "A", "owner", "develops", set.entityValue("product"), ", \"modality\": \"DENIED\""));
        JsonNode fact = TestClient.data(
                        "{ entity(id: \"entity/denied-later-owner\") { facts { id } all: facts(includeDeprecated: true) { state updatedBySource { id } denials { id } } } }")
                .get("entity");
        assertEquals(0, fact.get("facts").size(), "nothing supports it any more");
        assertEquals("SUPERSEDED", fact.at("/all/0/state").asText());
        assertEquals(1, fact.at("/all/0/updatedBySource").size());
        assertEquals(1, fact.at("/all/0/denials").size());
        assertFalse(fact.at("/all/0/updatedBySource/0/id").equals(fact.at("/all/0/denials/0/id")));
    }
}
