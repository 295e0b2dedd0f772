package org.claimgraph.graph.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.claimgraph.graph.EntityKind;
import org.claimgraph.platform.ClasspathResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ViewsTest {
    private static final List<String> LINES = ClasspathResource.lines("vocabulary/views.tsv");
    private static final List<String> HEAD = List.of(LINES.getFirst().split("\t"));
    private static final Predicates PREDICATES = new Predicates();

    private static String rejectionMessage(List<String> lines) {
        return assertThrows(IllegalStateException.class, () -> new Views(PREDICATES, "table", lines))
                .getMessage();
    }

    @ParameterizedTest
    @CsvSource({
        "investors,name,Investors",
        "investors,name,''",
        "investors,content,CLAIMS",
        "investors,content,-",
        "investors,otherKinds,FIRM",
        "investors,otherKinds,-",
        "status,otherKinds,*",
        "investors,arguments,role",
        "deals,arguments,ROLE ROLE",
        "status,arguments,ROLE",
        "investors,description,-",
        "investors,description,''",
        "investors,name,deals",
    })
    void invalidCellIsRejectedWithItsLineAndColumn(String name, String column, String cell) {
        List<String> changed = new ArrayList<>(LINES);
        int line = 0;
        while (!LINES.get(line).startsWith(name + "\t")) {
            line++;
        }
        String[] cells = LINES.get(line).split("\t", -1);
        cells[HEAD.indexOf(column)] = cell;
        changed.set(line, String.join("\t", cells));
        String message = rejectionMessage(changed);
        assertTrue(message.startsWith("table:"), message);
        assertTrue(message.contains(": " + column + " is \"" + cell + "\""), message);
    }

    @Test
    void viewThatPredicatesNameButTheTableLacksIsRejected() {
        List<String> shorter =
                LINES.stream().filter(line -> !line.startsWith("investors\t")).toList();
        assertEquals(
                "table: the view \"investors\", which the predicate table names, is missing.",
                rejectionMessage(shorter));
    }

    @Test
    void differentHeaderIsRejected() {
        assertTrue(rejectionMessage(List.of()).startsWith("table:1: the columns must be name, content"));
        assertTrue(rejectionMessage(LINES.subList(1, LINES.size()))
                .startsWith("table:1: the columns must be name, content"));
    }

    @Test
    void kindHasTheViewsOfPredicatesThatAcceptItAsSubjectOrOtherParty() {
        Views views = new Views(PREDICATES);
        Set<String> person =
                Set.copyOf(views.of(EntityKind.PERSON).stream().map(View::name).toList());
        assertTrue(person.containsAll(Set.of("investments", "roles", "deals", "regulators")), person::toString);
        assertTrue(Set.of("investors", "parties", "leadership").stream().noneMatch(person::contains), person::toString);
    }
}
