package org.claimgraph.graph.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimgraph.graph.value.ValueType;
import org.claimgraph.platform.ClasspathResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PredicatesTest {
    private static final List<String> LINES = ClasspathResource.lines("vocabulary/predicates.tsv");
    private static final List<String> HEAD = List.of(LINES.getFirst().split("\t"));

    /** The line number of the predicate, counted from 1. */
    private static int numberOf(String key) {
        for (int at = 1; at < LINES.size(); at++) {
            if (LINES.get(at).startsWith(key + "\t")) {
                return at + 1;
            }
        }
        throw new AssertionError("no predicate " + key);
    }

    /** The message of the error that a changed cell causes. */
    private static String rejectionMessage(String key, String column, String cell) {
        List<String> changed = new ArrayList<>(LINES);
        int number = numberOf(key);
        String[] cells = LINES.get(number - 1).split("\t", -1);
        cells[HEAD.indexOf(column)] = cell;
        changed.set(number - 1, String.join("\t", cells));
        return assertThrows(IllegalStateException.class, () -> new Predicates("table", changed), cell)
                .getMessage();
    }

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "invested,key,''",
                "invested,key,-",
                "invested,key,Invested",
                "invested,key,has invested",
                "raised,key,invested",
                "invested,label,''",
                "invested,label,' '",
                "invested,label,invested in ",
                "invested,label,-",
                "invested,inverseLabel,''",
                "invested,inverseLabel,-",
                "valuation,inverseLabel,is the value of",
                "invested,subjects,''",
                "invested,subjects,-",
                "invested,subjects,FIRM",
                "invested,subjects,company",
                "invested,subjects,COMPANY  PERSON",
                "invested,subjects,COMPANY COMPANY",
                "invested,value,''",
                "invested,value,CASH",
                "invested,value,UNKNOWN",
                "invested,value,NONE",
                "invested,object,''",
                "invested,object,the investee",
                "invested,object,buyer",
                "owns,object,scope",
                "invested,objects,''",
                "invested,objects,-",
                "invested,objects,FIRM",
                "invested,objects,COMPANY COMPANY",
                "valuation,objects,COMPANY",
                "invested,temporality,ALWAYS",
                "invested,temporality,-",
                "invested,functional,true",
                "invested,functional,''",
                "invested,symmetric,NO",
                "invested,symmetric,yes",
                "invested,separators,''",
                "invested,separators,investee  tranche",
                "'invested',separators,'investee,tranche'",
                "invested,separators,investee investee",
                "invested,tolerance,''",
                "invested,tolerance,-",
                "invested,tolerance,one",
                "invested,tolerance,-1",
                "invested,tolerance,101",
                "invested,tolerance,1e3",
                "invested,once,maybe",
                "invested,excludes,''",
                "invested,excludes,nothingOfTheKind",
                "exclusiveSupplier,exceptions,clauseExceptions",
                "invested,restricted,''",
                "invested,restricted,maybe",
                "invested,views,''",
                "invested,views,-",
                "invested,views,investments",
                "invested,views,investments/",
                "invested,views,/investors",
                "invested,views,investments/investors/",
                "invested,views,investments/in vestors!",
                "valuation,views,-/owners",
                "invested,followTheMoney,''",
                "invested,followTheMoney,Owner ship",
                "invested,followTheMoney,Ownership:",
                "invested,followTheMoney,Person:birth:date",
                "invested,wikidata,Q1",
                "invested,wikidata,p17",
                "invested,wikidata,P0",
            })
    void invalidCellIsRejectedWithItsLineAndColumn(String key, String column, String cell) {
        String message = rejectionMessage(key, column, cell);
        assertTrue(message.startsWith("table:" + numberOf(key) + ": " + column + " is \"" + cell + "\""), message);
    }

    @Test
    void lineWithTooManyOrTooFewColumnsIsRejected() {
        for (String line : List.of(
                LINES.get(1) + "\t-", LINES.get(1).substring(0, LINES.get(1).lastIndexOf('\t')))) {
            String message = assertThrows(
                            IllegalStateException.class, () -> new Predicates("table", List.of(LINES.getFirst(), line)))
                    .getMessage();
            assertTrue(message.startsWith("table:2: the line has "), message);
        }
    }

    @Test
    void symmetricPredicateNeedsTheSameKindsOnBothSides() {
        String message = rejectionMessage("partner", "objects", "COMPANY");
        assertTrue(message.endsWith("but the kinds of the subject and of the other party differ."), message);
    }

    @Test
    void emptyLineIsRejected() {
        assertThrows(IllegalStateException.class, () -> new Predicates("table", List.of(LINES.getFirst(), "")));
    }

    @Test
    void differentHeaderIsRejected() {
        for (String head : List.of("", LINES.get(1), LINES.getFirst() + "\tmore")) {
            String message = assertThrows(IllegalStateException.class, () -> new Predicates("table", List.of(head)))
                    .getMessage();
            assertTrue(message.startsWith("table:1: the columns must be key, label"), message);
        }
        assertThrows(IllegalStateException.class, () -> new Predicates("table", List.of()));
    }

    @Test
    void vocabularyContainsEveryPredicateInTheOrderOfTheTable() {
        List<String> keys = LINES.stream()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf('\t')))
                .toList();
        assertTrue(keys.size() > 60);
        Predicates predicates = new Predicates();
        assertEquals(keys, predicates.all().stream().map(Predicate::key).toList());
        keys.forEach(
                key -> assertTrue(predicates.knows(key) && predicates.of(key).known()));
    }

    @Test
    void predicateOutsideTheVocabularyContradictsNothing() {
        Predicate unknown = new Predicates().of("madeUp");
        assertFalse(unknown.known() || unknown.functional() || unknown.symmetric());
        assertTrue(Arrays.stream(ValueType.values()).allMatch(unknown::takes));
    }

    @Test
    void predicateAcceptsItsOwnTypeUnknownAndNone() {
        Predicate invested = new Predicates().of("invested");
        Set<ValueType> taken =
                Arrays.stream(ValueType.values()).filter(invested::takes).collect(Collectors.toSet());
        assertEquals(Set.of(ValueType.MONEY, ValueType.UNKNOWN, ValueType.NONE), taken);
    }

    @Test
    void vocabularyContainsTheDocumentedPredicates() {
        Predicates predicates = new Predicates();
        for (String key : List.of(
                "invested",
                "investedTotal",
                "raised",
                "ownershipShare",
                "profitShare",
                "revenueShare",
                "valuation",
                "loss",
                "cost",
                "exclusiveRight",
                "integrationRight",
                "accessRight",
                "clause",
                "supplies",
                "partyTo",
                "dealStatus",
                "negotiatesWith",
                "commitsTo",
                "plans",
                "monitors",
                "investigates",
                "sues",
                "considersAccusing",
                "opposes",
                "cooperatesWith",
                "chiefExecutive",
                "holdsRole",
                "removedFrom",
                "hiredFrom",
                "founder",
                "parent",
                "controls",
                "legalForm",
                "convertsTo",
                "develops",
                "launches",
                "basedOn",
                "partner",
                "competitor",
                "supplier",
                "customer",
                "dependsOn",
                "disagreesOver",
                "says",
                "assessedAs",
                "forecastTo")) {
            assertTrue(predicates.knows(key), key);
        }
    }
}
