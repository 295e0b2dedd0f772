package org.claimgraph.platform.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.platform.database.Sql;
import org.junit.jupiter.api.Test;

class FilterTest {
    private record Words(List<Words> and, List<Words> or, Words not, List<Sql> own) implements Filter<Words> {
        static Words of(String... columns) {
            return new Words(
                    null,
                    null,
                    null,
                    Arrays.stream(columns)
                            .map(column -> Sql.of(column + " = ?", column))
                            .toList());
        }

        static Words allOf(Words... all) {
            return new Words(Arrays.asList(all), null, null, List.of());
        }

        static Words anyOf(Words... all) {
            return new Words(null, Arrays.asList(all), null, List.of());
        }

        static Words noneOf(Words one) {
            return new Words(null, null, one, List.of());
        }
    }

    private static String sql(Words filter) {
        return Filter.condition(filter, Words::own).toString().replaceAll(" +", " ");
    }

    @Test
    void conditionsAreJoinedAsTheyAreWritten() {
        assertEquals("(true) []", sql(null));
        assertEquals("(true) []", sql(Words.of()));
        assertEquals("( a = ? and b = ? ) [a, b]", sql(Words.of("a", "b")).replaceAll("\\( +", "( "));
        assertEquals("( ( a = ? ) or ( b = ? ) ) [a, b]", flat(Words.anyOf(Words.of("a"), Words.of("b"))));
        assertEquals("( ( a = ? ) and ( b = ? ) ) [a, b]", flat(Words.allOf(Words.of("a"), Words.of("b"))));
        assertEquals("( not coalesce( ( a = ? ) , false) ) [a]", flat(Words.noneOf(Words.of("a"))));
        assertEquals("( (false) ) []", flat(Words.anyOf()));
    }

    /** The condition with the outermost pair of parentheses that a single part has. */
    private static String flat(Words filter) {
        return sql(filter).replaceAll("^\\( (\\( \\(.*\\) \\)) \\)( \\[.*)$", "$1$2");
    }

    @Test
    void filtersNestedTooDeepAreRefused() {
        Words deep = Words.of("a");
        for (int depth = 1; depth < Filter.DEEPEST; depth++) {
            deep = Words.noneOf(deep);
        }
        assertTrue(sql(deep).contains("a = ?"));
        Words deeper = Words.allOf(deep);
        assertTrue(assertThrows(ApiException.class, () -> Filter.condition(deeper, Words::own))
                .getMessage()
                .contains("8"));
    }

    @Test
    void nullsAmongFiltersAndChoicesAreRefusedByName() {
        List<Runnable> bad = List.of(
                () -> Filter.condition(Words.allOf((Words) null), Words::own),
                () -> Filter.condition(Words.anyOf(Words.of("a"), null), Words::own),
                () -> FilterValues.of("and", Collections.singletonList(null)),
                () -> new IdFilter(null, Collections.singletonList(null)).on("c", id -> id),
                () -> new TextFilter(null, Collections.singletonList(null), null, null).on("c"));
        bad.forEach(one -> assertTrue(
                assertThrows(ApiException.class, one::run).getMessage().contains("holds a null")));
    }

    @Test
    void tooManyChoicesAreRefused() {
        assertEquals(500, FilterValues.of("x", Collections.nCopies(500, "a")).size());
        String message = assertThrows(ApiException.class, () -> FilterValues.of("x", Collections.nCopies(501, "a")))
                .getMessage();
        assertEquals("x has 501 values, but a filter takes at most 500.", message);
    }

    @Test
    void theSignsOfPatternsAreTakenAsTheyAre() {
        List<Sql> conditions =
                new TextFilter("A", List.of("B"), "50%_!", "C").on("c", text -> text.toLowerCase(Locale.ROOT));
        assertEquals("c = ?  [a]", conditions.get(0).toString());
        assertEquals("c like ? escape '!'  [%50!%!_!!%]", conditions.get(2).toString());
        assertEquals("c like ? escape '!'  [c%]", conditions.get(3).toString());
        assertEquals(4, conditions.size());
        assertEquals(List.of(), new TextFilter(null, null, null, null).on("c"));
    }
}
