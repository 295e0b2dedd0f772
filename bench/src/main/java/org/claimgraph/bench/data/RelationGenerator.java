package org.claimgraph.bench.data;

import java.util.List;
import java.util.SplittableRandom;
import org.claimgraph.bench.data.Statement.Value;
import org.claimgraph.bench.data.Statement.Word;

/** Generates partnerships of companies: most of any two companies, the others of a company and a hub. */
final class RelationGenerator implements Statements {
    /** Companies with many more relations than others: the first ones. */
    static final int HUBS = 4;

    /** One in this number of relations is that of the same hub. */
    private static final int HUB_SHARE = 20;

    private static final int FEW = 20;
    private final SplittableRandom random;
    private final int companies;

    RelationGenerator(SplittableRandom random, ClaimGenerator.Size size) {
        this.random = random;
        this.companies = size.companies();
    }

    static ClaimGenerator.Size size(int relations) {
        return new ClaimGenerator.Size(
                relations, Math.max(1, relations / 10), FEW, Math.max(2 * HUBS, relations / 2), FEW, FEW, FEW);
    }

    @Override
    public Statement statement(int document, int place) {
        int hub = random.nextInt(HUB_SHARE);
        int one = hub < HUBS ? hub : other();
        int two = other();
        return new Statement(
                ClaimGenerator.company(one),
                Word.PARTNER,
                Value.entity(ClaimGenerator.company(two == one ? HUBS + (two - HUBS + 1) % (companies - HUBS) : two)),
                List.of(),
                null,
                "%s and %s work together.".formatted(ClaimGenerator.name(one), ClaimGenerator.name(two)),
                "REPORTED");
    }

    private int other() {
        return HUBS + random.nextInt(companies - HUBS);
    }
}
