package org.claimgraph.view.compare;

import org.claimgraph.claim.Claim;
import org.claimgraph.claim.Modality;
import org.claimgraph.claim.Polarity;

/** What a claim vouches for by the way it is said. Only claims of one stance confirm or contradict each other. */
public enum Stance {
    /** That it is so. */
    FACT("stated as a fact", true),
    /** That it is to be so. */
    INTENTION("planned or expected", true),
    /** That it would be so. */
    CONDITION("conditional", false),
    /** That it may be so. */
    SUSPICION("alleged or guessed", false),
    /** That somebody thinks so. */
    OPINION("an opinion", false);

    private final String words;
    private final boolean competes;

    Stance(String words, boolean competes) {
        this.words = words;
        this.competes = competes;
    }

    public static Stance of(Claim claim) {
        return of(claim.getModality());
    }

    static Stance of(Modality modality) {
        return switch (modality) {
            case ASSERTED, REPORTED, DENIED -> FACT;
            case PLANNED, EXPECTED -> INTENTION;
            case CONDITION -> CONDITION;
            case ALLEGED, SPECULATED -> SUSPICION;
            case OPINION -> OPINION;
        };
    }

    /** Whether two different values of this stance contradict each other: two guesses or opinions do not. */
    boolean competes() {
        return competes;
    }

    public String words() {
        return words;
    }

    /** On which side the claim stands: a denial of a denial affirms. */
    public static Polarity side(Claim claim) {
        boolean denies = claim.getPolarity() == Polarity.NEGATED ^ claim.getModality() == Modality.DENIED;
        return denies ? Polarity.NEGATED : Polarity.AFFIRMED;
    }
}
