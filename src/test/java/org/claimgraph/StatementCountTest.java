package org.claimgraph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.claimgraph.ingest.BundleImporter;
import org.claimgraph.platform.database.Database;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The number of SQL statements per query. */
@QuarkusTest
@Tag("database")
class StatementCountTest {
    @Inject
    Database database;

    @Inject
    BundleImporter importer;

    private static final int NAMES_LABEL_IDENTIFIERS_AND_MERGED_FROM = 4;

    private long statements(String query) {
        return CountedStatements.of(database, () -> TestClient.data(query));
    }

    /** Levels below a list cost the same number of statements for 2 elements as for 60. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ claims(first: %d) { totalCount nodes { id subject { name names { value documents { title } } } object { name } document { title publisher { name } textAvailable }"
                        + " attribution { agent { name } } evidence { quote document { title } } qualifiers { key entity { name } } supersedes { id } supersededBy { id }"
                        + " value { ... on EntityValue { entity { name } } } publishedAt { from } } } }",
                "{ claims(first: %d) { nodes { fact { state positions { languages claims { id } } subject { name } qualifiers { key } } relation { from { name } to { name } qualifiers { key } claims { id } } } } }",
                "{ documents(first: %d) { totalCount nodes { id title publisher { name } textAvailable } } }",
            })
    void statementsDependOnTheNumberOfLevelsOnly(String query) {
        long few = statements(query.formatted(2));
        long many = statements(query.formatted(60));
        assertEquals(few, many);
        assertTrue(few > 0 && few <= 30, () -> "statements: " + few);
    }

    private void loadEntities() {
        TestDataSet set = new TestDataSet("counted").document("doc", "");
        for (int number = 0; number < 60; number++) {
            set = set.entity("COMPANY", "one-" + number, "Counted Company " + number);
        }
        importer.load(set.bundle());
    }

    @Test
    void namesAndIdentifiersOfMergedEntitiesAreReadOnlyWhereThereAreAny() {
        loadEntities();
        long few = statementsBelowEntities(2);
        assertEquals(few, statementsBelowEntities(60));
        merge("update entity set merged_into = 'counted-one-1' where id = 'counted-one-2'", "true");
        try {
            assertEquals(few + NAMES_LABEL_IDENTIFIERS_AND_MERGED_FROM, statementsBelowEntities(60));
        } finally {
            merge("update entity set merged_into = null where id = 'counted-one-2'", "false");
        }
    }

    /** Without those for the list itself, which looks for its page in a few ways. */
    private long statementsBelowEntities(int first) {
        String query =
                "{ entities(first: " + first + ", filter: {name: {startsWith: \"Counted\"}}) { nodes { name %s } } }";
        return statements(
                        query.formatted(
                                "names { value } identifiers { value } mergedFrom label(languages: [\"zh\"]) { value } facts { state claims { id } } fact(predicate: \"partner\") { value { __typename } }"))
                - statements(query.formatted(""));
    }

    private void merge(String statement, String hasMerged) {
        QuarkusTransaction.requiringNew().run(() -> {
            database.write(statement, List.of(List.of()));
            database.write(
                    "update entity set has_merged = " + hasMerged + " where id = 'counted-one-1'", List.of(List.of()));
        });
    }

    /** The first n of each parent: one statement on PostgreSQL, one per parent on embedded H2. */
    @Test
    void nestedListsCostOneStatementOrOnePerParent() {
        String query =
                "{ companies(first: %d) { nodes { claims(first: 2) { totalCount nodes { id document { title } } } relations(first: 2) { nodes { to { name } } } timeline(first: 2) { nodes { claim { id } } } documents(first: 2) { nodes { id } } } } }";
        long one = statements(query.formatted(1));
        long many = statements(query.formatted(50));
        int companies = TestClient.data("{ companies(first: 50) { nodes { id } } }")
                .findValuesAsText("id")
                .size();
        assertTrue(companies > 3);
        int lists = TestDatabase.isPostgres() ? 4 : 4 * companies;
        assertTrue(many <= lists + 8, () -> many + " statements for " + companies + " companies");
        assertTrue(one <= 4 + 8, () -> one + " statements for one company");
    }

    /** One statement each for the page, the sides with their claims, and the facts; now and as of a moment. */
    @ParameterizedTest
    @ValueSource(strings = {"", ", knownAt: \"2999-01-01T00:00:00Z\""})
    void conflictsAreReadByOneStatementPerLevel(String moment) {
        for (int first : new int[] {2, 10}) {
            String page = "{ conflicts(first: " + first + ", filter: {apparent: true}" + moment + ") { nodes { ";
            assertEquals(1, statements(page + "id } } }"));
            assertEquals(2, statements(page + "sides { position { claims { id } } } } } }"));
            assertEquals(3, statements(page + "facts { id } sides { fact { id } position { claims { id } } } } } }"));
            assertEquals(3, statements(page + "sides { fact { id } position { claims { id } } } facts { id } } } }"));
        }
    }

    /** One statement for the entities and one for the facts, with or without their claims. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "predicate { key } state value { __typename } independentSources subject { __typename }",
                "id claims { id modality summary originalValue }",
                "positions { value { __typename } independentSources claims { id } } range { low }",
            })
    void factsOfEntitiesAreReadByOneStatement(String fields) {
        for (int first : new int[] {2, 60}) {
            String page = "{ entities(first: " + first + ") { nodes { facts {" + fields + "} } } }";
            assertEquals(fields.contains("subject") ? 3 : 2, statements(page));
        }
    }

    /** One statement for the page from the stored projection, and one for the claims. */
    @Test
    void factsAreReadByTwoStatements() {
        for (int first : new int[] {2, 60}) {
            String page = "{ facts(first: " + first + ") { nodes { state positions { claims { id } } } } }";
            assertEquals(2, statements(page));
        }
    }

    @Test
    void unselectedFieldsAreNotRead() {
        assertEquals(1, statements("{ claims(first: 10) { nodes { id } } }"));
        assertEquals(2, statements("{ claims(first: 10) { totalCount nodes { id value { __typename } summary } } }"));
        assertEquals(0, statements("{ predicates { key label } }"));
        String statistics = "{ claimStatistics(groupBy: [KIND, LANGUAGE]) { key %s } }";
        assertEquals(1, statements(statistics.formatted("count")));
        assertEquals(3, statements(statistics.formatted("groups { key amounts { sum } }")));
    }
}
