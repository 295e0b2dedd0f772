package org.claimgraph.view.fact;

import static org.claimgraph.claim.ClaimBuilder.that;
import static org.claimgraph.claim.ClaimBuilder.time;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.claimgraph.claim.Claim;
import org.claimgraph.claim.ClaimBuilder;
import org.claimgraph.graph.value.Bound;
import org.claimgraph.graph.value.Decimal;
import org.claimgraph.graph.value.EntityValue;
import org.claimgraph.graph.value.Money;
import org.claimgraph.graph.value.TimeValue;
import org.claimgraph.graph.value.Value;
import org.claimgraph.graph.vocabulary.Predicate;
import org.claimgraph.view.compare.ClaimComparison;
import org.claimgraph.view.compare.DistinctStatements.StatementPair;
import org.claimgraph.view.compare.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Facts with thousands of claims need a number of comparisons that grows with the claims, not with their pairs. */
class ManyClaimsTest {
    private static final int MANY = 5_000;
    private static final LocalDate FIRST_DAY = LocalDate.of(2010, 1, 1);

    /** Counts comparisons, with a tolerance of zero so that different numbers are different values. */
    private static final class Counting extends ClaimComparison {
        private long count;

        Counting(Predicate predicate) {
            super(predicate, BigDecimal.ZERO);
        }

        @Override
        public boolean compatible(Value one, Value other) {
            count++;
            return super.compatible(one, other);
        }

        @Override
        public Verdict compare(Claim one, Claim other) {
            count++;
            return super.compare(one, other);
        }

        @Override
        public boolean exclude(Claim one, Claim other) {
            count++;
            return super.exclude(one, other);
        }
    }

    private static Value usd(long amount) {
        return ClaimBuilder.money(String.valueOf(amount), "USD", Bound.EXACT);
    }

    private static TimeValue day(int number) {
        String day = FIRST_DAY.plusDays(number).toString();
        return time(day, day);
    }

    private static List<Claim> claims(int count, IntFunction<ClaimBuilder> builder) {
        return IntStream.range(0, count)
                .mapToObj(number -> builder.apply(number).claim())
                .toList();
    }

    private static Fact counted(List<Claim> claims, int perClaim) {
        Counting comparison =
                new Counting(ClaimBuilder.predicate(claims.getFirst().predicateKey()));
        Fact fact = new Fact(comparison, claims);
        assertTrue(comparison.count <= (long) perClaim * claims.size(), () -> comparison.count + " comparisons");
        assertTrue(fact.pairs().size() <= 4 * claims.size(), () -> fact.pairs().size() + " pairs");
        return fact;
    }

    private static long contradicted(Fact fact) {
        Set<Claim> claims = new HashSet<>();
        for (StatementPair pair : fact.pairs()) {
            if (pair.verdict().contradicts()) {
                claims.addAll(pair.one());
                claims.addAll(pair.other());
            }
        }
        return claims.size();
    }

    @Test
    void differentNumbersOfManySourcesAllContradict() {
        Fact fact = counted(
                claims(
                        MANY,
                        number -> that("valuation", usd(1_000L + 1_000_000L * number))
                                .by("s" + number)
                                .in("d" + number)),
                150);
        assertEquals(FactState.CONTESTED, fact.getState());
        assertEquals(MANY, fact.getPositions().size());
        assertEquals(MANY, contradicted(fact));
        assertTrue(fact.getComparedInPart());
    }

    @Test
    void oneNumberOfManyDocumentsIsOnePosition() {
        Fact fact = counted(
                claims(
                        MANY,
                        number -> that("valuation", usd(1_000)).by("s" + number).in("d" + number)),
                5);
        assertEquals(FactState.CORROBORATED, fact.getState());
        assertEquals(MANY, fact.getPositions().getFirst().getIndependentSources());
        assertFalse(fact.getComparedInPart());
    }

    @Test
    void numberAndOpenRangesOfManyDocumentsAgree() {
        Fact fact = counted(
                claims(
                        MANY,
                        number -> that(
                                        "valuation",
                                        number % 2 == 0
                                                ? usd(1_000_000)
                                                : ClaimBuilder.money(String.valueOf(number), "USD", Bound.MORE_THAN))
                                .by("s" + number)
                                .in("d" + number)),
                300);
        assertEquals(FactState.CORROBORATED, fact.getState());
        assertEquals(1, fact.getPositions().size());
    }

    @Test
    void sourceThatSaysSomethingElseEachDayUpdatesItself() {
        Fact fact = counted(
                claims(
                        MANY,
                        number -> that("valuation", usd(1_000L + 1_000_000L * number))
                                .by("source")
                                .in("d" + number)
                                .stated(FIRST_DAY.plusDays(number).toString())),
                250);
        assertEquals(MANY - 1, fact.getUpdatedBySource().size());
        assertEquals(FactState.SINGLE_SOURCE, fact.getState());
        assertEquals(usd(1_000L + 1_000_000L * (MANY - 1)), fact.getValue());
    }

    @Test
    void sourceThatRepeatsItselfOftenStillUpdatesItsFirstStatement() {
        Fact fact = counted(
                claims(
                        MANY,
                        number -> that("valuation", usd(number == 7 ? 5_000 : 1_000))
                                .by("source")
                                .in("d" + number)
                                .stated(FIRST_DAY.plusDays(number).toString())),
                250);
        assertEquals(FactState.SINGLE_SOURCE, fact.getState());
        assertEquals(
                8, fact.getUpdatedBySource().size(), "the first seven by the eighth, and the eighth by the others");
    }

    @Test
    void seriesOverTimeIsContestedOnlyWhereItsValuesAreOfOneDay() {
        List<Claim> series = new ArrayList<>(claims(
                MANY,
                number -> that("valuation", usd(1_000L + 1_000L * number))
                        .at(day(number))
                        .by("s" + number)
                        .in("d" + number)));
        assertEquals(FactState.SINGLE_SOURCE, counted(series, 300).getState());
        series.add(
                that("valuation", usd(3)).at(day(1_234)).by("other").in("other").claim());
        Fact contested = counted(series, 300);
        assertEquals(FactState.CONTESTED, contested.getState());
        assertEquals(2, contradicted(contested));
    }

    @Test
    void eachRecordOfADataSetStaysAnEvent() {
        List<Claim> payments = claims(
                MANY,
                number -> that("paid", usd(number % 10)).at(day(number % 100)).from("set", "r" + number));
        Counting comparison = new Counting(ClaimBuilder.predicate("paid"));
        assertEquals(MANY, new FactFormation(comparison).formed(payments).size());
        assertTrue(comparison.count <= 10L * MANY, () -> comparison.count + " comparisons");
    }

    /** Random numbers, ranges and open ranges, so that about half of them are compatible with a given one. */
    private static Value random(Random random) {
        long low = 100 + random.nextInt(200);
        return switch (random.nextInt(4)) {
            case 0 -> ClaimBuilder.money(String.valueOf(low), "USD", Bound.AT_LEAST);
            case 1 -> ClaimBuilder.money(String.valueOf(low + 100), "USD", Bound.AT_MOST);
            case 2 ->
                new Money(
                        new Decimal(String.valueOf(low)),
                        new Decimal(String.valueOf(low + 1 + random.nextInt(50))),
                        "USD",
                        Bound.BETWEEN,
                        null,
                        List.of());
            default -> usd(low);
        };
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void noContradictionOfOneTimeIsMissed(long seed) {
        Random random = new Random(seed);
        ClaimComparison comparison = new ClaimComparison(ClaimBuilder.predicate("valuation"));
        List<Claim> claims = claims(
                500,
                number -> that("valuation", random(random))
                        .at(day(random.nextInt(3)))
                        .by("s" + number)
                        .in("d" + number));
        Set<Claim> expected = new HashSet<>();
        for (Claim one : claims) {
            claims.stream()
                    .filter(other -> comparison.compare(one, other).contradicts())
                    .forEach(_ -> expected.add(one));
        }
        Set<Claim> found = new HashSet<>();
        new Fact(comparison, claims)
                .pairs().stream().filter(pair -> pair.verdict().contradicts()).forEach(pair -> {
                    found.addAll(pair.one());
                    found.addAll(pair.other());
                });
        assertEquals(expected, found);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void positionsAreThoseOfComparingEachValue(long seed) {
        Random random = new Random(seed);
        ClaimComparison comparison = new ClaimComparison(ClaimBuilder.predicate("valuation"));
        List<Claim> claims = claims(
                600,
                number -> that(
                                "valuation",
                                random.nextInt(3) == 0
                                        ? random(random)
                                        : new Money(
                                                new Decimal(String.valueOf(random.nextInt(100_000) - 50_000)),
                                                null,
                                                random.nextInt(4) == 0 ? "EUR" : "USD",
                                                random.nextBoolean() ? Bound.EXACT : Bound.ABOUT,
                                                null,
                                                List.of()))
                        .by("s" + number));
        List<List<Claim>> expected = new ArrayList<>();
        claims.stream()
                .sorted(PositionBuilder.ORDER)
                .forEach(claim -> expected.stream()
                        .filter(position -> position.stream()
                                .allMatch(other -> comparison.compatible(other.getValue(), claim.getValue())))
                        .findFirst()
                        .orElseGet(() -> {
                            expected.add(new ArrayList<>());
                            return expected.getLast();
                        })
                        .add(claim));
        assertEquals(
                Set.copyOf(expected),
                Set.copyOf(PositionBuilder.of(comparison, claims.getFirst(), claims).stream()
                        .map(Position::getClaims)
                        .toList()));
    }

    @Test
    void differentEntitiesOfManySourcesAllContradict() {
        Fact fact = counted(
                claims(
                        MANY,
                        number -> that("chiefExecutive", new EntityValue("e" + number, null))
                                .by("s" + number)
                                .in("d" + number)),
                150);
        assertEquals(FactState.CONTESTED, fact.getState());
        assertEquals(MANY, contradicted(fact));
    }
}
