package org.claimgraph.view.fact;

import static org.claimgraph.claim.ClaimBuilder.entity;
import static org.claimgraph.claim.ClaimBuilder.money;
import static org.claimgraph.claim.ClaimBuilder.text;
import static org.claimgraph.claim.ClaimBuilder.that;
import static org.claimgraph.claim.ClaimBuilder.time;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.claimgraph.claim.Claim;
import org.claimgraph.claim.ClaimBuilder;
import org.claimgraph.claim.Modality;
import org.claimgraph.graph.value.Bound;
import org.claimgraph.graph.value.NoValue;
import org.claimgraph.graph.value.TimeValue;
import org.claimgraph.graph.value.UnknownValue;
import org.claimgraph.graph.vocabulary.Predicates;
import org.claimgraph.view.compare.ClaimComparison;
import org.junit.jupiter.api.Test;

/** Which claims form one fact. The predicate {@code paid} is an event, {@code develops} has several values. */
class FactFormationTest {
    private static final int ROUNDS = 40;
    private final Predicates predicates = new Predicates();

    private static ClaimBuilder paid(String amount) {
        return that("paid", money(amount, "EUR", Bound.EXACT));
    }

    private static TimeValue day(String day) {
        return time(day, day);
    }

    private FormedQuestions formed(List<Claim> claims) {
        return new FormedQuestions(predicates, claims, List.of(), new NoneCoverage(predicates, Map.of()));
    }

    /** The facts as sets of claims, and which of them cover several events; the same for every order. */
    private Set<Set<String>> facts(Claim... claims) {
        List<Claim> all = new ArrayList<>(List.of(claims));
        Map<String, String> expected = described(all);
        Random random = new Random(3);
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(all, random);
            assertEquals(expected, described(all), "independent of the order");
        }
        return formed(all).formed().values().stream()
                .map(fact -> fact.claims().stream().map(Claim::key).collect(Collectors.toSet()))
                .collect(Collectors.toSet());
    }

    private Map<String, String> described(List<Claim> claims) {
        Map<String, String> described = new TreeMap<>();
        FormedQuestions formed = formed(claims);
        formed.formed().forEach((key, fact) -> {
            Set<String> keys = fact.claims().stream().map(Claim::key).collect(Collectors.toCollection(TreeSet::new));
            Fact read = formed.facts().get(key);
            described.put(key, keys + " " + fact.coversSeveralEvents() + " " + (read == null ? "" : read.getState()));
        });
        return described;
    }

    private static Set<String> keys(Claim... claims) {
        return List.of(claims).stream().map(Claim::key).collect(Collectors.toSet());
    }

    private long covering(Claim... claims) {
        return formed(List.of(claims)).formed().values().stream()
                .filter(FormedFact::coversSeveralEvents)
                .count();
    }

    @Test
    void eachValueOfAPredicateWithSeveralIsAFact() {
        Claim one = that("develops", entity("chat")).by("a").claim();
        Claim same = that("develops", entity("chat")).by("b").claim();
        Claim other = that("develops", entity("model")).by("a").claim();
        assertEquals(Set.of(keys(one, same), keys(other)), facts(one, same, other));
    }

    @Test
    void textsThatDifferInCaseSpacingOrHyphensAreOneFact() {
        Claim one = that("clause", text("Break-up fee")).by("a").claim();
        Claim other = that("clause", text("break up  Fee")).by("b").claim();
        Claim third = that("clause", text("breakup fee")).by("c").claim();
        Claim different = that("clause", text("no fee")).by("c").claim();
        assertEquals(Set.of(keys(one, other, third), keys(different)), facts(one, other, third, different));
    }

    @Test
    void symmetricClaimsFromBothEndsAreOneFact() {
        Claim one = that("partner", entity("b")).about("a").by("x").claim();
        Claim other = that("partner", entity("a")).about("b").by("y").claim();
        Claim elsewhere = that("partner", entity("c")).about("b").by("y").claim();
        assertEquals(Set.of(keys(one, other), keys(elsewhere)), facts(one, other, elsewhere));
    }

    @Test
    void symmetricClaimsFromBothEndsAgree() {
        Claim one = that("partner", entity("b")).about("a").by("x").claim();
        Claim other = that("partner", entity("a")).about("b").by("y").claim();
        for (List<Claim> told : List.of(List.of(one, other), List.of(other, one))) {
            Fact fact = new Fact(new ClaimComparison(predicates.of("partner")), told);
            assertEquals(FactState.CORROBORATED, fact.getState());
            assertEquals(1, fact.getPositions().size());
            assertEquals(entity("b"), fact.getValue(), "seen from the subject of the fact");
            assertEquals("a", fact.subjectKey());
            assertEquals(List.of(entity("b")), fact.getPositions().getFirst().getValues());
        }
    }

    @Test
    void denialFromTheOtherEndContestsASymmetricClaim() {
        Claim stated = that("partner", entity("b")).about("a").by("x").claim();
        Claim denied = that("partner", entity("a")).about("b").by("y").not().claim();
        Fact fact = formed(List.of(stated, denied)).facts().values().iterator().next();
        assertEquals(FactState.CONTESTED, fact.getState());
        assertEquals(
                List.of(denied.key()),
                fact.getDenials().stream().map(Claim::key).toList());
    }

    @Test
    void noneContestsEveryValueAndUnknownContestsNone() {
        Claim value = that("partner", entity("b")).about("a").by("x").claim();
        Claim none = that("partner", new NoValue("none")).about("b").by("y").claim();
        Claim unknown =
                that("partner", new UnknownValue("secret")).about("a").by("z").claim();
        FormedQuestions formed = formed(List.of(value, none, unknown));
        assertEquals(3, formed.facts().size());
        Map<Set<String>, FactState> states = formed.facts().values().stream()
                .collect(Collectors.toMap(fact -> keys(fact.getClaims().toArray(Claim[]::new)), Fact::getState));
        assertEquals(FactState.CONTESTED, states.get(keys(value)), "told from the other end");
        assertEquals(FactState.CONTESTED, states.get(keys(none)));
        assertEquals(FactState.SINGLE_SOURCE, states.get(keys(unknown)));
    }

    @Test
    void eventsAreToldApartByDay() {
        Claim march = paid("100").by("a").at(day("2008-03-01")).claim();
        Claim april = paid("100").by("a").at(day("2008-04-01")).claim();
        Claim again = paid("100").by("b").at(day("2008-04-01")).claim();
        assertEquals(Set.of(keys(march), keys(april, again)), facts(march, april, again));
    }

    @Test
    void lessExactTimeJoinsTheOnlyEventWithinIt() {
        Claim exact = paid("100").by("a").at(day("2008-03-01")).claim();
        Claim year = paid("100").by("b").at(time("2008", "2008")).claim();
        Claim undated = paid("100").by("c").claim();
        assertEquals(Set.of(keys(exact, year, undated)), facts(exact, year, undated));
        assertEquals(0, covering(exact, year, undated));
    }

    @Test
    void valueDecidesAmongSeveralEvents() {
        Claim one = paid("100").by("a").at(day("2008-03-01")).claim();
        Claim other = paid("150").by("a").at(day("2008-05-01")).claim();
        Claim year = paid("150").by("b").at(time("2008", "2008")).claim();
        assertEquals(Set.of(keys(one), keys(other, year)), facts(one, other, year));
        Claim total = paid("250").by("b").at(time("2008", "2008")).claim();
        assertEquals(Set.of(keys(one), keys(other), keys(total)), facts(one, other, total));
        assertEquals(1, covering(one, other, total));
        Claim undated = paid("150").by("c").claim();
        assertEquals(Set.of(keys(one), keys(other), keys(undated)), facts(one, other, undated));
        assertEquals(1, covering(one, other, undated));
    }

    @Test
    void recordsOfOneDataSetAreDifferentEvents() {
        Claim one =
                paid("100").by("a").at(day("2008-03-01")).from("register", "1").claim();
        Claim other =
                paid("100").by("a").at(day("2008-03-01")).from("register", "2").claim();
        Claim undated = paid("100").by("a").from("register", "3").claim();
        Claim elsewhere =
                paid("100").by("b").at(day("2008-04-01")).from("bank", "1").claim();
        assertEquals(
                Set.of(keys(one), keys(other), keys(undated), keys(elsewhere)), facts(one, other, undated, elsewhere));
        Claim report = paid("100")
                .by("b")
                .at(time("2008-04-01", "2008-04-30"))
                .from("list", "9")
                .claim();
        assertEquals(Set.of(keys(one), keys(elsewhere, report)), facts(one, elsewhere, report));
    }

    @Test
    void recordsThatMayBeOfSeveralRecordsOfAnotherDataSetAreUndecided() {
        Claim one = paid("100").at(day("2020-02-29")).from("register", "1").claim();
        Claim other = paid("100").at(day("2020-02-29")).from("register", "2").claim();
        Claim third = paid("100").at(day("2020-02-29")).from("bank", "1").claim();
        Claim fourth = paid("100").at(day("2020-02-29")).from("bank", "2").claim();
        assertEquals(Set.of(keys(one), keys(other), keys(third), keys(fourth)), facts(one, other, third, fourth));
        assertEquals(2, covering(one, other, third, fourth));
        Claim refund = paid("-100").at(day("2020-03-01")).from("register", "3").claim();
        assertEquals(Set.of(keys(one), keys(refund)), facts(one, refund));
    }

    @Test
    void differentAmountsOfOneEventCompete() {
        Claim one = paid("100").by("a").at(day("2008-03-01")).claim();
        Claim other = paid("150").by("b").at(time("2008", "2008")).claim();
        Fact fact = formed(List.of(one, other)).facts().values().iterator().next();
        assertEquals(FactState.CONTESTED, fact.getState());
        assertEquals(2, fact.getPositions().size());
    }

    @Test
    void claimsThatDoNotCountChangeNothingForOthers() {
        Claim year = paid("100").by("a").at(time("2008", "2008")).claim();
        String key = formed(List.of(year)).formed().keySet().iterator().next();
        for (Claim ignored : List.of(
                paid("100").by("b").at(day("2008-03-01")).deprecated().claim(),
                paid("100").by("b").at(day("2008-03-01")).not().claim(),
                paid("100").by("b").at(day("2008-03-01")).claim().superseded(true))) {
            FormedQuestions formed = formed(List.of(year, ignored));
            assertTrue(formed.formed().containsKey(key), "the event keeps its key");
            assertEquals(Set.of(keys(year), keys(ignored)), facts(year, ignored));
        }
    }

    @Test
    void keyOfAnEventIsThatOfItsMostExactTime() {
        Claim year = paid("100").by("a").at(time("2008", "2008")).claim();
        Claim exact = paid("100").by("b").at(day("2008-03-01")).claim();
        String before = formed(List.of(year)).formed().keySet().iterator().next();
        String after = formed(List.of(year, exact)).formed().keySet().iterator().next();
        assertNotEquals(before, after);
        assertEquals(after, formed(List.of(exact)).formed().keySet().iterator().next());
    }

    @Test
    void plannedPaymentAndPaymentAreOneEventWithoutConflict() {
        Claim planned = paid("100")
                .by("a")
                .as(Modality.PLANNED)
                .at(time("2008", "2008"))
                .claim();
        Claim done = paid("150").by("b").at(day("2008-03-01")).claim();
        Fact fact = formed(List.of(planned, done)).facts().values().iterator().next();
        assertEquals(2, fact.getClaims().size());
        assertEquals(FactState.SINGLE_SOURCE, fact.getState());
    }
}
