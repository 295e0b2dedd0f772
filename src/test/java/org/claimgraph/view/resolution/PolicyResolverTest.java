package org.claimgraph.view.resolution;

import static org.claimgraph.claim.ClaimBuilder.entity;
import static org.claimgraph.claim.ClaimBuilder.money;
import static org.claimgraph.claim.ClaimBuilder.that;
import static org.claimgraph.claim.ClaimBuilder.time;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.claimgraph.claim.Claim;
import org.claimgraph.claim.ClaimBuilder;
import org.claimgraph.claim.FormerRank;
import org.claimgraph.claim.Modality;
import org.claimgraph.claim.Rank;
import org.claimgraph.graph.value.Bound;
import org.claimgraph.graph.value.Value;
import org.claimgraph.view.compare.ClaimComparison;
import org.claimgraph.view.fact.Fact;
import org.junit.jupiter.api.Test;

/** Each policy with a case that only its own rule decides: all other rules would choose another value, or none. */
class PolicyResolverTest {
    private static final Value FIVE = money("5", "USD", Bound.EXACT);
    private static final Value NINE = money("9", "USD", Bound.EXACT);

    private static Resolution resolved(ResolutionPolicy policy, Claim... claims) {
        Fact fact = new Fact(new ClaimComparison(ClaimBuilder.predicate(claims[0].predicateKey())), List.of(claims));
        return PolicyResolver.of(fact, policy);
    }

    private static void assertChosen(Value value, String reason, Resolution resolution) {
        assertEquals(value, resolution.value());
        assertEquals(reason, resolution.reason());
    }

    private static List<String> rejections(Resolution resolution) {
        return Stream.ofNullable(resolution.rejected())
                .flatMap(List::stream)
                .map(Rejection::reason)
                .toList();
    }

    @Test
    void latestAsOfPrecedesTheDayOfTheStatement() {
        Claim old = that("investedTotal", FIVE)
                .asOf(time("2020", "2020"))
                .stated("2024-05-01")
                .claim();
        Claim late = that("investedTotal", NINE)
                .asOf(time("2022", "2022"))
                .stated("2023-05-01")
                .claim();
        assertChosen(NINE, "the latest statement: 2022-12-31", resolved(ResolutionPolicy.LATEST, old, late));
    }

    @Test
    void latestStatementPrecedesTheLatestValidTime() {
        Claim old = that("valuation", FIVE)
                .at(time("2024", "2024"))
                .stated("2020-05-01")
                .claim();
        Claim late = that("valuation", NINE)
                .at(time("2019", "2019"))
                .stated("2021-05-01")
                .claim();
        assertChosen(NINE, "the latest statement: 2021-05-01", resolved(ResolutionPolicy.LATEST, old, late));
        Claim undated = that("valuation", FIVE).claim();
        assertChosen(NINE, "the latest statement: 2021-05-01", resolved(ResolutionPolicy.LATEST, undated, late));
    }

    @Test
    void preferredRankWinsAgainstMoreAndLaterSources() {
        Claim preferred = that("valuation", FIVE)
                .by("a")
                .stated("2019-01-01")
                .claim()
                .ranked(new FormerRank(Instant.EPOCH, Rank.PREFERRED, "audited"));
        Claim one = that("valuation", NINE).by("b").stated("2023-01-01").claim();
        Claim other = that("valuation", NINE).by("c").stated("2023-01-01").claim();
        Resolution resolution = resolved(ResolutionPolicy.BEST_RANK, preferred, one, other);
        assertChosen(FIVE, "has the rank PREFERRED", resolution);
        assertEquals(2, rejections(resolution).size());
    }

    @Test
    void mostIndependentSourcesWinAgainstTheSubjectAndALaterStatement() {
        Claim one = that("valuation", FIVE).by("a").stated("2019-01-01").claim();
        Claim other = that("valuation", FIVE).by("b").stated("2019-01-01").claim();
        Claim subject =
                that("valuation", NINE).by("subject").stated("2023-01-01").claim();
        assertChosen(FIVE, "2 independent sources", resolved(ResolutionPolicy.MOST_INDEPENDENT, one, other, subject));
    }

    @Test
    void subjectOrOtherPartyIsThePrimarySource() {
        Claim one = that("valuation", FIVE).by("a").stated("2023-01-01").claim();
        Claim other = that("valuation", FIVE).by("b").stated("2023-01-01").claim();
        Claim subject =
                that("valuation", NINE).by("subject").stated("2019-01-01").claim();
        String reason = "stated by the subject or the other party";
        assertChosen(NINE, reason, resolved(ResolutionPolicy.PRIMARY_SOURCE, one, other, subject));
        Claim ann = that("chiefExecutive", entity("ann")).by("ann").claim();
        Claim bob = that("chiefExecutive", entity("bob")).by("a").claim();
        Claim again = that("chiefExecutive", entity("bob")).by("b").claim();
        assertChosen(entity("ann"), reason, resolved(ResolutionPolicy.PRIMARY_SOURCE, ann, bob, again));
    }

    @Test
    void denialGivesNoValue() {
        Claim value = that("valuation", FIVE).by("a").stated("2019-01-01").claim();
        Claim denial = that("valuation", FIVE)
                .by("b")
                .as(Modality.DENIED)
                .stated("2023-01-01")
                .claim();
        for (ResolutionPolicy policy : ResolutionPolicy.values()) {
            Resolution resolution = resolved(policy, value, denial);
            assertChosen(FIVE, "the only value", resolution);
            assertEquals(List.of("a denial gives no value"), rejections(resolution));
        }
    }

    @Test
    void tieHasNoValue() {
        Resolution resolution = resolved(
                ResolutionPolicy.MOST_INDEPENDENT,
                that("valuation", FIVE).by("a").claim(),
                that("valuation", NINE).by("b").claim());
        assertNull(resolution.value());
        assertEquals("2 values are tied under this policy", resolution.reason());
    }
}
