package org.claimgraph.bench.data;

import java.util.SplittableRandom;

/** What a generated ledger consists of. */
public enum LedgerKind {
    /** Deals with eight parties, and companies with claims of ten predicates. */
    CLAIMS,

    /** Companies with a relation per claim: four hubs with one in twenty each, the others with four relations on average. */
    RELATIONS;

    ClaimGenerator.Size size(int claims) {
        return this == CLAIMS ? ClaimGenerator.Size.of(claims) : RelationGenerator.size(claims);
    }

    Statements statements(ClaimGenerator generator, ClaimGenerator.Size size, long seed) {
        return this == CLAIMS ? generator : new RelationGenerator(new SplittableRandom(seed), size);
    }
}
