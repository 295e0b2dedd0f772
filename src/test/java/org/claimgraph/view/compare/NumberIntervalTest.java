package org.claimgraph.view.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.claimgraph.graph.value.Bound;
import org.claimgraph.graph.value.Decimal;
import org.claimgraph.graph.value.ExclusiveEnds;
import org.claimgraph.graph.value.Money;
import org.claimgraph.graph.value.Quantity;
import org.claimgraph.graph.value.Share;
import org.claimgraph.graph.value.ShareOf;
import org.claimgraph.graph.value.TextValue;
import org.claimgraph.graph.value.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberIntervalTest {
    /** A share written as in mathematics: "(25,50]", ">50", ">=50", "<50", "<=50", "~50" or "50". */
    static Value share(String text) {
        String number = text.replaceAll("[^0-9.,]", "");
        if (number.contains(",")) {
            String[] ends = number.split(",");
            boolean lower = text.startsWith("(");
            boolean upper = text.endsWith(")");
            ExclusiveEnds exclusive = lower && upper
                    ? ExclusiveEnds.BOTH
                    : lower ? ExclusiveEnds.LOWER : upper ? ExclusiveEnds.UPPER : null;
            return new Share(new Decimal(ends[0]), new Decimal(ends[1]), Bound.BETWEEN, ShareOf.EQUITY, exclusive);
        }
        Bound bound = switch (text.replace(number, "")) {
            case ">" -> Bound.MORE_THAN;
            case ">=" -> Bound.AT_LEAST;
            case "<" -> Bound.LESS_THAN;
            case "<=" -> Bound.AT_MOST;
            case "~" -> Bound.ABOUT;
            default -> Bound.EXACT;
        };
        return new Share(new Decimal(number), null, bound, ShareOf.EQUITY);
    }

    private static NumberInterval interval(String text) {
        return NumberInterval.of(share(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            (25,50] | >50     | 1  | false
            (25,50] | >50     | 10 | false
            (25,50] | (50,75] | 1  | false
            (25,50] | [50,75] | 0  | true
            (25,50) | [50,75] | 5  | false
            [25,50] | (50,75) | 5  | false
            [25,50] | [50,75] | 0  | true
            [25,50] | >50     | 1  | false
            [25,50] | >=50    | 0  | true
            <=50    | >50     | 5  | false
            <50     | >=50    | 5  | false
            <50     | >50     | 5  | false
            <=50    | >=50    | 0  | true
            <50     | >51     | 5  | false
            <=50    | >=51    | 5  | true
            <=50    | >=51    | 0  | false
            (25,50] | 50      | 0  | true
            (25,50] | 25      | 0  | false
            (25,50] | 25      | 5  | false
            (25,50) | 50      | 5  | false
            (25,50) | 50.1    | 5  | false
            [25,50) | 25      | 0  | true
            [25,50) | 24.9    | 1  | true
            (25,50] | 25.1    | 0  | true
            (25,50] | 50.1    | 1  | true
            (25,50] | 24.9    | 0  | false
            (25,50] | 24.9    | 1  | false
            (25,50] | ~25     | 0  | true
            >50     | 50      | 0  | true
            >50     | 49.9    | 0  | false
            >50     | 49.9    | 1  | true
            <50     | 50      | 0  | true
            >=50    | 50      | 0  | true
            >0      | 0       | 0  | false
            >0      | 0       | 5  | false
            >=0     | 0       | 0  | true
            <100    | 100     | 1  | false
            <=100   | 100     | 0  | true
            <100    | 99.9    | 0  | true
            >99     | 100     | 1  | true
            >=50    | 49.99   | 0  | false
            >50     | ~50     | 0  | true
            >52.5   | ~50     | 0  | false
            >=52.5  | ~50     | 0  | true
            >=52.6  | ~50     | 0  | false
            ~50     | 47.5    | 0  | true
            ~50     | 47.4    | 0  | false
            <=47.5  | ~50     | 0  | true
            <=47.4  | ~50     | 0  | false
            96      | 100     | 5  | true
            96      | 100     | 4  | true
            96      | 100     | 3  | false
            99      | 100     | 1  | true
            98.9    | 100     | 1  | false
            10      | 20      | 0  | false
            >10     | >90     | 0  | true
            [10,20] | [15,40] | 0  | true
            (50,60) | [61,70] | 2  | true
            (50,60) | [61,70] | 1  | false
            """)
    void intervalsOverlapWhereTheyShareANumber(String one, String other, BigDecimal tolerance, boolean overlap) {
        assertEquals(overlap, interval(one).overlaps(interval(other), tolerance));
        assertEquals(overlap, interval(other).overlaps(interval(one), tolerance));
    }

    @Test
    void intervalsAreOrderedFromNarrowToWide() {
        List<String> ordered = List.of(
                "10", "20", "(10,11)", "(10,11]", "[10,11]", "[20,21]", "~20", "[10,20]", "<20", "<=20", "<30", ">30",
                ">=30", ">20");
        for (int at = 0; at < ordered.size(); at++) {
            for (int with = 0; with < ordered.size(); with++) {
                int compared = interval(ordered.get(at)).compareNarrowness(interval(ordered.get(with)));
                assertEquals(
                        Integer.signum(Integer.compare(at, with)),
                        Integer.signum(compared),
                        ordered.get(at) + " and " + ordered.get(with));
            }
        }
    }

    @Test
    void negativeNumbersAreWidenedByTheirSize() {
        NumberInterval loss = NumberInterval.of(money("-100", Bound.ABOUT, null));
        assertEquals(0, new BigDecimal("-105").compareTo(loss.low()));
        assertEquals(0, new BigDecimal("-95").compareTo(loss.high()));
    }

    private static Money money(String amount, Bound bound, String per) {
        return new Money(new Decimal(amount), null, "USD", bound, per, null);
    }

    @Test
    void onlyNumbersOfOneUnitOverlap() {
        List<Value> units = new ArrayList<>(List.of(
                money("10", Bound.EXACT, null),
                money("10", Bound.EXACT, "YEAR"),
                new Money(new Decimal("10"), null, "EUR", Bound.EXACT, null, null),
                new Share(new Decimal("10"), null, Bound.EXACT, ShareOf.EQUITY),
                new Share(new Decimal("10"), null, Bound.EXACT, ShareOf.PROFIT),
                new Quantity(new Decimal("10"), "YEAR", Bound.EXACT)));
        for (Value one : units) {
            for (Value other : units) {
                assertEquals(one == other, NumberInterval.of(one).overlaps(NumberInterval.of(other), BigDecimal.TEN));
            }
        }
        assertTrue(NumberInterval.of(money("10", Bound.EXACT, "year"))
                .overlaps(NumberInterval.of(units.get(1)), BigDecimal.ZERO));
        assertTrue(NumberInterval.of(new Quantity(new Decimal("10"), "Year", Bound.EXACT))
                .overlaps(NumberInterval.of(units.getLast()), BigDecimal.ZERO));
        assertEquals(null, NumberInterval.of(new TextValue("10", "en")));
        assertEquals(null, NumberInterval.printed(new TextValue("10", "en")));
    }

    @Test
    void printedNumberIsNotWidened() {
        assertTrue(List.of(
                        money("100", Bound.ABOUT, "YEAR"),
                        share("~50"),
                        new Quantity(new Decimal("5"), "YEAR", Bound.ABOUT))
                .stream()
                .allMatch(value -> {
                    NumberInterval printed = NumberInterval.printed(value);
                    return printed.low().equals(printed.high())
                            && printed.unit().equals(NumberInterval.of(value).unit());
                }));
        assertEquals(interval("(25,50]"), NumberInterval.printed(share("(25,50]")));
    }

    @Test
    void middleIsTheKnownEndOrTheMidpoint() {
        assertEquals(0, new BigDecimal("37.5").compareTo(interval("(25,50]").middle()));
        assertEquals(0, new BigDecimal("50").compareTo(interval(">50").middle()));
        assertEquals(0, new BigDecimal("50").compareTo(interval("<50").middle()));
    }
}
