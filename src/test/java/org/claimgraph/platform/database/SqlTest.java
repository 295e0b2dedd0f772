package org.claimgraph.platform.database;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
                SEVERAL.text(POSTGRES, PlanMode.AUTO, HiddenValues.NONE));
        assertEquals("a = any(?) and b <= ? and c = any(?) ", SEVERAL.text(H2, PlanMode.AUTO, HiddenValues.NONE));
    }

    @Test
    void genericPlanHidesEveryParameter() {
        assertEquals(
                "a = any((select ?::varchar[])::varchar[]) and b <= (select ?) and c = any((select ?::varchar[])::varchar[]) ",
                SEVERAL.text(POSTGRES, PlanMode.GENERIC, HiddenValues.NONE));
        assertEquals(
                SEVERAL.text(H2, PlanMode.AUTO, HiddenValues.NONE),
                SEVERAL.text(H2, PlanMode.GENERIC, HiddenValues.NONE));
    }

    @Test
    void oneKeyIsComparedDirectly() {
        Sql one = Sql.of("b in (select unnest(keys(?))) and c = any(keys(?))", List.of("j"), List.of("k", "k"));
        assertEquals("b in (select unnest(?)) and c = ? ", one.text(H2, PlanMode.AUTO, HiddenValues.NONE));
        assertEquals("k", one.parameters().getLast());
        assertArrayEquals(new String[] {"j"}, (String[]) one.parameters().getFirst());
    }

    @Test
    void placeholdersInLiteralsAndLongerNamesAreText() {
        Sql sql = Sql.of("a = 'why any(keys(?))?' and donkeys(?) = ?", "b", 1);
        assertEquals(
                "a = 'why any(keys(?))?' and donkeys(?) = ? ", sql.text(POSTGRES, PlanMode.AUTO, HiddenValues.NONE));
        assertEquals(List.of("b", 1), sql.parameters());
        assertTrue(Sql.of("a = '?'").isFixed());
        assertFalse(sql.isFixed());
    }

    @Test
    void columnsOfAnAliasAreThoseTheTextNamesOutsideOfLiterals() {
        Sql sql = Sql.of("c.id, lower(c.name), b.c.size, abc.kind, 'c.word'")
                .add("and visible(c.kind) and c.id = ?", "c.value")
                .addLower("c.text")
                .addFirstGroup("c.label", "(.)");
        assertEquals(List.of("id", "name", "kind", "text", "label"), List.copyOf(sql.columns("c")));
    }

    @Test
    void rowsWithHiddenValuesAreLeftOut() {
        Sql sql = Sql.of("a = ? and visible(c.kind) and b = 'visible(x)'", 1).add("and invisible(c)");
        assertEquals(
                "a = ? and c.kind not in ('one', 'two') and b = 'visible(x)' and invisible(c) ",
                sql.text(H2, PlanMode.AUTO, () -> new TreeSet<>(Set.of("two", "one"))));
        assertEquals(
                "a = ? and true and b = 'visible(x)' and invisible(c) ",
                sql.text(POSTGRES, PlanMode.AUTO, HiddenValues.NONE));
        assertEquals(List.of(1), sql.parameters());
        assertTrue(Sql.of("visible(c.kind)").isFixed());
    }

    @Test
    void onlyHiddenValuesThatTheColumnCanHaveAreCompared() {
        HiddenValues hidden = () -> new TreeSet<>(Set.of("two", "one"));
        assertEquals(
                "a and c.kind not in ('two') ",
                Sql.of("a and").addVisible("c.kind", List.of("two", "three")).text(H2, PlanMode.AUTO, hidden));
        assertEquals(
                "a and true ",
                Sql.of("a and").addVisible("c.kind", List.of("three")).text(H2, PlanMode.AUTO, hidden));
        assertEquals(
                "a and c.kind not in ('one', 'two') ",
                Sql.of("a and").addVisible("c.kind", null).text(H2, PlanMode.AUTO, hidden));
    }

    @Test
    void placeholdersAndValuesMustMatch() {
        assertThrows(IllegalArgumentException.class, () -> Sql.of("a = ? and b = ?", 1));
        assertThrows(IllegalArgumentException.class, () -> Sql.of("a = 1", 1));
    }
}
