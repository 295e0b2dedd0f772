package org.claimgraph.claim;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimgraph.graph.vocabulary.Predicate;
import org.claimgraph.graph.vocabulary.Predicates;

/** Claims as the ledger would hold them, without one: each a second after the other. */
public final class Recorded {
    public static final Instant BEGINNING = Instant.parse("2024-01-01T00:00:00Z");

    private Recorded() {}

    public static Claim of(ClaimDraft draft, Predicates predicates, int place) {
        Predicate predicate = predicates.of(draft.predicate());
        String object = ClaimKeys.object(draft, predicate);
        return new Claim(
                draft,
                new Claim.Standing(
                        ClaimKeys.claim(draft),
                        place + 1L,
                        ClaimKeys.fact(draft, predicate),
                        object == null ? null : ClaimKeys.relation(draft, predicate, object),
                        object,
                        Claim.NO_DATE,
                        BEGINNING.plus(Duration.ofSeconds(place))));
    }

    /** The claims of each fact, in the order of recording; a draft that comes twice is recorded once. */
    public static Map<String, List<Claim>> byFact(List<ClaimDraft> drafts, Predicates predicates) {
        Map<String, Claim> claims = new LinkedHashMap<>();
        for (ClaimDraft draft : drafts) {
            claims.computeIfAbsent(ClaimKeys.claim(draft), _ -> of(draft, predicates, claims.size()));
        }
        Map<String, List<Claim>> facts = new LinkedHashMap<>();
        claims.values()
                .forEach(claim -> facts.computeIfAbsent(claim.factKey(), _ -> new ArrayList<>())
                        .add(claim));
        return facts;
    }

    public static void retract(Claim claim, Instant now) {
        claim.retract(now);
    }

    public static void supersede(Claim newer, Claim older, Instant now) {
        newer.supersede(older, SupersessionKind.UPDATE, now);
    }
}
