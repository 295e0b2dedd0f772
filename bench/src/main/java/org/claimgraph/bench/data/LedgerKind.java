package org.claimgraph.bench.data;

import java.util.SplittableRandom;

/** What a generated ledger consists of. */
public enum LedgerKind {
    /** Deals with eight parties, and companies with claims of ten predicates. */
    CLAIMS,

    /** The same claims without facts and conflicts, which take most of the time and which searches do not need. */
    CLAIMS_WITHOUT_FACTS,

    /** Companies with a relation per claim: four hubs with one in twenty each, the others with four relations on average. */
    RELATIONS;

    ClaimGenerator.Size size(int claims) {
        return this == RELATIONS ? RelationGenerator.size(claims) : ClaimGenerator.Size.of(claims);
    }

    Statements statements(ClaimGenerator generator, ClaimGenerator.Size size, long seed) {
        return this == RELATIONS ? new RelationGenerator(new SplittableRandom(seed), size) : generator;
    }

    /** Whether the service forms facts and conflicts of the claims. */
    public boolean hasFacts() {
        return this != CLAIMS_WITHOUT_FACTS;
    }
}
