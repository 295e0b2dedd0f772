package org.claimgraph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import graphql.schema.GraphQLSchema;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.claimgraph.engine.execution.ArgumentValues;
import org.claimgraph.engine.execution.DocumentGenerator;
import org.claimgraph.engine.execution.GraphQLRequest;
import org.claimgraph.engine.execution.ResolverRegistry;
import org.claimgraph.engine.execution.StockEngineComparison;
import org.claimgraph.graph.vocabulary.Predicate;
import org.claimgraph.graph.vocabulary.Predicates;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Generated queries over the product's schema and data have the same answers from both engines. {@code -Pequality} runs
 * more of them, {@code -Dequality.documents=100000 -Dequality.seed=1} as many as given.
 */
@QuarkusTest
@Tag("database")
class ProductEqualityTest {
    private static final int DOCUMENTS = Integer.getInteger("equality.documents", 1_000);
    private static final long SEED = Long.getLong("equality.seed", 20_261);
    private static final int DEPTH = 4;

    @Inject
    GraphQLSchema served;

    @Inject
    ResolverRegistry resolvers;

    @Inject
    Predicates predicates;

    private final List<String> ids = new ArrayList<>();
    private final List<String> cursors = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private List<String> keys;

    private void readSampleValues() {
        JsonNode data = TestClient.data(
                "{ entities(first: 100) { edges { cursor node { id name } } } documents { edges { cursor node { id title } } }"
                        + " claims(first: 100) { edges { cursor node { id summary fact { id } relation { id } } } }"
                        + " entity(id: \"entity/openai\") { relations { edges { cursor } } timeline { edges { cursor } } } }");
        ids.addAll(data.findValuesAsText("id"));
        cursors.addAll(data.findValuesAsText("cursor"));
        words.addAll(data.findValuesAsText("name"));
        data.findValuesAsText("summary").forEach(summary -> words.addAll(List.of(summary.split(" "))));
        keys = predicates.all().stream().map(Predicate::key).toList();
    }

    private Optional<Object> value(String place, String type, Random random) {
        String name = place.substring(place.lastIndexOf('.') + 1);
        return switch (type) {
            case "ID" -> Optional.of(one(place.startsWith("Query.entity") ? entities() : ids, random));
            case "Int" -> Optional.of(random.nextInt(random.nextInt(20) == 0 ? -1 : 0, 4));
            case "Date" -> Optional.of("20" + (10 + random.nextInt(16)) + "-0" + (1 + random.nextInt(9)) + "-11");
            case "DateTime" -> Optional.of((2020 + random.nextInt(20)) + "-05-05T05:05:05Z");
            case "Decimal" -> Optional.of(one(List.of("0", "13000000000", "49.5", "1", "-3"), random));
            case "String" -> Optional.of(text(name, random));
            default -> Optional.empty();
        };
    }

    private String text(String name, Random random) {
        return switch (name) {
            case "after", "before" -> one(cursors, random);
            case "predicate", "predicates", "keys" -> one(keys, random);
            case "languages" -> one(List.of("en", "zh", "vi", "ar", "id", "x"), random);
            case "role" -> one(List.of("investor", "partner", "signatory"), random);
            case "status" -> one(List.of("signed", "agreed"), random);
            case "scheme" -> one(List.of("wikidata", "lei", "x"), random);
            case "key" -> one(List.of("scope", "role", "place", "investee"), random);
            case "currency" -> one(List.of("USD", "VND", "x"), random);
            default -> one(words, random);
        };
    }

    private List<String> entities() {
        return ids.stream().filter(id -> id.startsWith("entity/")).toList();
    }

    private static <T> T one(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    @Test
    @Timeout(value = 2, unit = TimeUnit.HOURS)
    void generatedQueriesAreAnsweredAsByTheStockEngine() {
        readSampleValues();
        ArgumentValues values = this::value;
        DocumentGenerator generator = new DocumentGenerator(served, values, DEPTH);
        int documents = TestDatabase.isPostgres() ? DOCUMENTS / 10 : DOCUMENTS;
        try (StockEngineComparison comparison = new StockEngineComparison(served, resolvers)) {
            for (long seed = SEED; seed < SEED + documents; seed++) {
                GraphQLRequest request = generator.request(seed);
                long failing = seed;
                comparison.difference(request).ifPresent(both -> fail("seed " + failing + "\n" + both));
                assertEquals(0, comparison.internalFailures(), () -> "seed " + failing + ": " + request);
            }
            assertTrue(comparison.tooLarge() <= documents / 100, () -> "too large: " + comparison.tooLarge());
            assertTrue(comparison.inOrder() > documents / 2, () -> "in order: " + comparison.inOrder());
        }
    }
}
