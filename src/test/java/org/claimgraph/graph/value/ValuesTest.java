package org.claimgraph.graph.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.engine.execution.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {
    private static final Decimal ONE = new Decimal("1");
    private static final Decimal TWO = new Decimal("2");

    private static TimeValue when(String from, String to, DateBasis basis) {
        return new TimeValue(
                "then",
                from == null ? null : LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                Precision.DAY,
                basis);
    }

    @ParameterizedTest
    @CsvSource({
        "13000000000, 13000000000",
        "49.5, 49.5",
        "49.50, 49.5",
        "-0.0, 0",
        "000, 0",
        "1000, 1000",
        "0.000000000000000001, 0.000000000000000001",
        "123456789012345678901234567890.123, 123456789012345678901234567890.123",
    })
    void decimalIsWrittenWithoutExponentOrTrailingZeros(String written, String shown) {
        assertEquals(shown, new Decimal(written).toString());
        assertEquals(new Decimal(shown), new Decimal(written));
        assertEquals(new Decimal(shown).hashCode(), new Decimal(written).hashCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "1e5", "1,5", ".5", "5.", "+1", "--1", "NaN", "Infinity", "１", "0x10", "1 000"})
    void invalidDecimalIsRejectedWithItsText(String text) {
        ApiException problem = assertThrows(ApiException.class, () -> new Decimal(text));
        assertTrue(problem.getMessage().startsWith("\"" + text + "\""), problem.getMessage());
    }

    @Test
    void decimalWithTooManyDigitsIsRejected() {
        assertEquals(60, new Decimal("9".repeat(60)).toString().length());
        assertThrows(ApiException.class, () -> new Decimal("9".repeat(61)));
        assertEquals("100000", new Decimal(new BigDecimal("1e5")).toString());
    }

    static Stream<Runnable> invalidValues() {
        return Stream.of(
                () -> new Money(ONE, null, "usd", Bound.EXACT, null, null),
                () -> new Money(ONE, null, "US", Bound.EXACT, null, null),
                () -> new Money(ONE, null, "DOLLAR", Bound.EXACT, null, null),
                () -> new Money(ONE, null, null, Bound.EXACT, null, null),
                () -> new Money(ONE, TWO, "USD", Bound.EXACT, null, null),
                () -> new Money(ONE, null, "USD", Bound.BETWEEN, null, null),
                () -> new Money(TWO, ONE, "USD", Bound.BETWEEN, null, null),
                () -> new Money(ONE, null, "USD", Bound.MORE_THAN, null, null, ExclusiveEnds.LOWER),
                () -> new Money(ONE, ONE, "USD", Bound.BETWEEN, null, null, ExclusiveEnds.BOTH),
                () -> new Share(new Decimal("-0.1"), null, Bound.EXACT, ShareOf.EQUITY),
                () -> new Share(new Decimal("100.1"), null, Bound.EXACT, ShareOf.OTHER),
                () -> new Share(new Decimal("50"), new Decimal("101"), Bound.BETWEEN, ShareOf.VOTES),
                () -> new Share(new Decimal("-1"), new Decimal("50"), Bound.BETWEEN, ShareOf.VOTES),
                () -> new Share(new Decimal("100"), null, Bound.MORE_THAN, ShareOf.VOTES),
                () -> new Share(new Decimal("0.0"), null, Bound.LESS_THAN, ShareOf.VOTES),
                () -> new Share(ONE, ONE, Bound.BETWEEN, ShareOf.EQUITY, ExclusiveEnds.UPPER),
                () -> new Share(ONE, TWO, Bound.ABOUT, ShareOf.EQUITY),
                () -> new Share(ONE, null, Bound.BETWEEN, ShareOf.EQUITY),
                () -> new Share(TWO, ONE, Bound.BETWEEN, ShareOf.EQUITY),
                () -> new Quantity(ONE, "YEAR", Bound.BETWEEN),
                () -> new EntityValue(null, null),
                () -> new TimeValue(null, null, null, null, null),
                () -> new TimeValue("former", null, LocalDate.of(2024, 1, 1), Precision.DAY, null, true),
                () -> when("2024-01-02", "2024-01-01", DateBasis.STATED),
                () -> when("2024-01-01", null, DateBasis.RELATIVE),
                () -> when(null, "2024-01-01", DateBasis.RELATIVE));
    }

    @ParameterizedTest
    @CsvSource({
        "0, EXACT",
        "100, EXACT",
        "100, AT_LEAST",
        "0, AT_MOST",
        "100, LESS_THAN",
        "0, MORE_THAN",
        "100, AT_MOST"
    })
    void shareMayLieOnTheEdge(String percent, Bound bound) {
        assertEquals(
                percent,
                new Share(new Decimal(percent), null, bound, ShareOf.EQUITY)
                        .percent()
                        .toString());
    }

    @ParameterizedTest
    @MethodSource("invalidValues")
    void invalidValueIsRejected(Runnable making) {
        ApiException problem = assertThrows(ApiException.class, making::run);
        assertEquals(ErrorCode.BAD_INPUT, problem.code());
    }

    @Test
    void missingRequiredPartIsAProgrammingError() {
        assertThrows(NullPointerException.class, () -> new Money(null, null, "USD", null, null, null));
        assertThrows(NullPointerException.class, () -> new Quantity(ONE, null, null));
        assertThrows(NullPointerException.class, () -> new Share(null, null, null, null));
        assertThrows(NullPointerException.class, () -> new TextValue("x", null));
        assertThrows(NullPointerException.class, () -> new Decimal((BigDecimal) null));
    }

    @Test
    void omittedPartsHaveDefaults() {
        assertEquals(Bound.EXACT, new Money(ONE, null, "USD", null, null, null).bound());
        assertEquals(ShareOf.OTHER, new Share(ONE, null, null, null).of());
        assertEquals(Bound.ABOUT, new ConvertedAmount(ONE, "VND", null, null).bound());
        assertEquals(DateBasis.STATED, new TimeValue("then", null, null, null, null).basis());
    }

    static Stream<Value> values() {
        return Stream.of(
                new Money(ONE, null, "USD", Bound.EXACT, null, null),
                new Money(TWO, null, "USD", Bound.EXACT, null, null),
                new Money(ONE, null, "VND", Bound.EXACT, null, null),
                new Money(ONE, null, "USD", Bound.ABOUT, null, null),
                new Money(ONE, null, "USD", Bound.EXACT, "YEAR", null),
                new Money(ONE, TWO, "USD", Bound.BETWEEN, null, null),
                new Money(
                        ONE,
                        null,
                        "USD",
                        Bound.MORE_THAN,
                        null,
                        List.of(new ConvertedAmount(TWO, "VND", Bound.EXACT, "2\tđ\n"))),
                new Share(ONE, null, Bound.EXACT, ShareOf.EQUITY),
                new Share(ONE, null, Bound.EXACT, ShareOf.PROFIT),
                new Share(ONE, TWO, Bound.BETWEEN, ShareOf.PROFIT),
                new Share(ONE, TWO, Bound.BETWEEN, ShareOf.PROFIT, ExclusiveEnds.LOWER),
                new Share(ONE, TWO, Bound.BETWEEN, ShareOf.PROFIT, ExclusiveEnds.UPPER),
                new Money(ONE, TWO, "USD", Bound.BETWEEN, null, null, ExclusiveEnds.BOTH),
                new Quantity(ONE, "YEAR", Bound.EXACT),
                new Quantity(ONE, "HOUR", Bound.EXACT),
                new Quantity(ONE, TWO, "HOUR", Bound.BETWEEN, null),
                new Quantity(ONE, TWO, "HOUR", Bound.BETWEEN, ExclusiveEnds.UPPER),
                when("2024-01-01", null, DateBasis.STATED),
                when("2024-01-01", "2024-01-01", DateBasis.DERIVED),
                when(null, null, DateBasis.RELATIVE),
                new EntityValue("openai", null),
                new EntityValue(null, "openai"),
                new TextValue("1", "en"),
                new TextValue("1", "vi"),
                new BooleanValue(true),
                new BooleanValue(false),
                new UnknownValue("undisclosed"),
                new NoValue("no fee"));
    }

    @Test
    void differentValuesHaveDifferentCanonicalForms() {
        assertEquals(values().count(), values().map(Value::canonical).distinct().count());
    }

    @ParameterizedTest
    @MethodSource("values")
    void storedValueIsReadUnchanged(Value value) {
        Value again = StoredValue.of(value).value();
        assertEquals(value.canonical(), again.canonical());
        if (value instanceof Money money && !money.conversions().isEmpty()) {
            assertEquals("2 đ ", ((Money) again).conversions().getFirst().printed());
        } else {
            assertEquals(value, again);
        }
    }

    @Test
    void conversionsAreNotPartOfTheCanonicalForm() {
        Money bare = new Money(ONE, null, "USD", Bound.EXACT, null, null);
        Money converted = bare.converted(List.of(new ConvertedAmount(TWO, "VND", null, null)));
        assertEquals(bare.canonical(), converted.canonical());
        assertNotEquals(bare, converted);
    }

    @Test
    void endedTimeHasItsOwnCanonicalFormAndStaysOpen() {
        TimeValue open = new TimeValue("x", LocalDate.of(2015, 1, 1), null, Precision.YEAR, null);
        TimeValue ended = new TimeValue("x", LocalDate.of(2015, 1, 1), null, Precision.YEAR, null, true);
        assertNotEquals(open.canonical(), ended.canonical());
        assertEquals(ended, ended.closed());
        assertEquals(LocalDate.of(2015, 12, 31), open.closed().to());
        assertTrue(new TimeValue(null, null, null, null, null, true).ended());
    }

    @ParameterizedTest
    @CsvSource({
        "2001-06-15, , YEAR, 2001-01-01, 2001-12-31",
        "2001-06-15, 2001-06-15, YEAR, 2001-01-01, 2001-12-31",
        "2001-06-15, , MONTH, 2001-06-01, 2001-06-30",
        "1995-05-05, , DECADE, 1990-01-01, 1999-12-31",
        "2001-06-15, , DAY, 2001-06-15, 2001-06-15",
        "2001-06-15, 2003-02-01, YEAR, 2001-06-15, 2003-02-01",
        "2000-06-04, 2000-06-10, WEEK, 2000-06-04, 2000-06-10"
    })
    void timeOfOneUnitLastsAllOfIt(LocalDate from, LocalDate to, Precision precision, LocalDate first, LocalDate last) {
        TimeValue closed = new TimeValue(null, from, to, precision, null).closed();
        assertEquals(first, closed.from());
        assertEquals(last, closed.to());
    }

    @Test
    void unknownEndExcludesNoDay() {
        LocalDate day = LocalDate.of(2024, 6, 1);
        assertTrue(when("2024-01-01", null, DateBasis.STATED).mayHold(day));
        assertTrue(when(null, "2024-12-31", DateBasis.STATED).mayHold(day));
        assertTrue(when("2024-06-01", "2024-06-01", DateBasis.STATED).mayHold(day));
        assertTrue(when(null, null, DateBasis.RELATIVE).mayHold(day));
        assertFalse(when("2024-06-02", null, DateBasis.STATED).mayHold(day));
        assertFalse(when(null, "2024-05-31", DateBasis.STATED).mayHold(day));
    }

    @ParameterizedTest
    @MethodSource("values")
    void valueTellsTheTypeUnderWhichItIsStored(Value value) {
        assertEquals(StoredValue.of(value).type(), value.getType());
    }

    @ParameterizedTest
    @MethodSource("values")
    void contentsOfColumnsAreInTheOrderOfTheirNames(Value value) {
        List<Object> contents = StoredValue.parameters(value);
        StoredValue stored = StoredValue.of(value);
        assertEquals(StoredValue.COLUMNS.size(), contents.size());
        assertEquals(stored.type(), contents.get(StoredValue.COLUMNS.indexOf("value_type")));
        assertEquals(stored.amount(), contents.get(StoredValue.COLUMNS.indexOf("value_amount")));
        assertEquals(stored.text(), contents.get(StoredValue.COLUMNS.indexOf("value_text")));
        assertEquals(stored.truth(), contents.get(StoredValue.COLUMNS.indexOf("value_truth")));
        assertEquals(stored.exclusive(), contents.get(StoredValue.COLUMNS.indexOf("value_exclusive")));
    }

    @Test
    void absentValueLeavesEveryColumnEmpty() {
        assertEquals(Collections.nCopies(StoredValue.COLUMNS.size(), null), StoredValue.parameters(null));
    }

    @Test
    void columnsAreSelectedFromTheirTable() {
        assertTrue(StoredValue.columns("f").startsWith("f.value_type, f.value_amount, "));
        assertEquals(StoredValue.COLUMNS.size(), StoredValue.columns("f").split(", ").length);
        assertEquals(
                "c.as_of_text, c.as_of_from, c.as_of_to, c.as_of_precision, c.as_of_basis, c.as_of_ended",
                TimeValue.columns("c.as_of"));
    }

    @Test
    void canonicalFormsOfUnknownAndNoneLeaveTheirReasonsOut() {
        assertEquals("unknown", new UnknownValue("undisclosed").canonical());
        assertEquals("none", new NoValue("no fee").canonical());
    }

    @Test
    void canonicalFormOfATimeIsItsDatesOrElseItsWords() {
        assertEquals(
                "when 2024-01-01 null DAY",
                when("2024-01-01", null, DateBasis.STATED).canonical());
        assertEquals(
                "when null 2024-01-01 DAY",
                when(null, "2024-01-01", DateBasis.STATED).canonical());
        assertEquals("when then", when(null, null, DateBasis.RELATIVE).canonical());
    }

    @Test
    void equalDecimalsHaveOneHashAndOneText() {
        Decimal written = new Decimal("49.50");
        assertEquals(new Decimal("49.5").hashCode(), written.hashCode());
        assertNotEquals(new Decimal("1").hashCode(), written.hashCode());
        assertEquals("49.5", written.stringValueForSerialization());
    }

    @Test
    void rangeMayHaveEqualEndsUnlessItExcludesOne() {
        assertEquals(ONE, new Money(ONE, ONE, "USD", Bound.BETWEEN, null, null).maxAmount());
        assertThrows(ApiException.class, () -> new Share(ONE, ONE, Bound.BETWEEN, ShareOf.PROFIT, ExclusiveEnds.LOWER));
    }

    @Test
    void convertedAmountIsFoundInTheStoredText() {
        String stored = ConvertedAmount.stored(
                List.of(new ConvertedAmount(ONE, "VND", null, null), new ConvertedAmount(TWO, "EUR", null, "2 EUR")));
        Matcher euros = Pattern.compile(ConvertedAmount.storedAmountIn("EUR")).matcher(stored);
        assertTrue(euros.find());
        assertEquals("2", euros.group(1));
        assertFalse(Pattern.compile(ConvertedAmount.storedAmountIn("USD"))
                .matcher(stored)
                .find());
    }
}
