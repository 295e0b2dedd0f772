package org.claimgraph.platform.database;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class SqlTest {
    private static final Dialect H2 = Dialect.of("jdbc:h2:mem:any");
    private static final Dialect POSTGRES = Dialect.of("jdbc:postgresql://localhost/any");
    private static final Sql SEVERAL =
            Sql.of("a = any(?)", List.of("x", "y")).add("and b <= ?", 3).add("and c = any(keys(?))", List.of("k", "l"));

    @Test
    void keysAreHiddenFromThePlannerOfPostgresql() {
        assertEquals(
                "a = any(?) and b <= ? and c = any((select ?::varchar[])::varchar[]) ",
                SEVERAL.text(POSTGRES, PlanMode.AUTO));
        assertEquals("a = any(?) and b <= ? and c = any(?) ", SEVERAL.text(H2, PlanMode.AUTO));
    }

    @Test
    void genericPlanHidesEveryParameter() {
        assertEquals(
                "a = any((select ?::varchar[])::varchar[]) and b <= (select ?) and c = any((select ?::varchar[])::varchar[]) ",
                SEVERAL.text(POSTGRES, PlanMode.GENERIC));
        assertEquals(SEVERAL.text(H2, PlanMode.AUTO), SEVERAL.text(H2, PlanMode.GENERIC));
    }

    @Test
    void oneKeyIsComparedDirectly() {
        Sql one = Sql.of("b in (select unnest(keys(?))) and c = any(keys(?))", List.of("j"), List.of("k", "k"));
        assertEquals("b in (select unnest(?)) and c = ? ", one.text(H2, PlanMode.AUTO));
        assertEquals("k", one.parameters().getLast());
        assertArrayEquals(new String[] {"j"}, (String[]) one.parameters().getFirst());
    }

    @Test
    void placeholdersInLiteralsAndLongerNamesAreText() {
        Sql sql = Sql.of("a = 'why any(keys(?))?' and donkeys(?) = ?", "b", 1);
        assertEquals("a = 'why any(keys(?))?' and donkeys(?) = ? ", sql.text(POSTGRES, PlanMode.AUTO));
        assertEquals(List.of("b", 1), sql.parameters());
        assertTrue(Sql.of("a = '?'").isFixed());
        assertFalse(sql.isFixed());
    }

    @Test
    void placeholdersAndValuesMustMatch() {
        assertThrows(IllegalArgumentException.class, () -> Sql.of("a = ? and b = ?", 1));
        assertThrows(IllegalArgumentException.class, () -> Sql.of("a = 1", 1));
    }
}
