package org.claimgraph.view.fact;

import static org.claimgraph.claim.ClaimBuilder.entity;
import static org.claimgraph.claim.ClaimBuilder.money;
import static org.claimgraph.claim.ClaimBuilder.that;
import static org.claimgraph.claim.ClaimBuilder.time;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.claimgraph.claim.Claim;
import org.claimgraph.claim.ClaimBuilder;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.graph.value.Bound;
import org.claimgraph.graph.value.TimeValue;
import org.claimgraph.graph.value.Value;
import org.claimgraph.view.compare.ClaimComparison;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which facts the field {@code fact} chooses. */
class FactChoiceTest {
    private static final Value PRICE = money("200", "EUR", Bound.EXACT);

    private static Fact fact(Claim... claims) {
        return fact(false, claims);
    }

    private static Fact fact(boolean coversSeveralEvents, Claim... claims) {
        return new Fact(
                new ClaimComparison(ClaimBuilder.predicate(claims[0].predicateKey())),
                List.of(claims),
                List.of(),
                coversSeveralEvents);
    }

    private static boolean matches(Fact fact, String value, String on) {
        return new FactChoice(value, on == null ? null : LocalDate.parse(on))
                .about("subject")
                .test(fact);
    }

    @Test
    void valueOfASymmetricFactIsItsOtherEnd() {
        Fact reversed =
                fact(that("partner", entity("subject")).about("microsoft").claim());
        assertTrue(matches(reversed, "entity/microsoft", null));
        assertFalse(matches(reversed, "entity/subject", null));
        Fact forward = fact(that("partner", entity("microsoft")).claim());
        assertTrue(matches(forward, "entity/microsoft", null));
        assertFalse(matches(forward, "entity/subject", null));
    }

    @ParameterizedTest
    @CsvSource({
        "paid, 2010, 2010-12-31, 2010-05-03, true",
        "paid, 2010, 2010-12-31, 2010-06-03, false",
        "paid, 2010, ?, 2010-05-03, true",
        "paid, 2010, ?, 2023-01-01, false",
        "serviceFee, 2010, ?, 2023-01-01, true",
    })
    void mostExactTimeOfAnEventDecidesItsDay(String predicate, String from, String to, String on, boolean expected) {
        TimeValue wide = time(to.equals("?") ? from : from + "-01-01", to);
        TimeValue exact = time("2010-05-03", "2010-05-03");
        Fact fact = fact(
                that(predicate, PRICE).by("a").at(wide).claim(),
                that(predicate, PRICE).by("b").at(exact).claim());
        assertEquals(expected, matches(fact, null, on));
        assertEquals(expected, matches(fact, "200", on));
    }

    @Test
    void onlySupportingClaimsHaveTheValueUnlessThereAreNone() {
        Claim deprecated = that("serviceFee", money("300", "EUR", Bound.EXACT))
                .deprecated()
                .claim();
        Claim negated =
                that("serviceFee", money("400", "EUR", Bound.EXACT)).not().claim();
        Fact fact = fact(that("serviceFee", PRICE).claim(), deprecated, negated);
        assertTrue(matches(fact, "200", null));
        assertFalse(matches(fact, "300", null));
        assertFalse(matches(fact, "400", null));
        assertTrue(matches(fact(deprecated), "300", null));
    }

    @ParameterizedTest
    @CsvSource({"200, true", "200.00, true", "2e2, true", "200.01, false", "two hundred, false"})
    void numbersAreComparedByAmount(String value, boolean expected) {
        assertEquals(expected, matches(fact(that("paid", PRICE).claim()), value, null));
    }

    @ParameterizedTest
    @CsvSource({
        "2015-12-11, 2015-12-11, 2015-12-11, true",
        "2015, 2015, 2015, true",
        "2015, ?, 2015, true",
        "2015, 2015, 2015-12-11, false"
    })
    void datesAreComparedAsDisplayed(String from, String to, String value, boolean expected) {
        assertEquals(expected, matches(fact(that("founded", time(from, to)).claim()), value, null));
    }

    @Test
    void malformedEntityIdIsNamed() {
        assertThrows(ApiException.class, () -> new FactChoice("entity/", null));
    }

    @Test
    void factAboutASingleEventIsPreferredOnATie() {
        Fact single =
                fact(that("paid", PRICE).at(time("2010-05-03", "2010-05-03")).claim());
        Fact several = fact(true, that("paid", PRICE).at(time("2012", "2012")).claim());
        assertSame(single, FactChoice.best(List.of(single, several)));
        assertSame(single, FactChoice.best(List.of(several, single)));
    }
}
