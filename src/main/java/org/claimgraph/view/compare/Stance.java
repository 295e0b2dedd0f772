package org.claimgraph.view.compare;

import org.claimgraph.claim.Claim;
import org.claimgraph.claim.Modality;
import org.claimgraph.claim.Polarity;
import org.claimgraph.platform.database.Sql;
import org.claimgraph.view.reason.Reason;
import org.claimgraph.view.reason.ReasonTemplate;

/**
 * How a source commits to a claim: as a fact, intention, condition, suspicion or opinion. Only claims of one stance confirm
 * or contradict each other.
 */
public enum Stance {
    /** It is so. */
    FACT(ReasonTemplate.STATED_AS_FACT, true),
    /** It is planned or expected to be so. */
    INTENTION(ReasonTemplate.PLANNED_OR_EXPECTED, true),
    /** It would be so under a condition. */
    CONDITION(ReasonTemplate.CONDITIONAL, false),
    /** It may be so. */
    SUSPICION(ReasonTemplate.ALLEGED_OR_SPECULATED, false),
    /** Somebody thinks so. */
    OPINION(ReasonTemplate.OPINION, false);

    private final ReasonTemplate wording;
    private final boolean competes;

    Stance(ReasonTemplate wording, boolean competes) {
        this.wording = wording;
        this.competes = competes;
    }

    public static Stance of(Claim claim) {
        return of(claim.getModality());
    }

    /** The stance of every claim with the modality. */
    public static Stance of(Modality modality) {
        return switch (modality) {
            case ASSERTED, REPORTED, DENIED -> FACT;
            case PLANNED, EXPECTED -> INTENTION;
            case CONDITION -> CONDITION;
            case ALLEGED, SPECULATED -> SUSPICION;
            case OPINION -> OPINION;
        };
    }

    /** Whether different values of this stance contradict each other; two guesses or opinions do not. */
    boolean competes() {
        return competes;
    }

    /** The stance as part of a reason. */
    public Reason described() {
        return Reason.of(wording);
    }

    /** Whether the claim affirms or denies its value; a denied negation affirms. */
    public static Polarity side(Claim claim) {
        boolean denies = claim.getPolarity() == Polarity.NEGATED ^ claim.getModality() == Modality.DENIED;
        return denies ? Polarity.NEGATED : Polarity.AFFIRMED;
    }

    /** Whether the claim counts and affirms its value. */
    public static boolean supports(Claim claim) {
        return claim.counts() && side(claim) == Polarity.AFFIRMED;
    }

    /** The condition that {@link #side} is AFFIRMED for the claim in the table alias {@code c}. */
    public static Sql affirmed() {
        return Sql.of("(c.polarity = 'AFFIRMED') = (c.modality <> 'DENIED')");
    }
}
