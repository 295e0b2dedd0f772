package org.claimgraph.claim;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The claims of one fact as read, in ledger order, and those of other facts that contest it. */
public final class FactClaims {
    private final List<Claim> own = new ArrayList<>();
    private final Set<Claim> contesting = new LinkedHashSet<>();

    void add(Claim claim, boolean belongs) {
        if (belongs) {
            own.add(claim);
        } else {
            contesting.add(claim);
        }
    }

    public List<Claim> own() {
        return own;
    }

    public List<Claim> contesting() {
        return List.copyOf(contesting);
    }
}
