package org.claimgraph.platform.execution;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code -Dequality.documents=100000 -Dequality.seed=1} for more, or for others. */
class EqualityTest {
    private static final int DOCUMENTS = Integer.getInteger("equality.documents", 1_000);
    private static final long SEED = Long.getLong("equality.seed", 20_260);

    private static final Logger LOG = Logger.getLogger(BreadthFirstEngine.class.getName());

    @BeforeAll
    static void silenceWhatGoesWrongOnPurpose() {
        LOG.setLevel(Level.OFF);
    }

    @AfterAll
    static void logAgain() {
        LOG.setLevel(null);
    }

    @Test
    void answersLikeTheStockEngineWhateverIsAsked() {
        Toy toy = new Toy();
        DocumentGenerator generator = new DocumentGenerator(toy.schema, Values.NONE, 5);
        Comparison comparison = new Comparison(toy.schema, toy.resolvers);
        int run = 0;
        for (long seed = SEED; seed < SEED + DOCUMENTS; seed++) {
            Request request = generator.request(seed);
            long failing = seed;
            comparison.difference(request).ifPresent(both -> fail("seed " + failing + "\n" + both));
            run += comparison.runs(request) ? 1 : 0;
        }
        int asked = run;
        assertTrue(run > DOCUMENTS / 2, () -> "only " + asked + " requests were in order");
    }
}
