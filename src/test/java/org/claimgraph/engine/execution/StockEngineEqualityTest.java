package org.claimgraph.engine.execution;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;

/** {@code -Dequality.documents=100000} runs more documents, {@code -Dequality.seed=1} different ones. */
class StockEngineEqualityTest {
    private static final int DOCUMENTS = Integer.getInteger("equality.documents", 1_000);
    private static final long SEED = Long.getLong("equality.seed", 20_260);

    @Test
    void generatedDocumentsHaveTheSameResponseAsOnTheStockEngine() {
        ExampleSchema example = new ExampleSchema();
        DocumentGenerator generator = new DocumentGenerator(example.schema, ArgumentValues.NONE, 5);
        try (StockEngineComparison comparison = new StockEngineComparison(example.schema, example.resolvers)) {
            for (long seed = SEED; seed < SEED + DOCUMENTS; seed++) {
                GraphQLRequest request = generator.request(seed);
                long failing = seed;
                comparison.difference(request).ifPresent(both -> fail("seed " + failing + "\n" + both));
            }
            assertTrue(comparison.inOrder() > DOCUMENTS / 2, () -> "in order: " + comparison.inOrder());
        }
    }
}
