package org.claimgraph.view.compare;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.claimgraph.claim.Claim;
import org.claimgraph.graph.value.EntityValue;
import org.claimgraph.graph.value.Value;

/** The two ends of a claim that relates two entities by a symmetric predicate: "A partner B" and "B partner A" say the same. */
public final class SymmetricEnds {
    private SymmetricEnds() {}

    /** The questions of both ends, in an order that does not depend on the subject; empty for a claim without another end. */
    public static List<String> of(Claim claim) {
        return claim.otherQuestion() == null
                ? List.of()
                : Stream.of(claim.question(), claim.otherQuestion()).sorted().toList();
    }

    /**
     * The claim from whose end values are seen, whatever the order of the claims: that with the least subject, or the first one
     * where claims have no other end.
     */
    public static Claim viewpoint(List<Claim> claims) {
        return claims.stream()
                .filter(claim -> claim.otherQuestion() != null)
                .min(Comparator.comparing(Claim::subjectKey).thenComparing(Claim::key))
                .orElseGet(claims::getFirst);
    }

    /** The value of the claim as the other claim would state it: its subject if it states the same relation from the other end. */
    public static Value seenFrom(Claim other, Claim claim) {
        return claim.otherQuestion() != null
                        && claim.otherQuestion().equals(other.question())
                        && claim.question().equals(other.otherQuestion())
                        && !claim.question().equals(other.question())
                ? new EntityValue(claim.subjectKey(), null)
                : claim.getValue();
    }
}
