package org.claimgraph.view.conflict;

import static org.claimgraph.claim.ClaimBuilder.money;
import static org.claimgraph.claim.ClaimBuilder.that;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.claimgraph.claim.Claim;
import org.claimgraph.claim.ClaimBuilder;
import org.claimgraph.claim.Modality;
import org.claimgraph.graph.value.Bound;
import org.claimgraph.view.compare.ClaimComparison;
import org.claimgraph.view.fact.Fact;
import org.junit.jupiter.api.Test;

/** Conflicts of one fact with several values and unequal sources. */
class FactConflictDetectorTest {
    private static Claim valued(String amount, String source) {
        return that("valuation", money(amount, "USD", Bound.EXACT)).by(source).claim();
    }

    private static DetectedConflict only(List<Claim> claims) {
        ClaimComparison comparison = new ClaimComparison(ClaimBuilder.predicate("valuation"));
        List<DetectedConflict> found = FactConflictDetector.of(new Fact(comparison, claims));
        assertEquals(1, found.size());
        return found.getFirst();
    }

    @Test
    void reasonIsThatOfTheTwoStrongestSides() {
        List<Claim> claims = new ArrayList<>(List.of(
                valued("100", "a"),
                valued("100", "b"),
                valued("100", "c"),
                valued("200", "d"),
                valued("200", "e"),
                valued("900", "f")));
        Random random = new Random(7);
        for (int round = 0; round < 20; round++) {
            Collections.shuffle(claims, random);
            DetectedConflict conflict = only(claims);
            assertEquals(3, conflict.sides().size());
            assertEquals(2, conflict.weaker(), "two sources on the second strongest side");
            assertEquals(6, conflict.independentSources());
            String reason = conflict.reason().rendered(Map.of());
            assertTrue(reason.contains("100 USD") && reason.contains("200 USD"), reason);
            assertTrue(conflict.distance() == 100 || conflict.distance() == 50, reason);
        }
    }

    @Test
    void thousandsOfValuesAreTheSidesOfOneConflict() {
        List<Claim> claims = new ArrayList<>(List.of(valued("1", "a"), valued("1", "b"), valued("1", "c")));
        for (int number = 1; number < 2_000; number++) {
            claims.add(valued(String.valueOf(1_000_000L * number), "s" + number));
        }
        claims.add(valued("3000000", "second"));
        ClaimComparison exact = new ClaimComparison(ClaimBuilder.predicate("valuation"), BigDecimal.ZERO);
        DetectedConflict conflict =
                FactConflictDetector.of(new Fact(exact, claims)).getFirst();
        assertEquals(2_000, conflict.sides().size());
        assertEquals(2, conflict.weaker());
        String reason = conflict.reason().rendered(Map.of());
        assertTrue(reason.contains("1 USD") && reason.contains("3 million USD"), reason);
    }

    @Test
    void ofEquallyStrongSidesTheFarthestApartGiveTheReason() {
        DetectedConflict conflict = only(List.of(valued("100", "a"), valued("120", "b"), valued("400", "c")));
        assertEquals(1, conflict.weaker());
        assertTrue(conflict.reason().rendered(Map.of()).contains("400 USD"));
        assertTrue(conflict.distance() >= 75, () -> String.valueOf(conflict.distance()));
    }

    @Test
    void severityCountsTheWeakerSideThenAllSourcesThenTheDistance() {
        DetectedConflict two =
                only(List.of(valued("100", "a"), valued("100", "b"), valued("110", "c"), valued("110", "d")));
        DetectedConflict many = only(List.of(
                valued("100", "a"), valued("100", "b"), valued("100", "c"), valued("100", "d"), valued("900", "e")));
        DetectedConflict far = only(List.of(valued("100", "a"), valued("900", "b")));
        DetectedConflict near = only(List.of(valued("100", "a"), valued("120", "b")));
        List<DetectedConflict> gravestFirst = List.of(two, many, far, near);
        for (int at = 1; at < gravestFirst.size(); at++) {
            assertTrue(
                    gravestFirst.get(at - 1).mildness() < gravestFirst.get(at).mildness(), "place " + at);
        }
    }

    @Test
    void allegationsOpinionsAndConditionsMakeNoConflict() {
        ClaimComparison comparison = new ClaimComparison(ClaimBuilder.predicate("valuation"));
        for (Modality modality : List.of(Modality.ALLEGED, Modality.SPECULATED, Modality.OPINION, Modality.CONDITION)) {
            List<Claim> claims = List.of(
                    that("valuation", money("1", "USD", Bound.EXACT))
                            .as(modality)
                            .claim(),
                    that("valuation", money("9", "USD", Bound.EXACT))
                            .as(modality)
                            .claim());
            assertEquals(List.of(), FactConflictDetector.of(new Fact(comparison, claims)), modality.name());
        }
    }
}
