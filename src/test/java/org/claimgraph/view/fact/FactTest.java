package org.claimgraph.view.fact;

import static org.claimgraph.claim.ClaimBuilder.that;
import static org.claimgraph.claim.ClaimBuilder.time;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.claimgraph.claim.Claim;
import org.claimgraph.claim.ClaimBuilder;
import org.claimgraph.claim.Modality;
import org.claimgraph.graph.value.Bound;
import org.claimgraph.graph.value.Decimal;
import org.claimgraph.graph.value.EntityValue;
import org.claimgraph.graph.value.ExclusiveEnds;
import org.claimgraph.graph.value.Money;
import org.claimgraph.graph.value.NoValue;
import org.claimgraph.graph.value.Quantity;
import org.claimgraph.graph.value.TextValue;
import org.claimgraph.graph.value.TimeValue;
import org.claimgraph.graph.value.UnknownValue;
import org.claimgraph.graph.value.Value;
import org.claimgraph.view.compare.ClaimComparison;
import org.claimgraph.view.compare.TimeComparison;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Facts formed from claims. The predicate valuation is functional, with a tolerance of 5 %. */
class FactTest {
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

    private static ClaimBuilder says(String source, Value value) {
        return that("valuation", value).by(source);
    }

    private static Fact fact(Claim... claims) {
        return new Fact(new ClaimComparison(ClaimBuilder.predicate(claims[0].predicateKey())), List.of(claims));
    }

    private static FactState state(Claim... claims) {
        List<Claim> turned = new ArrayList<>(List.of(claims));
        Collections.reverse(turned);
        FactState state = fact(claims).getState();
        assertEquals(state, fact(turned.toArray(Claim[]::new)).getState(), "independent of the order");
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
        "100, LESS_THAN, 100, MORE_THAN, false",
        "100, LESS_THAN, 101, MORE_THAN, false",
        "100, LESS_THAN, 99, MORE_THAN, true",
        "100, AT_MOST, 100, MORE_THAN, false",
        "100, LESS_THAN, 100, AT_LEAST, false",
        "100, AT_MOST, 100, AT_LEAST, true",
        "100, AT_MOST, 104, AT_LEAST, true",
        "100, EXACT, 100, LESS_THAN, true",
        "100, EXACT, 104, MORE_THAN, true",
        "100, EXACT, 110, MORE_THAN, false",
    })
    void numbersAreComparedAsIntervals(String one, Bound first, String other, Bound second, boolean agree) {
        ClaimComparison comparison = new ClaimComparison(ClaimBuilder.predicate("valuation"));
        assertEquals(agree, comparison.compatible(usd(one, first), usd(other, second)));
        assertEquals(agree, comparison.compatible(usd(other, second), usd(one, first)));
    }

    @Test
    void positionStartsWithTheNarrowestValueInAnyOrderOfClaims() {
        Claim wide = says("a", usd("100", Bound.MORE_THAN)).claim();
        Claim narrow = says("b", usd("100")).claim();
        assertEquals(List.of(narrow, wide), Position.of(List.of(wide, narrow)).getClaims());
        assertEquals(List.of(narrow, wide), Position.of(List.of(narrow, wide)).getClaims());
        assertEquals(usd("100"), Position.of(List.of(wide, narrow)).getValue());
    }

    @Test
    void rangeAgreesWithNumbersInsideIt() {
        ClaimComparison exact = new ClaimComparison(ClaimBuilder.predicate("invested"));
        assertTrue(exact.compatible(between("10", "20"), usd("15")));
        assertTrue(exact.compatible(between("10", "20"), between("20", "30")));
        assertFalse(exact.compatible(between("10", "20"), usd("21")));
        assertTrue(exact.compatible(between("10", "20"), usd("20", Bound.AT_LEAST)));
        assertFalse(exact.compatible(between("10", "20"), usd("20", Bound.MORE_THAN)));
        assertFalse(exact.compatible(between("10", "20"), usd("10", Bound.LESS_THAN)));
        assertTrue(exact.compatible(between("10", "20"), usd("19", Bound.MORE_THAN)));
        assertTrue(exact.compatible(usd("10"), usd("10", Bound.MORE_THAN)), "printed rounded");
        assertFalse(exact.compatible(usd("10"), usd("10.000001")));
    }

    @Test
    void differentUnitsAreNotComparable() {
        Claim dollars = says("a", usd("100")).claim();
        Claim dong = says("b", new Money(new Decimal("100"), null, "VND", Bound.EXACT, null, null))
                .claim();
        Claim yearly = says("c", new Money(new Decimal("500"), null, "USD", Bound.EXACT, "YEAR", null))
                .claim();
        assertEquals(FactState.NOT_COMPARABLE, state(dollars, dong));
        assertEquals(FactState.NOT_COMPARABLE, state(dollars, yearly));
        assertNull(fact(dollars, dong).getRange());
    }

    @Test
    void agreeingSourcesCorroborateAndARepeatedSourceDoesNot() {
        assertEquals(FactState.SINGLE_SOURCE, state(says("a", usd("100")).claim()));
        assertEquals(
                FactState.SINGLE_SOURCE,
                state(says("a", usd("100")).claim(), says("a", usd("100")).claim()));
        assertEquals(
                FactState.CORROBORATED,
                state(says("a", usd("100")).claim(), says("b", usd("101")).claim()));
    }

    @Test
    void differentValuesOfAFunctionalPredicateAreContested() {
        Fact fact = fact(
                says("a", usd("100")).claim(),
                says("b", usd("200")).claim(),
                says("c", usd("200")).claim());
        assertEquals(FactState.CONTESTED, fact.getState());
        assertNull(fact.getValue(), "nothing that is contested is decided");
        assertEquals(2, fact.getPositions().size());
        assertEquals(2, fact.getPositions().getFirst().getIndependentSources(), "most sources first");
        assertEquals(3, fact.getIndependentSources());
        assertEquals("100", fact.getRange().low().toString());
        assertEquals("200", fact.getRange().high().toString());
    }

    @Test
    void differentValuesOfANonFunctionalPredicateDoNotConflict() {
        Claim one = that("partner", new EntityValue("x", null)).claim();
        Claim other = that("partner", new EntityValue("y", null)).by("b").claim();
        assertEquals(FactState.SINGLE_SOURCE, state(one, other));
    }

    @Test
    void denialContradictsTheDeniedValue() {
        Claim said = says("a", usd("100")).claim();
        assertEquals(
                FactState.CONTESTED, state(said, says("b", usd("100")).not().claim()));
        assertEquals(
                FactState.CONTESTED,
                state(said, says("b", usd("100")).as(Modality.DENIED).claim()));
        assertEquals(
                FactState.SINGLE_SOURCE, state(said, says("b", usd("300")).not().claim()));
        Claim partner = that("partner", new EntityValue("x", null)).claim();
        Claim denied = that("partner", new EntityValue("x", null)).by("b").not().claim();
        assertEquals(FactState.CONTESTED, state(partner, denied));
        assertEquals(
                FactState.SINGLE_SOURCE,
                state(said, says("a", usd("100")).as(Modality.DENIED).claim()),
                "its own source denies it");
        assertEquals(
                FactState.CONTESTED,
                state(
                        said,
                        says("a", usd("100")).as(Modality.DENIED).claim(),
                        says("b", usd("100")).as(Modality.DENIED).claim()));
    }

    @Test
    void sourceThatSaysSomethingElseLaterUpdatesItself() {
        Claim earlier = says("a", usd("100")).in("one").stated("2024-01-01").claim();
        Claim later = says("a", usd("200")).in("two").stated("2024-01-02").claim();
        Fact fact = fact(later, earlier);
        assertEquals(FactState.SINGLE_SOURCE, fact.getState());
        assertEquals(usd("200"), fact.getValue());
        assertEquals(List.of(earlier), fact.getUpdatedBySource());
        assertEquals(
                FactState.CONTESTED,
                state(earlier, later, says("b", usd("100")).in("one").claim()),
                "another source still says so");
    }

    @Test
    void sourceUpdatesItselfOnlyInAnotherDocumentOnALaterDay() {
        Claim first = says("a", usd("100")).in("one").stated("2024-01-01").claim();
        for (Claim second : List.of(
                says("a", usd("200")).in("one").stated("2024-01-02").claim(),
                says("a", usd("200")).in("two").stated("2024-01-01").claim(),
                says("a", usd("200")).in("two").claim(),
                says("b", usd("200")).in("two").stated("2024-01-02").claim())) {
            assertEquals(FactState.CONTESTED, state(first, second));
            assertEquals(List.of(), fact(first, second).getUpdatedBySource());
        }
        Claim again = says("a", usd("100")).in("two").stated("2024-01-02").claim();
        assertEquals(List.of(), fact(first, again).getUpdatedBySource(), "it says the same");
    }

    @Test
    void denialIsNoPosition() {
        Claim stated = says("a", usd("100")).claim();
        Claim denied = says("b", usd("100")).not().claim();
        Fact fact = fact(stated, denied);
        assertEquals(List.of(denied), fact.getDenials());
        assertEquals(1, fact.getPositions().size());
        assertEquals(1, fact.getIndependentSources());
        Fact onlyDenied = fact(denied);
        assertEquals(FactState.SUPERSEDED, onlyDenied.getState());
        assertFalse(onlyDenied.supported());
        assertEquals(List.of(), onlyDenied.getPositions());
        assertEquals(0, onlyDenied.getIndependentSources());
    }

    @Test
    void noneContradictsEveryValue() {
        Claim none = that("partner", new NoValue("no partner")).by("a").claim();
        Claim one = that("partner", new EntityValue("x", null)).by("b").claim();
        assertEquals(FactState.CONTESTED, state(none, one));
        assertEquals(
                FactState.SINGLE_SOURCE,
                state(
                        one,
                        that("partner", new UnknownValue("not named")).by("c").claim()));
        assertEquals(
                FactState.CONTESTED,
                state(
                        says("a", new NoValue("none")).claim(),
                        says("b", usd("100")).claim()));
    }

    @Test
    void valueIsTheNarrowestDate() {
        Fact fact = fact(
                that("founded", time("2000", "2000")).by("a").claim(),
                that("founded", time("2000-05-01", "2000-05-31")).by("b").claim());
        assertEquals(FactState.CORROBORATED, fact.getState());
        assertEquals(time("2000-05-01", "2000-05-31"), fact.getValue());
    }

    @Test
    void plansAndAllegationsNeverContradictAFact() {
        Claim said = says("a", usd("100")).claim();
        for (Modality modality : List.of(
                Modality.PLANNED, Modality.ALLEGED, Modality.SPECULATED, Modality.OPINION, Modality.CONDITION)) {
            assertFalse(
                    state(said, says("b", usd("300")).as(modality).claim()) == FactState.CONTESTED, modality.name());
        }
        assertEquals(
                FactState.CONTESTED,
                state(said, says("b", usd("300")).as(Modality.REPORTED).claim()));
    }

    @Test
    void onlyCertainlyOverlappingTimesCompete() {
        Claim early = says("a", usd("100")).at(time("2019-01-01", "2019-12-31")).claim();
        Claim late = says("b", usd("300")).at(time("2023-01-01", "2023-12-31")).claim();
        Claim open = says("c", usd("500")).at(time("2020-01-01", "?")).claim();
        Claim whole = says("d", usd("900")).at(time("2019-06-01", "2023-06-01")).claim();
        assertEquals(FactState.SINGLE_SOURCE, state(early, late));
        assertEquals(FactState.SINGLE_SOURCE, state(early, open));
        assertEquals(FactState.SINGLE_SOURCE, state(open, late), "one may have followed the other");
        assertEquals(FactState.CONTESTED, state(early, whole));
        assertEquals(
                FactState.CONTESTED, state(early, says("e", usd("300")).claim()), "an unknown time excludes nothing");
    }

    @Test
    void totalsCompeteOnlyAtTheSameAsOf() {
        Claim one = that("investedTotal", usd("10"))
                .by("a")
                .asOf(time("2023-01-01", "2023-01-01"))
                .claim();
        Claim later = that("investedTotal", usd("13"))
                .by("b")
                .asOf(time("2024-01-01", "2024-01-01"))
                .claim();
        Claim same = that("investedTotal", usd("11"))
                .by("c")
                .asOf(time("2023-01-01", "2023-01-01"))
                .claim();
        Claim undated = that("investedTotal", usd("20")).by("d").claim();
        assertEquals(FactState.SINGLE_SOURCE, state(one, later));
        assertEquals(FactState.CONTESTED, state(one, same));
        assertEquals(FactState.SINGLE_SOURCE, state(one, undated));
    }

    @Test
    void unknownValueContradictsNothing() {
        Claim said = says("a", usd("100")).claim();
        assertEquals(
                FactState.SINGLE_SOURCE,
                state(said, says("b", new UnknownValue("undisclosed")).claim()));
    }

    @Test
    void deprecatedClaimsNeitherConfirmNorContradict() {
        Claim said = says("a", usd("100")).claim();
        assertEquals(
                FactState.SINGLE_SOURCE,
                state(said, says("b", usd("300")).deprecated().claim()));
        assertEquals(
                FactState.SINGLE_SOURCE,
                state(said, says("b", usd("100")).deprecated().claim()));
        Fact fact = fact(said, says("b", usd("300")).deprecated().claim());
        assertEquals("100", fact.getRange().high().toString());
        assertEquals(1, fact.getIndependentSources());
    }

    @Test
    void deprecatedDenialOrUpdateChangesNothing() {
        Claim said = says("a", usd("100")).in("one").stated("2019-01-01").claim();
        Claim slip = says("a", usd("200"))
                .in("two")
                .stated("2020-02-29")
                .deprecated()
                .claim();
        Claim denied = says("b", usd("100")).not().deprecated().claim();
        assertEquals(FactState.SINGLE_SOURCE, state(said, slip, denied));
        assertEquals(usd("100"), fact(said, slip, denied).getValue());
        assertEquals(List.of(), fact(said, slip, denied).getUpdatedBySource());
    }

    @Test
    void factIsSupersededWhenAllItsClaimsAre() {
        Claim gone = says("a", usd("100")).claim().superseded(true);
        Claim also = says("b", usd("300")).claim().superseded(true);
        Claim deprecated = says("c", usd("100")).deprecated().claim();
        assertEquals(FactState.SUPERSEDED, state(gone));
        assertEquals(FactState.SUPERSEDED, state(gone, also));
        assertEquals(FactState.SUPERSEDED, state(gone, deprecated));
        assertNull(fact(gone).getValue());
        assertEquals(FactState.SUPERSEDED, state(deprecated), "nothing counts");
        assertEquals(FactState.SINGLE_SOURCE, state(gone, says("c", usd("300")).claim()));
        assertEquals(
                FactState.CONTESTED,
                state(gone, says("c", usd("300")).claim(), says("d", usd("100")).claim()));
    }

    @Test
    void textsAreComparedWithoutCaseAndAccents() {
        Claim one = that("legalForm", text("Công ty cổ phần")).by("a").claim();
        Claim other = that("legalForm", text("cong ty co phan")).by("b").claim();
        assertEquals(FactState.CORROBORATED, state(one, other));
        assertEquals(
                FactState.CONTESTED,
                state(one, that("legalForm", text("GmbH")).by("b").claim()));
    }

    @Test
    void textsAreComparedWithoutHyphensAndSpacing() {
        Claim one = that("legalForm", text("Non-profit  Company")).by("a").claim();
        Claim other = that("legalForm", text("non profit company")).by("b").claim();
        assertEquals(FactState.CORROBORATED, state(one, other));
        assertEquals(1, fact(one, other).getPositions().size());
    }

    @Test
    void textsInDifferentLanguagesAreNotComparable() {
        Claim english = that("legalForm", text("company")).by("a").claim();
        Claim german = that("legalForm", new TextValue("Firma", "de")).by("b").claim();
        Fact fact = fact(english, german);
        assertEquals(FactState.NOT_COMPARABLE, fact.getState());
        assertNull(fact.getValue());
        Claim same = that("legalForm", new TextValue("COMPANY", "fr")).by("b").claim();
        assertEquals(FactState.CORROBORATED, state(english, same), "one word in both languages");
        Claim british =
                that("legalForm", new TextValue("firm", "en-GB")).by("b").claim();
        assertEquals(FactState.CONTESTED, state(english, british), "regions are one language");
        assertEquals(
                FactState.SINGLE_SOURCE,
                state(
                        english,
                        that("legalForm", new TextValue("Firma", "de"))
                                .by("b")
                                .as(Modality.PLANNED)
                                .claim()),
                "a plan is not compared with a fact");
        assertEquals(
                FactState.SINGLE_SOURCE,
                state(
                        that("legalForm", text("company"))
                                .by("a")
                                .at(time("2001", "2010"))
                                .claim(),
                        that("legalForm", new TextValue("Firma", "de"))
                                .by("b")
                                .at(time("2015", "2020"))
                                .claim()),
                "another time");
    }

    @Test
    void unrecordedEntitiesAreComparedByFoldedName() {
        Claim one = that("chiefExecutive", new EntityValue(null, "Jean-Luc Roy"))
                .by("a")
                .claim();
        Claim other = that("chiefExecutive", new EntityValue(null, "JEAN LUC ROY"))
                .by("b")
                .claim();
        assertEquals(FactState.CORROBORATED, state(one, other));
        assertEquals(
                FactState.CONTESTED,
                state(
                        one,
                        that("chiefExecutive", new EntityValue(null, "Ann"))
                                .by("b")
                                .claim()));
        assertEquals(
                FactState.CONTESTED,
                state(
                        one,
                        that("chiefExecutive", new EntityValue("ann", null))
                                .by("b")
                                .claim()));
    }

    @Test
    void claimsOfOnePositionNeverContradictEachOther() {
        Claim low = says("a", usd("96")).claim();
        Claim middle = says("b", usd("100")).claim();
        Claim high = says("c", usd("104.5")).claim();
        Fact fact = fact(low, middle, high);
        assertEquals(FactState.CONTESTED, fact.getState());
        assertEquals(2, fact.getPositions().size());
        for (Position position : fact.getPositions()) {
            for (Value one : position.getValues()) {
                position.getValues()
                        .forEach(other -> assertTrue(fact.comparison().compatible(one, other)));
            }
        }
    }

    @Test
    void rangesThatExcludeTheirCommonEndAreContested() {
        Value low = range("25", "50", ExclusiveEnds.LOWER);
        assertEquals(
                FactState.CONTESTED,
                state(
                        says("a", low).claim(),
                        says("b", range("50", "75", ExclusiveEnds.LOWER)).claim()));
        assertEquals(
                FactState.CONTESTED,
                state(
                        says("a", low).claim(),
                        says("b", usd("50", Bound.MORE_THAN)).claim()));
        assertEquals(
                FactState.CORROBORATED,
                state(
                        says("a", low).claim(),
                        says("b", usd("50", Bound.AT_LEAST)).claim()));
    }

    private static Value range(String low, String high, ExclusiveEnds exclusive) {
        return new Money(new Decimal(low), new Decimal(high), "USD", Bound.BETWEEN, null, null, exclusive);
    }

    @Test
    void narrowestOfSeveralOpenNumbersIsTheOneInsideTheOthers() {
        Fact fact = fact(
                says("a", usd("10", Bound.MORE_THAN)).claim(),
                says("b", usd("13", Bound.MORE_THAN)).claim(),
                says("c", usd("13", Bound.AT_LEAST)).claim());
        assertEquals(usd("13", Bound.MORE_THAN), fact.getValue());
        assertEquals(
                usd("10", Bound.LESS_THAN),
                fact(
                                says("a", usd("13", Bound.LESS_THAN)).claim(),
                                says("b", usd("10", Bound.LESS_THAN)).claim())
                        .getValue());
    }

    @Test
    void positionShowsItsNarrowestValue() {
        Fact fact = fact(
                says("a", usd("13", Bound.MORE_THAN)).claim(),
                says("b", usd("13")).claim(),
                says("c", usd("13", Bound.ABOUT)).claim());
        assertEquals(1, fact.getPositions().size());
        assertEquals(usd("13").canonical(), fact.getValue().canonical());
        assertEquals(3, fact.getPositions().getFirst().getValues().size());
        assertEquals(FactState.CORROBORATED, fact.getState());
        assertNull(fact.getRange().high(), "more than 13 is open above");
        assertEquals("13", fact.getRange().low().toString());
    }

    @Test
    void positionsDoNotDependOnTheOrderOfClaims() {
        List<Claim> claims = new ArrayList<>(List.of(
                says("a", usd("100")).claim(),
                says("b", usd("104")).claim(),
                says("c", usd("108")).claim(),
                says("d", usd("90", Bound.MORE_THAN)).claim(),
                says("e", usd("120", Bound.AT_MOST)).claim(),
                says("f", new UnknownValue("x")).claim(),
                says("g", usd("100")).not().claim(),
                says("h", between("95", "130")).claim()));
        ClaimComparison comparison = new ClaimComparison(ClaimBuilder.predicate("valuation"));
        List<String> expected = described(PositionBuilder.of(comparison, claims.getFirst(), claims));
        Random random = new Random(7);
        for (int turn = 0; turn < 50; turn++) {
            Collections.shuffle(claims, random);
            assertEquals(expected, described(PositionBuilder.of(comparison, claims.getFirst(), claims)));
        }
    }

    private static List<String> described(List<Position> positions) {
        return positions.stream()
                .map(position -> position.getValue().canonical() + " " + position.getPolarity() + " "
                        + position.getClaims().stream().map(Claim::key).toList())
                .toList();
    }

    @Test
    void timeOfSeveralClaimsSpansFirstToLastDay() {
        Claim one = says("a", usd("1")).at(time("2019-01-01", "2019-12-31")).claim();
        Claim other = says("b", usd("1")).at(time("2021-01-01", "2021-06-30")).claim();
        TimeValue hull = TimeComparison.hull(List.of(one, other));
        assertEquals("2019-01-01", hull.from().toString());
        assertEquals("2021-06-30", hull.to().toString());
        assertNull(
                TimeComparison.hull(List.of(
                                one,
                                says("c", usd("1")).at(time("2020-01-01", "?")).claim()))
                        .to(),
                "an open end stays open");
        assertNull(TimeComparison.hull(List.of(says("a", usd("1")).claim())));
        assertEquals(
                one.getValidTime(),
                TimeComparison.hull(List.of(one, says("d", usd("1")).claim())));
    }

    @Test
    void independentSourcesAreCountedInsteadOfDocuments() {
        List<Claim> claims = List.of(
                says("a", usd("1")).claim(),
                says("a", usd("2")).claim(),
                says("b", usd("3")).claim(),
                says("c", usd("4")).deprecated().claim());
        assertEquals(2, IndependentSources.identified(claims));
    }

    @Test
    void rangeNeedsNumbersWithOneUnit() {
        assertNull(fact(that("legalForm", text("x")).claim()).getRange());
        Fact years = fact(that("shutDown", new Quantity(new Decimal("5"), "MONTH", Bound.LESS_THAN))
                .claim());
        assertNull(years.getRange().low());
        assertEquals("5", years.getRange().high().toString());
        assertEquals("MONTH", years.getRange().unit());
    }
}
