package org.claimgraph.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.claimgraph.claim.Claim;
import org.claimgraph.claim.ClaimsForTests;
import org.claimgraph.claim.Modality;
import org.claimgraph.graph.value.Bound;
import org.claimgraph.graph.value.Decimal;
import org.claimgraph.graph.value.EntityValue;
import org.claimgraph.graph.value.Money;
import org.claimgraph.graph.value.Quantity;
import org.claimgraph.graph.value.TextValue;
import org.claimgraph.graph.value.UnknownValue;
import org.claimgraph.graph.value.Value;
import org.claimgraph.graph.value.When;
import org.claimgraph.view.compare.Comparison;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What claims add up to. The predicate valuation is functional, with a tolerance of 5 %. */
class FactsOfClaimsTest {
    private static Value usd(String amount, Bound bound) {
        return new Money(new Decimal(amount), null, "USD", bound, null, null);
    }

    private static Value usd(String amount) {
        return usd(amount, Bound.EXACT);
    }

    private static Value between(String low, String high) {
        return new Money(new Decimal(low), new Decimal(high), "USD", Bound.BETWEEN, null, null);
    }

    private static Value text(String words) {
        return new TextValue(words, "en");
    }

    private static ClaimsForTests says(String voice) {
        return ClaimsForTests.of("valuation").by(voice);
    }

    private static Fact fact(Claim... claims) {
        return new Fact(new Comparison(ClaimsForTests.predicate(claims[0].predicateKey())), List.of(claims));
    }

    private static FactState state(Claim... claims) {
        List<Claim> turned = new ArrayList<>(List.of(claims));
        Collections.reverse(turned);
        FactState state = fact(claims).getState();
        assertEquals(state, fact(turned.toArray(Claim[]::new)).getState(), "the order makes no difference");
        return state;
    }

    @ParameterizedTest
    @CsvSource({
        "100, EXACT, 100, EXACT, true",
        "100, EXACT, 104, EXACT, true",
        "100, EXACT, 120, EXACT, false",
        "100, EXACT, 100, MORE_THAN, true",
        "100, EXACT, 90, MORE_THAN, true",
        "100, EXACT, 98, LESS_THAN, true",
        "100, EXACT, 80, LESS_THAN, false",
        "100, EXACT, 120, AT_LEAST, false",
        "100, ABOUT, 109, EXACT, true",
        "100, ABOUT, 130, EXACT, false",
        "100, AT_MOST, 200, AT_LEAST, false",
        "100, MORE_THAN, 200, MORE_THAN, true",
    })
    void numbersAreComparedAsTheSpansThatTheyStandFor(
            String one, Bound first, String other, Bound second, boolean agree) {
        Comparison comparison = new Comparison(ClaimsForTests.predicate("valuation"));
        assertEquals(agree, comparison.compatible(usd(one, first), usd(other, second)));
        assertEquals(agree, comparison.compatible(usd(other, second), usd(one, first)));
    }

    @Test
    void aRangeAgreesWithWhatLiesInIt() {
        Comparison exact = new Comparison(ClaimsForTests.predicate("invested"));
        assertTrue(exact.compatible(between("10", "20"), usd("15")));
        assertTrue(exact.compatible(between("10", "20"), between("20", "30")));
        assertFalse(exact.compatible(between("10", "20"), usd("21")));
        assertFalse(exact.compatible(usd("10"), usd("10.000001")));
    }

    @Test
    void differentUnitsDoNotCompare() {
        Claim dollars = says("a").claim(usd("100"));
        Claim dong = says("b").claim(new Money(new Decimal("100"), null, "VND", Bound.EXACT, null, null));
        Claim yearly = says("c").claim(new Money(new Decimal("500"), null, "USD", Bound.EXACT, "YEAR", null));
        assertEquals(FactState.NOT_COMPARABLE, state(dollars, dong));
        assertEquals(FactState.NOT_COMPARABLE, state(dollars, yearly));
        assertNull(fact(dollars, dong).getRange());
    }

    @Test
    void twoVoicesThatAgreeCorroborateAndOneThatRepeatsItselfDoesNot() {
        assertEquals(FactState.SINGLE_SOURCE, state(says("a").claim(usd("100"))));
        assertEquals(
                FactState.SINGLE_SOURCE,
                state(says("a").claim(usd("100")), says("a").claim(usd("100"))));
        assertEquals(
                FactState.CORROBORATED,
                state(says("a").claim(usd("100")), says("b").claim(usd("101"))));
    }

    @Test
    void differentValuesOfAFunctionalPredicateAreContested() {
        Fact fact = fact(
                says("a").claim(usd("100")),
                says("b").claim(usd("200")),
                says("c").claim(usd("200")));
        assertEquals(FactState.CONTESTED, fact.getState());
        assertNull(fact.getValue(), "nothing that is contested is decided");
        assertEquals(2, fact.getPositions().size());
        assertEquals(2, fact.getPositions().getFirst().getIndependentSources(), "most voices first");
        assertEquals(3, fact.getIndependentSources());
        assertEquals("100", fact.getRange().low().toString());
        assertEquals("200", fact.getRange().high().toString());
    }

    @Test
    void manyValuesOfAPredicateThatIsNotFunctionalAreASet() {
        ClaimsForTests partner = ClaimsForTests.of("partner");
        Claim one = partner.claim(new EntityValue("x", null));
        Claim other = ClaimsForTests.of("partner").by("b").claim(new EntityValue("y", null));
        assertEquals(FactState.SINGLE_SOURCE, state(one, other));
        Claim again = ClaimsForTests.of("partner").by("c").claim(new EntityValue("x", null));
        assertEquals(FactState.SINGLE_SOURCE, state(one, other, again), "y has one voice only");
    }

    @Test
    void aDenialContradictsWhatItDenies() {
        Claim said = says("a").claim(usd("100"));
        assertEquals(FactState.CONTESTED, state(said, says("b").negated().claim(usd("100"))));
        assertEquals(
                FactState.CONTESTED, state(said, says("b").said(Modality.DENIED).claim(usd("100"))));
        assertEquals(FactState.SINGLE_SOURCE, state(said, says("b").negated().claim(usd("300"))));
        Claim partner = ClaimsForTests.of("partner").claim(new EntityValue("x", null));
        Claim denied = ClaimsForTests.of("partner").by("b").negated().claim(new EntityValue("x", null));
        assertEquals(FactState.CONTESTED, state(partner, denied));
    }

    @Test
    void plansAndAllegationsContradictNoFact() {
        Claim said = says("a").claim(usd("100"));
        for (Modality modality : List.of(
                Modality.PLANNED, Modality.ALLEGED, Modality.SPECULATED, Modality.OPINION, Modality.CONDITION)) {
            assertFalse(
                    state(said, says("b").said(modality).claim(usd("300"))) == FactState.CONTESTED, modality.name());
        }
        assertEquals(
                FactState.CONTESTED,
                state(said, says("b").said(Modality.REPORTED).claim(usd("300"))));
    }

    @Test
    void onlyTimesThatCertainlyOverlapCompete() {
        Claim early = says("a").during("2019-01-01", "2019-12-31").claim(usd("100"));
        Claim late = says("b").during("2023-01-01", "2023-12-31").claim(usd("300"));
        Claim open = says("c").during("2020-01-01", null).claim(usd("500"));
        Claim whole = says("d").during("2019-06-01", "2023-06-01").claim(usd("900"));
        assertEquals(FactState.SINGLE_SOURCE, state(early, late));
        assertEquals(FactState.SINGLE_SOURCE, state(early, open));
        assertEquals(FactState.SINGLE_SOURCE, state(open, late), "the one may have followed the other");
        assertEquals(FactState.CONTESTED, state(early, whole));
        assertEquals(
                FactState.CONTESTED,
                state(early, says("e").claim(usd("300"))),
                "a time that is not told rules nothing out");
    }

    @Test
    void totalsCompeteAtTheSameDayOnly() {
        Claim one =
                ClaimsForTests.of("investedTotal").by("a").asOf("2023-01-01").claim(usd("10"));
        Claim later =
                ClaimsForTests.of("investedTotal").by("b").asOf("2024-01-01").claim(usd("13"));
        Claim same =
                ClaimsForTests.of("investedTotal").by("c").asOf("2023-01-01").claim(usd("11"));
        Claim undated = ClaimsForTests.of("investedTotal").by("d").claim(usd("20"));
        assertEquals(FactState.SINGLE_SOURCE, state(one, later));
        assertEquals(FactState.CONTESTED, state(one, same));
        assertEquals(FactState.SINGLE_SOURCE, state(one, undated));
    }

    @Test
    void whatIsUnknownContradictsNothing() {
        Claim said = says("a").claim(usd("100"));
        assertEquals(FactState.SINGLE_SOURCE, state(said, says("b").claim(new UnknownValue("undisclosed"))));
    }

    @Test
    void deprecatedClaimsNeitherConfirmNorContradict() {
        Claim said = says("a").claim(usd("100"));
        assertEquals(FactState.SINGLE_SOURCE, state(said, says("b").deprecated().claim(usd("300"))));
        assertEquals(FactState.SINGLE_SOURCE, state(said, says("b").deprecated().claim(usd("100"))));
        Fact fact = fact(said, says("b").deprecated().claim(usd("300")));
        assertEquals("100", fact.getRange().high().toString());
        assertEquals(1, fact.getIndependentSources());
    }

    @Test
    void wordsAreComparedWithoutCaseAndAccents() {
        Claim one = ClaimsForTests.of("legalForm").by("a").claim(text("Công ty cổ phần"));
        Claim other = ClaimsForTests.of("legalForm").by("b").claim(text("cong ty co phan"));
        assertEquals(FactState.CORROBORATED, state(one, other));
        assertEquals(
                FactState.CONTESTED,
                state(one, ClaimsForTests.of("legalForm").by("b").claim(text("GmbH"))));
    }

    @Test
    void aPositionShowsTheNarrowestOfItsValues() {
        Fact fact = fact(
                says("a").claim(usd("13", Bound.MORE_THAN)),
                says("b").claim(usd("13")),
                says("c").claim(usd("13", Bound.ABOUT)));
        assertEquals(1, fact.getPositions().size());
        assertEquals(usd("13").normal(), fact.getValue().normal());
        assertEquals(3, fact.getPositions().getFirst().getValues().size());
        assertEquals(FactState.CORROBORATED, fact.getState());
        assertNull(fact.getRange().high(), "more than 13 is open above");
        assertEquals("13", fact.getRange().low().toString());
    }

    @Test
    void theOrderOfClaimsMakesNoDifferenceToPositions() {
        List<Claim> claims = new ArrayList<>(List.of(
                says("a").claim(usd("100")),
                says("b").claim(usd("104")),
                says("c").claim(usd("108")),
                says("d").claim(usd("90", Bound.MORE_THAN)),
                says("e").claim(usd("120", Bound.AT_MOST)),
                says("f").claim(new UnknownValue("x")),
                says("g").negated().claim(usd("100")),
                says("h").claim(between("95", "130"))));
        Comparison comparison = new Comparison(ClaimsForTests.predicate("valuation"));
        List<String> expected = shown(Positions.of(comparison, claims));
        Random random = new Random(7);
        for (int turn = 0; turn < 50; turn++) {
            Collections.shuffle(claims, random);
            assertEquals(expected, shown(Positions.of(comparison, claims)));
        }
    }

    private static List<String> shown(List<Position> positions) {
        return positions.stream()
                .map(position -> position.getValue().normal() + " " + position.getPolarity() + " "
                        + position.getClaims().stream().map(Claim::key).toList())
                .toList();
    }

    @Test
    void theTimeOfSeveralClaimsReachesFromTheFirstToTheLastDay() {
        Claim one = says("a").during("2019-01-01", "2019-12-31").claim(usd("1"));
        Claim other = says("b").during("2021-01-01", "2021-06-30").claim(usd("1"));
        When hull = Times.hull(List.of(one, other));
        assertEquals("2019-01-01", hull.from().toString());
        assertEquals("2021-06-30", hull.to().toString());
        assertNull(
                Times.hull(List.of(one, says("c").during("2020-01-01", null).claim(usd("1"))))
                        .to(),
                "an open end stays open");
        assertNull(Times.hull(List.of(says("a").claim(usd("1")))));
        assertEquals(one.getValidTime(), Times.hull(List.of(one, says("d").claim(usd("1")))));
    }

    @Test
    void voicesAreCountedAndDocumentsAreNot() {
        List<Claim> claims = List.of(
                says("a").claim(usd("1")),
                says("a").claim(usd("2")),
                says("b").claim(usd("3")),
                says("c").deprecated().claim(usd("4")));
        assertEquals(2, Voices.count(claims));
    }

    @Test
    void aRangeNeedsNumbersOfOneUnit() {
        assertNull(fact(ClaimsForTests.of("legalForm").claim(text("x"))).getRange());
        Fact years =
                fact(ClaimsForTests.of("shutDown").claim(new Quantity(new Decimal("5"), "MONTH", Bound.LESS_THAN)));
        assertNull(years.getRange().low());
        assertEquals("5", years.getRange().high().toString());
        assertEquals("MONTH", years.getRange().unit());
    }
}
