package org.claimgraph.graph.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PredicateLabelsTest {
    private static final String HEAD = "key\tdirection\tvi\tar";
    private static final Predicates PREDICATES = new Predicates();
    private static final PredicateLabels LABELS = new PredicateLabels(PREDICATES);

    private static PredicateLabels of(String... rows) {
        List<String> lines = new ArrayList<>(List.of(HEAD));
        lines.addAll(List.of(rows));
        return new PredicateLabels(PREDICATES, "table", lines);
    }

    @Test
    void eachPredicateOfTheVocabularyHasItsLabelsInEachLanguage() {
        List<String> missing = new ArrayList<>();
        for (Predicate predicate : PREDICATES.all()) {
            for (String language : LABELS.languages()) {
                if (LABELS.label(predicate, List.of(language)).equals(predicate.label())) {
                    missing.add(predicate.key() + " FORWARD " + language);
                }
                String inverse = predicate.inverseLabel();
                if (inverse != null && inverse.equals(LABELS.inverseLabel(predicate, List.of(language)))) {
                    missing.add(predicate.key() + " INVERSE " + language);
                }
            }
        }
        assertEquals(List.of(), missing);
        assertEquals(List.of("vi", "ar", "id", "zh"), LABELS.languages());
    }

    @ParameterizedTest
    @CsvSource({
        "vi, được mua lại bởi",
        "zh-Hant-TW, 被收购，收购方为",
        "ID, diakuisisi oleh",
        "fr, was acquired by",
        "en, was acquired by",
        "fr vi en, được mua lại bởi",
        "en vi, was acquired by",
        "'', was acquired by"
    })
    void labelIsInTheFirstLanguageThatHasOne(String languages, String label) {
        List<String> wanted = languages.isEmpty() ? List.of() : List.of(languages.split(" "));
        assertEquals(label, LABELS.inverseLabel(PREDICATES.of("acquires"), wanted));
    }

    @Test
    void symmetricPredicateHasOneLabelAndOneWithoutOtherPartyNoInverseLabel() {
        List<String> arabic = List.of("ar");
        Predicate partner = PREDICATES.of("partner");
        assertEquals(LABELS.label(partner, arabic), LABELS.inverseLabel(partner, arabic));
        assertNull(LABELS.inverseLabel(PREDICATES.of("valuation"), arabic));
    }

    @Test
    void predicateWithoutATranslationHasItsEnglishLabel() {
        PredicateLabels labels = of("invested\tFORWARD\tđã đầu tư vào\t-");
        assertEquals("invested in", labels.label(PREDICATES.of("invested"), List.of("ar")));
        assertEquals("received an investment from", labels.inverseLabel(PREDICATES.of("invested"), List.of("vi")));
        assertEquals("keptKey", labels.label(PREDICATES.of("keptKey"), List.of("vi")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "investedd\tFORWARD\ta\tb",
                "invested\tforward\ta\tb",
                "invested\tFORWARD\ta",
                "invested\tFORWARD\ta\t ",
                "invested\tFORWARD\ta\t",
                "partner\tINVERSE\ta\tb",
                "valuation\tINVERSE\ta\tb",
                ""
            })
    void brokenLineIsNamed(String row) {
        String message =
                assertThrows(IllegalStateException.class, () -> of(row), row).getMessage();
        assertTrue(message.startsWith("table:2: "), message);
    }

    @Test
    void secondLineOfOneLabelAndAnotherHeadAreErrors() {
        String row = "invested\tFORWARD\ta\tb";
        assertThrows(IllegalStateException.class, () -> of(row, row));
        assertThrows(
                IllegalStateException.class,
                () -> new PredicateLabels(PREDICATES, "table", List.of("direction\tkey\tvi")));
    }
}
