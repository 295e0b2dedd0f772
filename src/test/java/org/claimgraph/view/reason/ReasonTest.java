package org.claimgraph.view.reason;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReasonTest {
    private static final Reason NESTED = Reason.of(
            ReasonTemplate.AT_TIME,
            Reason.of(
                    ReasonTemplate.HERE_AND_THERE,
                    ReasonArgument.entity("ann"),
                    Reason.of(ReasonTemplate.QUOTED, ReasonArgument.text("it's \"{0}\"\nso"))),
            Reason.of(
                    ReasonTemplate.MORE_THAN,
                    Reason.of(
                            ReasonTemplate.QUANTITY,
                            ReasonArgument.number(new BigDecimal("1.3E+10")),
                            ReasonArgument.text("USD"))));

    @Test
    void storedReasonIsReadBackUnchanged() {
        assertEquals(NESTED.json(), Reason.parse(NESTED.json()).json());
        assertEquals(NESTED.rendered(Map.of()), Reason.parse(NESTED.json()).rendered(Map.of()));
    }

    @Test
    void entityNamesAreFilledInWhenRendered() {
        assertEquals(
                "Ann here, “it's \"{0}\"\nso” there, more than 13 billion USD", NESTED.rendered(Map.of("ann", "Ann")));
        Set<String> entities = new HashSet<>();
        NESTED.forEachEntity(entities::add);
        assertEquals(Set.of("ann"), entities);
    }

    @Test
    void entityWithoutNameIsShownByItsKey() {
        assertEquals(
                "ann here, ann there",
                Reason.of(ReasonTemplate.HERE_AND_THERE, ReasonArgument.entity("ann"), ReasonArgument.entity("ann"))
                        .rendered(Map.of("bob", "Bob")));
    }

    @ParameterizedTest
    @EnumSource(ReasonTemplate.class)
    void everyPlaceholderOfATemplateIsFilled(ReasonTemplate template) {
        String rendered = new Reason(template, Collections.nCopies(3, ReasonArgument.text("x"))).rendered(Map.of());
        assertFalse(rendered.contains("{"), rendered);
        assertFalse(rendered.isBlank());
    }

    @Test
    void listTemplateJoinsAnyNumberOfArguments() {
        List<ReasonArgument> three =
                List.of(ReasonArgument.text("a"), ReasonArgument.text("b"), ReasonArgument.text("c"));
        assertEquals(
                "different questions: a; b; c",
                new Reason(ReasonTemplate.DIFFERENT_QUESTIONS, three).rendered(Map.of()));
        assertEquals("abc", new Reason(ReasonTemplate.STORED_TEXT, three).rendered(Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "100 % above", "{\"template\": \"NO_SUCH_TEMPLATE\"}"})
    void anythingElseThanAStoredReasonIsRefused(String stored) {
        assertThrows(IllegalArgumentException.class, () -> Reason.parse(stored));
    }

    @ParameterizedTest
    @CsvSource({
        "13000000000, 13 billion",
        "1500000, 1.5 million",
        "12345678, 12345678",
        "999999, 999999",
        "-2000000, -2 million",
        "0, 0",
        "5000000000000, 5 trillion"
    })
    void numbersHaveScaleWordsWhereFewDigitsRemain(BigDecimal number, String expected) {
        assertEquals(
                expected,
                Reason.of(ReasonTemplate.COMMA_LIST, ReasonArgument.number(number))
                        .rendered(Map.of()));
    }
}
