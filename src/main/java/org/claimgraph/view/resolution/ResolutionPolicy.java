package org.claimgraph.view.resolution;

import org.eclipse.microprofile.graphql.Description;

@Description("The rule by which one of several values is selected.")
public enum ResolutionPolicy {
    @Description(
            "The latest claim, by the first of these dates that is known: as-of, statement, publication, start of the valid time.")
    LATEST("not the latest statement"),
    @Description("The claims with the best rank.")
    BEST_RANK("another claim has a better rank"),
    @Description("The value with the most independent sources.")
    MOST_INDEPENDENT("another value has more independent sources"),
    @Description("The closest source: the subject or the other party itself, else an identified source.")
    PRIMARY_SOURCE("another claim comes from a closer source");

    private final String rejection;

    ResolutionPolicy(String rejection) {
        this.rejection = rejection;
    }

    /** Why a claim is rejected, in English. */
    String rejection() {
        return rejection;
    }
}
