package org.claimgraph.view.resolution;

import org.eclipse.microprofile.graphql.Description;

@Description("By what one value of several is chosen, for whoever needs one.")
public enum ResolutionPolicy {
    @Description(
            "What was said last: by its as-of, else the day on which it was said, else that of publication, else the beginning of its time.")
    LATEST("it is not the latest"),
    @Description("What has the best rank.")
    BEST_RANK("another claim has a better rank"),
    @Description("What most independent originals say.")
    MOST_INDEPENDENT("more independent originals say otherwise"),
    @Description("What comes from closest by: from the subject or the other party itself, else from a named original.")
    PRIMARY_SOURCE("another claim comes from closer by");

    private final String rejection;

    ResolutionPolicy(String rejection) {
        this.rejection = rejection;
    }

    /** Why a claim is not chosen, in English words. */
    String rejection() {
        return rejection;
    }
}
