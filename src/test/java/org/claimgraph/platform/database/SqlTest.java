package org.claimgraph.platform.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SqlTest {
    private static final Sql SEVERAL =
            Sql.of("a = any(?)", List.of("x", "y")).add("and b <= ?", 3).add("and c = any(keys(?))", List.of("k", "l"));

    @Test
    void keysDoNotCountForThePlanOfPostgresql() {
        assertEquals("a = any(?) and b <= ? and c = any((select ?::varchar[])::varchar[]) ", SEVERAL.text(false));
        assertEquals("a = any(?) and b <= ? and c = any(?) ", SEVERAL.text(true));
    }

    @Test
    void whereOnePlanServesNoParameterCountsForIt() {
        assertEquals(
                "a = any((select ?)::varchar[]) and b <= (select ?) and c = any((select ?)::varchar[]) ",
                SEVERAL.textOfOnePlan());
    }

    @Test
    void aSingleKeyIsComparedAsItIs() {
        Sql one = Sql.of("c = any(keys(?))", List.of("k"));
        assertEquals("c = ? ", one.text(false));
        assertEquals(List.of("k"), one.parameters());
    }
}
