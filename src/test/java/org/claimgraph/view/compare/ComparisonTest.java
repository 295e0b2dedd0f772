package org.claimgraph.view.compare;

import static org.claimgraph.claim.ClaimBuilder.entity;
import static org.claimgraph.claim.ClaimBuilder.money;
import static org.claimgraph.claim.ClaimBuilder.relative;
import static org.claimgraph.claim.ClaimBuilder.text;
import static org.claimgraph.claim.ClaimBuilder.that;
import static org.claimgraph.claim.ClaimBuilder.time;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.claimgraph.claim.Claim;
import org.claimgraph.claim.ClaimBuilder;
import org.claimgraph.claim.Modality;
import org.claimgraph.graph.value.Bound;
import org.claimgraph.graph.value.ConvertedAmount;
import org.claimgraph.graph.value.Decimal;
import org.claimgraph.graph.value.Money;
import org.claimgraph.graph.value.NoValue;
import org.claimgraph.graph.value.Precision;
import org.claimgraph.graph.value.TimeValue;
import org.claimgraph.graph.value.UnknownValue;
import org.claimgraph.graph.value.Value;
import org.claimgraph.graph.vocabulary.Predicates;
import org.claimgraph.view.compare.Verdict.Outcome;
import org.claimgraph.view.reason.Reason;
import org.claimgraph.view.reason.ReasonTemplate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {
    private static final Predicates PREDICATES = new Predicates();
    private static final String BILLION = "000000000";

    private static Verdict verdict(ClaimBuilder one, ClaimBuilder other) {
        Claim first = one.claim();
        return new ClaimComparison(PREDICATES.of(first.predicateKey())).compare(first, other.claim());
    }

    private static void assertVerdict(Outcome outcome, ConflictKind kind, String reason, Verdict verdict) {
        String rendered = verdict.reason().rendered(Map.of());
        assertEquals(outcome, verdict.outcome(), rendered);
        assertEquals(kind, verdict.kind(), rendered);
        assertTrue(rendered.contains(reason), rendered);
    }

    private static ClaimBuilder total(String amount, Bound bound) {
        return that("investedTotal", money(amount, "USD", bound));
    }

    private static ClaimBuilder valuation(String amount, String currency) {
        return that("valuation", money(amount, currency, Bound.EXACT));
    }

    @Test
    void boundAgreesWithANumberInsideItAndIsTheWiderStatement() {
        assertVerdict(
                Outcome.AGREES,
                ConflictKind.PRECISION,
                "“more than 13 billion USD” is the wider statement",
                verdict(total("13" + BILLION, Bound.MORE_THAN), total("13" + BILLION, Bound.EXACT)));
        assertVerdict(
                Outcome.CONTRADICTS,
                ConflictKind.VALUE,
                "below",
                verdict(total("13" + BILLION, Bound.MORE_THAN), total("10" + BILLION, Bound.EXACT)));
    }

    @Test
    void reasonStatesDistanceAndTime() {
        TimeValue year = time("2024", "2024");
        assertVerdict(
                Outcome.CONTRADICTS,
                ConflictKind.VALUE,
                "20 % below, same as-of",
                verdict(
                        total("10" + BILLION, Bound.EXACT).asOf(year),
                        total("8" + BILLION, Bound.EXACT).asOf(year)));
        assertVerdict(
                Outcome.AGREES,
                null,
                "0.5 % above, within the tolerance",
                verdict(total("1000", Bound.EXACT), total("1005", Bound.EXACT)));
    }

    @Test
    void totalsCompeteOnlyAtTheSameAsOf() {
        assertVerdict(
                Outcome.APPARENT,
                ConflictKind.VALUE,
                "as-of 2023 here, as-of 2024 there",
                verdict(
                        total("10" + BILLION, Bound.EXACT).asOf(time("2023", "2023")),
                        total("13" + BILLION, Bound.EXACT).asOf(time("2024", "2024"))));
    }

    @ParameterizedTest
    @CsvSource({
        "2021-01-01, 2021-12-31, 2021-05-01, 2021-05-31, APPARENT",
        "2021-05-01, 2021-05-31, 2021-05-31, 2021-05-31, APPARENT",
        "2020-01-01, 2021-12-31, 2021-01-01, 2021-12-31, APPARENT",
        "2021-05-01, 2021-05-31, 2021-05-01, 2021-05-31, CONTRADICTS",
        "2021-05-31, 2021-05-31, 2021-05-31, 2021-05-31, CONTRADICTS"
    })
    void totalsOfDaysThatMayDifferDoNotContradictEachOther(
            String from, String to, String otherFrom, String otherTo, Outcome outcome) {
        assertVerdict(
                outcome,
                ConflictKind.VALUE,
                outcome == Outcome.APPARENT ? "they may follow each other" : "same as-of",
                verdict(
                        total("10" + BILLION, Bound.EXACT).asOf(time(from, to)),
                        total("13" + BILLION, Bound.EXACT).asOf(time(otherFrom, otherTo))));
    }

    @Test
    void toleranceCanBeOverridden() {
        Claim one = valuation("100", "USD").claim();
        Claim other = valuation("108", "USD").claim();
        assertTrue(new ClaimComparison(PREDICATES.of("valuation"))
                .compare(one, other)
                .contradicts());
        assertTrue(new ClaimComparison(PREDICATES.of("valuation"), BigDecimal.TEN)
                .compare(one, other)
                .agrees());
    }

    @Test
    void currenciesAreComparedOnlyByAStatedRate() {
        assertVerdict(
                Outcome.INCOMPARABLE,
                null,
                "USD and EUR are not comparable",
                verdict(valuation("100", "USD"), valuation("90", "EUR")));
        ConvertedAmount euros = new ConvertedAmount(new Decimal("90"), "EUR", Bound.ABOUT, null);
        assertVerdict(
                Outcome.AGREES,
                null,
                "by a conversion that a source states",
                verdict(that("valuation", money("100", "USD", Bound.EXACT, euros)), valuation("90", "EUR")));
        assertVerdict(
                Outcome.CONTRADICTS,
                ConflictKind.VALUE,
                "by a conversion that a source states",
                verdict(valuation("200", "EUR"), that("valuation", money("100", "USD", Bound.EXACT, euros))));
    }

    @Test
    void planOrAllegationNeverContradictsAFact() {
        for (Modality way :
                new Modality[] {Modality.PLANNED, Modality.EXPECTED, Modality.ALLEGED, Modality.CONDITION}) {
            assertVerdict(
                    Outcome.APPARENT,
                    ConflictKind.MODALITY,
                    "no contradiction",
                    verdict(valuation("100", "USD").as(way), valuation("200", "USD")));
        }
        assertVerdict(
                Outcome.UNRELATED,
                null,
                "an opinion",
                verdict(valuation("100", "USD").as(Modality.OPINION), valuation("200", "USD")));
        assertVerdict(
                Outcome.CONTRADICTS,
                ConflictKind.VALUE,
                "above",
                verdict(
                        valuation("100", "USD").as(Modality.EXPECTED),
                        valuation("200", "USD").as(Modality.EXPECTED)));
    }

    @Test
    void denialContradictsOnlyTheDeniedValue() {
        ClaimBuilder affirmed = that("partner", entity("bravo"));
        assertVerdict(
                Outcome.CONTRADICTS,
                ConflictKind.POLARITY,
                "denies",
                verdict(affirmed, that("partner", entity("bravo")).as(Modality.DENIED)));
        assertVerdict(
                Outcome.CONTRADICTS,
                ConflictKind.POLARITY,
                "denies",
                verdict(affirmed, that("partner", entity("bravo")).not()));
        assertVerdict(
                Outcome.UNRELATED,
                null,
                "",
                verdict(affirmed, that("partner", entity("charlie")).not()));
        assertVerdict(
                Outcome.AGREES,
                null,
                "",
                verdict(affirmed, that("partner", entity("bravo")).not().as(Modality.DENIED)));
    }

    @Test
    void onlyCertainlyOverlappingTimesCompete() {
        ClaimBuilder until2019 = that("chiefExecutive", entity("ann")).at(time("2015", "2019"));
        assertVerdict(
                Outcome.CONTRADICTS,
                ConflictKind.IDENTITY,
                "ann here, bob there",
                verdict(until2019, that("chiefExecutive", entity("bob")).at(time("2018", "2021"))));
        assertVerdict(
                Outcome.APPARENT,
                ConflictKind.IDENTITY,
                "they may follow each other",
                verdict(until2019, that("chiefExecutive", entity("bob")).at(time("2020", "?"))));
        assertVerdict(
                Outcome.APPARENT,
                ConflictKind.IDENTITY,
                "since 2015 here, since 2020 there",
                verdict(
                        that("chiefExecutive", entity("ann")).at(time("2015", "?")),
                        that("chiefExecutive", entity("bob")).at(time("2020", "?"))));
    }

    @Test
    void eventThatHappensOnceHasOneDate() {
        ClaimBuilder in2023 = that("removedFrom", entity("acme")).at(time("2023-11-01", "2023-11-30"));
        assertVerdict(
                Outcome.CONTRADICTS,
                ConflictKind.DATE,
                "there",
                verdict(in2023, that("removedFrom", entity("acme")).at(time("2022", "2022"))));
        assertVerdict(
                Outcome.AGREES,
                ConflictKind.PRECISION,
                "“last year”, a relative date",
                verdict(in2023, that("removedFrom", entity("acme")).at(relative("last year"))));
        assertVerdict(
                Outcome.AGREES,
                ConflictKind.PRECISION,
                "one date more precise",
                verdict(in2023, that("removedFrom", entity("acme")).at(time("2023", "2023"))));
        assertVerdict(
                Outcome.AGREES,
                null,
                "",
                verdict(
                        that("sues", entity("acme")).at(time("2023", "2023")),
                        that("sues", entity("acme")).at(time("2022", "2022"))));
    }

    @Test
    void differentStatusesAreAStatusConflict() {
        assertVerdict(
                Outcome.CONTRADICTS,
                ConflictKind.STATUS,
                "“signed” here",
                verdict(that("dealStatus", text("signed")), that("dealStatus", text("under discussion"))));
    }

    @Test
    void unknownValueContradictsNothing() {
        assertVerdict(
                Outcome.UNRELATED,
                null,
                "unknown",
                verdict(valuation("100", "USD"), that("valuation", new UnknownValue("not disclosed"))));
        assertVerdict(
                Outcome.APPARENT,
                ConflictKind.VALUE,
                "none here, an unknown value there: an unknown value contradicts nothing",
                verdict(
                        that("serviceFee", new NoValue("free")),
                        that("serviceFee", new UnknownValue("not disclosed"))));
        assertVerdict(
                Outcome.APPARENT,
                ConflictKind.VALUE,
                "they may follow each other",
                verdict(
                        that("serviceFee", new NoValue("free")).at(time("2019", "2019")),
                        that("serviceFee", new UnknownValue("not disclosed")).at(time("2021", "2021"))));
        assertVerdict(
                Outcome.UNRELATED,
                null,
                "",
                verdict(
                        that("serviceFee", new UnknownValue("not disclosed")).not(),
                        that("serviceFee", new UnknownValue("secret"))));
        assertVerdict(
                Outcome.AGREES,
                null,
                "",
                verdict(
                        that("convertsTo", new UnknownValue("not disclosed")).at(time("2019", "2019")),
                        that("convertsTo", new UnknownValue("not disclosed")).at(time("2021", "2021"))));
    }

    @Test
    void plannedAndStatedRelationIsNotEvenAnApparentConflict() {
        assertVerdict(
                Outcome.UNRELATED,
                null,
                "the same value",
                verdict(that("partyTo", entity("deal")).as(Modality.PLANNED), that("partyTo", entity("deal"))));
        assertVerdict(
                Outcome.APPARENT,
                ConflictKind.MODALITY,
                "no contradiction",
                verdict(
                        that("chiefExecutive", entity("ann")).as(Modality.PLANNED),
                        that("chiefExecutive", entity("ann"))));
        assertVerdict(
                Outcome.APPARENT,
                ConflictKind.MODALITY,
                "no contradiction",
                verdict(
                        that("partyTo", entity("deal")).as(Modality.PLANNED),
                        that("partyTo", entity("deal")).not()));
    }

    @Test
    void differingAllegationsOpinionsAndConditionsNeverContestAFact() {
        for (Modality way :
                new Modality[] {Modality.ALLEGED, Modality.SPECULATED, Modality.OPINION, Modality.CONDITION}) {
            assertVerdict(
                    Outcome.UNRELATED,
                    null,
                    "both are only",
                    verdict(
                            valuation("100", "USD").as(way),
                            valuation("200", "USD").as(way)));
            assertVerdict(
                    Outcome.UNRELATED,
                    null,
                    "both are only",
                    verdict(
                            that("partner", entity("bravo")).as(way),
                            that("partner", entity("bravo")).not().as(way)));
            assertVerdict(
                    Outcome.UNRELATED,
                    null,
                    "not comparable",
                    verdict(
                            valuation("100", "USD").as(way),
                            valuation("200", "EUR").as(way)));
            assertVerdict(
                    Outcome.AGREES,
                    null,
                    "the same value",
                    verdict(
                            valuation("100", "USD").as(way),
                            valuation("100", "USD").as(way)));
        }
        assertVerdict(
                Outcome.CONTRADICTS,
                ConflictKind.VALUE,
                "100 % above",
                verdict(
                        valuation("100", "USD").as(Modality.PLANNED),
                        valuation("200", "USD").as(Modality.EXPECTED)));
    }

    @Test
    void statedConversionIntoAnotherCurrencyIsNotUsed() {
        ConvertedAmount euros = new ConvertedAmount(new Decimal("90"), "EUR", Bound.EXACT, null);
        assertVerdict(
                Outcome.INCOMPARABLE,
                null,
                "USD and GBP are not comparable",
                verdict(that("valuation", money("100", "USD", Bound.EXACT, euros)), valuation("90", "GBP")));
        assertVerdict(
                Outcome.CONTRADICTS,
                ConflictKind.VALUE,
                "100 % above",
                verdict(
                        that("valuation", money("100", "USD", Bound.EXACT, euros)),
                        that(
                                "valuation",
                                money(
                                        "200",
                                        "USD",
                                        Bound.EXACT,
                                        new ConvertedAmount(new Decimal("90"), "EUR", Bound.EXACT, null)))));
        ConvertedAmount pounds = new ConvertedAmount(new Decimal("80"), "GBP", Bound.MORE_THAN, null);
        assertVerdict(
                Outcome.CONTRADICTS,
                ConflictKind.VALUE,
                "by a conversion that a source states",
                verdict(that("valuation", money("100", "USD", Bound.EXACT, euros, pounds)), valuation("70", "GBP")));
        assertVerdict(
                Outcome.AGREES,
                ConflictKind.PRECISION,
                "by a conversion that a source states",
                verdict(that("valuation", money("100", "USD", Bound.EXACT, euros, pounds)), valuation("95", "GBP")));
        Money yearly = new Money(new Decimal("100"), null, "USD", Bound.EXACT, "YEAR", List.of(euros));
        assertVerdict(
                Outcome.INCOMPARABLE,
                null,
                "not comparable",
                verdict(that("valuation", yearly), valuation("90", "EUR")));
    }

    @Test
    void datesDifferAgreeByPrecisionOrStayOpen() {
        assertVerdict(
                Outcome.CONTRADICTS,
                ConflictKind.DATE,
                "2001 here, 2015 there",
                verdict(that("founded", time("2001", "2001")), that("founded", time("2015", "2015"))));
        assertVerdict(
                Outcome.AGREES,
                ConflictKind.PRECISION,
                "2001 here",
                verdict(that("founded", time("2001", "2001")), that("founded", time("2001-03-05", "2001-03-05"))));
        assertVerdict(
                Outcome.UNRELATED,
                null,
                "a relative date",
                verdict(that("founded", time("2001", "2001")), that("founded", relative("last year"))));
        assertVerdict(
                Outcome.UNRELATED,
                null,
                "a relative date",
                verdict(that("founded", relative("last year")), that("founded", relative("two years ago"))));
        assertVerdict(
                Outcome.CONTRADICTS,
                ConflictKind.DATE,
                "2001-12-31 here, 2002 there",
                verdict(that("founded", time("2001-12-31", "2001-12-31")), that("founded", time("2002", "2002"))));
    }

    @Test
    void distanceIsWhatTheReasonStates() {
        assertDistance(20, "20 % below", "100", "80");
        assertDistance(25, "25 % above", "80", "100");
        assertDistance(7, "6.5 % above", "1000", "1065");
        assertDistance(20, "20 % above", "1000", "1196");
        assertDistance(67, "3 USD here, 5 USD there: 67 % above", "3", "5");
        assertDistance(99_999, "1 USD here, 1 million USD there", "1", "1000000");
        assertDistance(99_999, "-1 USD here, -1 million USD there", "-1", "-1000000");
        assertDistance(200, "100 USD here, -100 USD there", "100", "-100");
        assertDistance(5000, "0 USD here, 50 USD there", "0", "50");
    }

    @Test
    void percentIsToldOnlyWhereItHelps() {
        for (String other : List.of("1000000", "-100", "0")) {
            Verdict verdict = verdict(valuation("100", "USD"), valuation(other, "USD"));
            assertFalse(verdict.reason().rendered(Map.of()).contains("%"), other);
        }
        assertVerdict(
                Outcome.CONTRADICTS,
                ConflictKind.VALUE,
                "1 million USD here, 1000001 USD there: less than 0.1 % above",
                verdict(
                        that("invested", money("1000000", "USD", Bound.EXACT)),
                        that("invested", money("1000001", "USD", Bound.EXACT))));
    }

    @Test
    void sharesDifferByPercentagePoints() {
        Verdict verdict = verdict(that("ownershipShare", share("20")), that("ownershipShare", share("33.4")));
        assertVerdict(
                Outcome.CONTRADICTS,
                ConflictKind.VALUE,
                "20 % here, 33.4 % there: 13 percentage points above",
                verdict);
        assertEquals(13, verdict.distance());
        assertVerdict(
                Outcome.AGREES,
                null,
                "0.3 percentage points below, within the tolerance",
                verdict(that("ownershipShare", share("49.3")), that("ownershipShare", share("49"))));
    }

    private static void assertDistance(int distance, String reason, String one, String other) {
        Verdict verdict = verdict(valuation(one, "USD"), valuation(other, "USD"));
        assertVerdict(Outcome.CONTRADICTS, ConflictKind.VALUE, reason, verdict);
        assertEquals(distance, verdict.distance());
    }

    @Test
    void toleranceDecidesWhetherValuesAreCompatibleOrDiffer() {
        ClaimComparison comparison = new ClaimComparison(PREDICATES.of("valuation"), BigDecimal.ONE);
        assertTrue(comparison.compatible(share("100"), share("99")));
        assertFalse(comparison.differ(share("100"), share("99")));
        assertTrue(comparison.differ(share("100"), share("98")));
        assertFalse(comparison.compatible(share("100"), share("98")));
        assertFalse(comparison.differ(share("100"), new UnknownValue(null)));
        assertFalse(comparison.compatible(share("100"), new UnknownValue(null)));
    }

    private static Value share(String percent) {
        return NumberIntervalTest.share(percent);
    }

    @Test
    void verdictIsApparentOnlyIfTheClaimsDifferAndCanBothBeTrue() {
        Verdict real = verdict(valuation("100", "USD"), valuation("200", "USD"));
        Verdict apparent = verdict(valuation("100", "USD").as(Modality.PLANNED), valuation("200", "USD"));
        Verdict same = verdict(valuation("100", "USD"), valuation("100", "USD"));
        assertFalse(real.isApparent() || real.agrees() || same.isApparent() || same.contradicts());
        assertTrue(apparent.isApparent() && real.contradicts() && same.agrees());
        assertFalse(apparent.contradicts() || apparent.agrees());
    }

    @Test
    void claimAgainstItsOwnDenialByTheSameSourceIsUnrelated() {
        assertVerdict(
                Outcome.UNRELATED,
                null,
                "denies",
                verdict(
                        that("partner", entity("bravo")).by("ann"),
                        that("partner", entity("bravo")).by("ann").not()));
    }

    @Test
    void narrowestValueComesFirstAndOtherTypesLast() {
        List<Value> ordered = List.of(share("10"), share(">10"), time("2001", "2001"), time("2001", "2005"), text("a"));
        for (int at = 0; at < ordered.size(); at++) {
            for (int with = 0; with < ordered.size(); with++) {
                assertEquals(
                        Integer.compare(at, with),
                        Integer.signum(ValueNarrowness.NARROWEST_FIRST.compare(ordered.get(at), ordered.get(with))));
            }
        }
        assertEquals(0, ValueNarrowness.NARROWEST_FIRST.compare(text("a"), text("b")));
        assertTrue(ValueNarrowness.NARROWEST_FIRST.compare(time("2001", "?"), time("2005", "?")) > 0);
        assertTrue(ValueNarrowness.NARROWEST_FIRST.compare(time("2001", "2009"), time("2005", "?")) < 0);
        assertTrue(ValueNarrowness.NARROWEST_FIRST.compare(time("?", "2001"), time("?", "2005")) < 0);
    }

    @Test
    void rangesAreDescribedWithTheirExcludedEnds() {
        assertEquals("more than 25 and at most 50 %", described("(25,50]"));
        assertEquals("at least 25 and less than 50 %", described("[25,50)"));
        assertEquals("more than 25 and less than 50 %", described("(25,50)"));
        assertEquals("25 to 50 %", described("[25,50]"));
        assertEquals("about 50 %", described("~50"));
        assertEquals("at least 50 %", described(">=50"));
        assertEquals("at most 50 %", described("<=50"));
        assertEquals("less than 50 %", described("<50"));
    }

    private static String described(String share) {
        return Reason.of(ReasonTemplate.QUOTED, ValueArguments.of(share(share)))
                .rendered(Map.of())
                .replaceAll("[“”]", "");
    }

    @Test
    void wordingOfReasonsAndPrintedTextsIsNoDifference() {
        assertVerdict(
                Outcome.AGREES,
                null,
                "the same value",
                verdict(that("serviceFee", new NoValue("free")), that("serviceFee", new NoValue("it costs nothing"))));
        assertVerdict(
                Outcome.AGREES,
                null,
                "",
                verdict(
                        that("valuation", new UnknownValue("undisclosed")),
                        that("valuation", new UnknownValue("not disclosed"))));
        TimeValue printed = new TimeValue(
                "in 2001", time("2001", "2001").from(), time("2001", "2001").to(), Precision.YEAR, null);
        assertVerdict(
                Outcome.AGREES,
                null,
                "the same value",
                verdict(that("founded", printed), that("founded", time("2001", "2001"))));
    }

    @Test
    void valuesOfANonFunctionalPredicateDoNotConflict() {
        assertVerdict(
                Outcome.UNRELATED,
                null,
                "both can be true",
                verdict(that("partner", entity("bravo")), that("partner", entity("charlie"))));
    }
}
