package org.claimgraph.graph.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ValueDisplayTest {
    private static Money money(String amount, String max, Bound bound, String per) {
        return new Money(new Decimal(amount), max == null ? null : new Decimal(max), "USD", bound, per, null);
    }

    private static Share share(String low, String high, ExclusiveEnds exclusive) {
        return new Share(new Decimal(low), new Decimal(high), Bound.BETWEEN, ShareOf.EQUITY, exclusive);
    }

    private static TimeValue time(String from, String to, Precision precision) {
        return new TimeValue(
                "as printed",
                from == null ? null : LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                precision,
                null);
    }

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of("more than 13,000,000,000 USD", money("13000000000", null, Bound.MORE_THAN, null)),
                Arguments.of("-100 USD", money("-100", null, Bound.EXACT, null)),
                Arguments.of("-1,000.25 USD", money("-1000.25", null, Bound.EXACT, null)),
                Arguments.of("100 to 1,000 USD per year", money("100", "1000", Bound.BETWEEN, "YEAR")),
                Arguments.of("more than 25 and at most 50 % of equity", share("25", "50", ExclusiveEnds.LOWER)),
                Arguments.of("at least 25 and less than 50 % of equity", share("25", "50", ExclusiveEnds.UPPER)),
                Arguments.of("more than 25 and less than 50 % of equity", share("25", "50", ExclusiveEnds.BOTH)),
                Arguments.of("25 to 50 % of equity", share("25", "50", null)),
                Arguments.of("49 % of profit", new Share(new Decimal("49"), null, Bound.EXACT, ShareOf.PROFIT)),
                Arguments.of("about 20 %", new Share(new Decimal("20"), null, Bound.ABOUT, ShareOf.OTHER)),
                Arguments.of("at least 3 year", new Quantity(new Decimal("3"), "YEAR", Bound.AT_LEAST)),
                Arguments.of(
                        "at least 3 and less than 5 year",
                        new Quantity(new Decimal("3"), new Decimal("5"), "YEAR", Bound.BETWEEN, ExclusiveEnds.UPPER)),
                Arguments.of("2019", time("2019-01-01", "2019-12-31", Precision.YEAR)),
                Arguments.of("2019 to 2023", time("2019-01-01", "2023-12-31", Precision.YEAR)),
                Arguments.of("since 2019", time("2019-01-01", null, Precision.YEAR)),
                Arguments.of("until 2019-03", time(null, "2019-03-31", Precision.MONTH)),
                Arguments.of("2019-Q3", time("2019-07-01", "2019-09-30", Precision.QUARTER)),
                Arguments.of("2010s", time("2010-01-01", "2019-12-31", Precision.DECADE)),
                Arguments.of("2020-W53", time("2020-12-28", "2021-01-03", Precision.WEEK)),
                Arguments.of("2019-03-05", time("2019-03-05", "2019-03-05", Precision.DAY)),
                Arguments.of(
                        "from 2015, ended on an unknown day",
                        new TimeValue("former", LocalDate.of(2015, 1, 1), null, Precision.YEAR, null, true)),
                Arguments.of("ended on an unknown day", new TimeValue("former", null, null, null, null, true)),
                Arguments.of("as printed", time(null, null, null)),
                Arguments.of("The entity acme", new EntityValue("acme", null)),
                Arguments.of("Acme", new EntityValue(null, "Acme")),
                Arguments.of("words", new TextValue("words", "en")),
                Arguments.of("yes", new BooleanValue(true)),
                Arguments.of("no", new BooleanValue(false)),
                Arguments.of("unknown", new UnknownValue("undisclosed")),
                Arguments.of("none", new NoValue(null)));
    }

    @ParameterizedTest
    @MethodSource("values")
    void valueIsDisplayedAsCanonicalText(String display, Value value) {
        assertEquals(display, ValueDisplay.of(value, key -> "The entity " + key));
    }
}
