package org.claimgraph.engine.execution;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;

/** {@code -Dequality.documents=100000 -Dequality.seed=1} for more, or for others. */
class EqualityTest {
    private static final int DOCUMENTS = Integer.getInteger("equality.documents", 1_000);
    private static final long SEED = Long.getLong("equality.seed", 20_260);

    @Test
    void answersLikeTheStockEngineWhateverIsAsked() {
        Toy toy = new Toy();
        DocumentGenerator generator = new DocumentGenerator(toy.schema, Values.NONE, 5);
        try (Comparison comparison = new Comparison(toy.schema, toy.resolvers)) {
            for (long seed = SEED; seed < SEED + DOCUMENTS; seed++) {
                GraphQLRequest request = generator.request(seed);
                long failing = seed;
                comparison.difference(request).ifPresent(both -> fail("seed " + failing + "\n" + both));
            }
            assertTrue(comparison.inOrder() > DOCUMENTS / 2, () -> "in order: " + comparison.inOrder());
        }
    }
}
