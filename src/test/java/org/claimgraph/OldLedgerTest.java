package org.claimgraph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.claimgraph.ingest.BundleImporter;
import org.claimgraph.ingest.bundle.Bundle;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.database.Row;
import org.claimgraph.platform.database.Sql;
import org.claimgraph.view.fact.FactCatchUp;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The service starts on a data directory that an early build wrote. */
@QuarkusTest
@Tag("database")
@TestProfile(OldLedgerTest.OldLedger.class)
public class OldLedgerTest {
    /** Ids of the early build: "OpenAI develops ChatGPT", and the fact of everything that OpenAI develops. */
    private static final String OLD_CLAIM = "claim/78f601ef13d714fe6ca31c6395563a16";

    private static final String OLD_FACT = "fact/a11b828fc2a6fd1374314b727b5037c7";
    private static final String OLD_RELATION = "relation/06b8358391b110fdb1cfb30b73daf0c3";

    @Inject
    BundleImporter importer;

    @Inject
    Database database;

    @Inject
    FactCatchUp catchUp;

    /** Starts without data sets of its own. Web pages of one other origin are allowed, for {@link CrossOriginTest}. */
    public static final class OldLedger implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "claimgraph.bundles", "",
                    "quarkus.http.cors.enabled", "true",
                    "quarkus.http.cors.origins", CrossOriginTest.ALLOWED);
        }

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(OldLedgerDatabase.class));
        }
    }

    private TreeSet<String> stored() {
        return new TreeSet<>(database.list(
                Sql.of(
                        "select f.id || f.state || f.identified_sources || f.unidentified_sources || c.id || c.adds_source"
                                + " || coalesce(c.position_number, -1) || coalesce(c.relation_id, '') from fact f"
                                + " join claim c on c.fact_id = f.id"),
                Row::text));
    }

    @Test
    void everyClaimBelongsToAFactWithAState() {
        assertEquals(481, stored().size());
        assertEquals(
                List.of(481),
                database.list(Sql.of("select count(*) from claim c where c.question_id is not null"), Row::integer));
        assertEquals(List.of(0), database.list(Sql.of("select count(*) from ledger_rebuild"), Row::integer));
    }

    /** The changes of the rebuild follow those of the past. */
    @Test
    void recordedDataIsInTheChangeLog() {
        assertEquals(
                List.of("CLAIM_RECORDED 481", "DOCUMENT_RECORDED 5", "ENTITY_RECORDED 78"),
                database.list(
                        Sql.of("select c.kind, count(*) from ledger_change c where c.act_id = 'before'"
                                + " and c.kind like '%RECORDED' group by c.kind order by c.kind"),
                        row -> row.text() + " " + row.number()));
        assertEquals(
                List.of(1L),
                database.list(
                        Sql.of("select min(c.sequence) from ledger_change c where c.kind = 'ENTITY_RECORDED'"),
                        Row::number));
        assertEquals(
                database.list(Sql.of("select count(*) from conflict k where k.closed_at is null"), Row::number),
                database.list(
                        Sql.of("select count(*) from ledger_change c join conflict k on k.id = c.node_id"
                                + " where c.kind = 'CONFLICT_OPENED' and k.closed_at is null"),
                        Row::number));
    }

    @Test
    void idsOfTheEarlyBuildLeadToThePresentOnes() {
        JsonNode nodes = TestClient.data(
                        "{ nodes(ids: [\"" + OLD_CLAIM + "\", \"" + OLD_FACT + "\", \"" + OLD_RELATION
                                + "\"]) { id ... on Claim { fact { id } predicate { key } } ... on Fact { predicate { key } } ... on Relation { predicate { key } to { id } } } }")
                .get("nodes");
        nodes.forEach(node -> assertEquals("develops", node.at("/predicate/key").asText(), nodes::toString));
        assertNotEquals(OLD_CLAIM, nodes.at("/0/id").asText());
        assertNotEquals(OLD_FACT, nodes.at("/1/id").asText());
        assertNotEquals(OLD_RELATION, nodes.at("/2/id").asText());
        assertEquals("entity/chatgpt", nodes.at("/2/to/id").asText());
    }

    @Test
    void eachProductIsAFact() {
        JsonNode fact = TestClient.data(
                        "{ entity(id: \"entity/openai\") { fact(predicate: \"develops\", value: \"entity/chatgpt\") { otherFacts claims { id value { ... on EntityValue { entity { id } } } } } } }")
                .at("/entity/fact");
        assertEquals(0, fact.get("otherFacts").asInt());
        fact.get("claims")
                .forEach(claim -> assertEquals(
                        "entity/chatgpt", claim.at("/value/entity/id").asText()));
    }

    @Test
    void claimsOfTheEarlyBuildAreNotRecordedAgain() throws IOException {
        try (var file = OldLedgerTest.class.getResourceAsStream("/ledger/claims-before-facts.jsonl")) {
            Map<String, String> files = Map.of(
                    "old/bundle.json",
                    "{\"name\": \"old\", \"title\": \"Old claims\", \"documents\": [], \"entities\": [], \"claims\": [\"c.jsonl\"]}",
                    "old/c.jsonl",
                    new String(file.readAllBytes(), StandardCharsets.UTF_8));
            assertEquals(0, importer.load(Bundle.read("old", files::get)));
        }
    }

    @Test
    void rebuiltFactsEqualThoseFormedAnew() {
        TreeSet<String> rebuilt = stored();
        assertFalse(rebuilt.isEmpty());
        QuarkusTransaction.requiringNew().run(() -> database.write("update fact set state = null", List.of(List.of())));
        catchUp.catchUp();
        assertEquals(rebuilt, stored());
    }
}
