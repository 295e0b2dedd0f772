package org.claimgraph.graph.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PredicateWordsTest {
    private final Predicates predicates = new Predicates();

    private List<String> alike(String key) {
        return PredicateWords.alike(key, predicates.all());
    }

    @ParameterizedTest
    @CsvSource({
        "ceoOf, chiefExecutive",
        "CEO, chiefExecutive",
        "isChiefExecutiveOf, chiefExecutive",
        "P169, chiefExecutive",
        "hasFounders, founder",
        "investorIn, invested",
        "ownerOf, owns",
        "suppliedBy, supplies",
        "partnership, partner",
        "legal-form, legalForm"
    })
    void unknownKeyLeadsToPredicatesWithItsWords(String key, String predicate) {
        assertTrue(alike(key).contains(predicate), () -> alike(key).toString());
    }

    @Test
    void nothingIsSuggestedWithoutACommonWord() {
        assertEquals(List.of(), alike("xyzzy"));
        assertEquals(List.of(), alike("of"));
    }
}
