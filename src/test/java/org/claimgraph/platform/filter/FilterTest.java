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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    void conditionsAreCombinedByAndOrAndNot() {
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
    void filterNestedTooDeeplyIsRejected() {
        Words deep = Words.of("a");
        for (int depth = 1; depth < Filter.MAX_DEPTH; depth++) {
            deep = Words.noneOf(deep);
        }
        assertTrue(sql(deep).contains("a = ?"));
        Words deeper = Words.allOf(deep);
        assertTrue(assertThrows(ApiException.class, () -> Filter.condition(deeper, Words::own))
                .getMessage()
                .contains("8"));
    }

    @Test
    void nullInAListIsRejectedByName() {
        List<Runnable> bad = List.of(
                () -> Filter.condition(Words.allOf((Words) null), Words::own),
                () -> Filter.condition(Words.anyOf(Words.of("a"), null), Words::own),
                () -> FilterValues.of("and", Collections.singletonList(null)),
                () -> new IdFilter(null, Collections.singletonList(null)).on("id", "c", id -> id),
                () -> new TextFilter(null, Collections.singletonList(null), null, null, null).on("title", "c"));
        bad.forEach(one -> assertTrue(
                assertThrows(ApiException.class, one::run).getMessage().contains("contains null")));
    }

    @Test
    void listWithTooManyValuesIsRejected() {
        assertEquals(500, FilterValues.of("x", Collections.nCopies(500, "a")).size());
        String message = assertThrows(ApiException.class, () -> FilterValues.of("x", Collections.nCopies(501, "a")))
                .getMessage();
        assertEquals("x has 501 values; at most 500 are allowed.", message);
    }

    private static String spaced(Sql condition) {
        return condition.toString().replaceAll(" +", " ");
    }

    @Test
    void storedTextsAreComparedIgnoringCase() {
        List<Sql> conditions = new TextFilter(null, null, "Microsoft", null, null).on("title", "d.title");
        assertEquals("lower(d.title) like ? escape '!' [%microsoft%]", spaced(conditions.getFirst()));
    }

    @Test
    void textThatFoldsToEmptyIsRejectedByName() {
        for (TextFilter filter : List.of(
                new TextFilter(" ", null, null, null, null),
                new TextFilter(null, List.of("a", " "), null, null, null),
                new TextFilter(null, null, " ", null, null),
                new TextFilter(null, null, null, " ", null))) {
            String message = assertThrows(
                            ApiException.class,
                            () -> filter.onFolded(
                                    "name", "c", String::strip, text -> List.of(new FoldedPart(text.strip()))))
                    .getMessage();
            assertTrue(message.matches("name\\.(equals|in|contains|startsWith) is \" \", which has no .*"), message);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "false, false, [%x%], [x%]",
        "true, false, [x%; % x%], [x%]",
        "false, true, [%x; %x %], [x; x %]",
        "true, true, [x; x %; % x; % x %], [x; x %]"
    })
    void partStandsAtTheEndsOfWordsThatItNames(boolean begins, boolean ends, String contains, String starts) {
        List<Sql> conditions = new TextFilter(null, null, "x", "x", null)
                .onFolded("name", "c", String::strip, text -> List.of(new FoldedPart(text, begins, ends)));
        assertTrue(spaced(conditions.getFirst()).endsWith(contains.replace("; ", ", ")), conditions::toString);
        assertTrue(spaced(conditions.getLast()).endsWith(starts.replace("; ", ", ")), conditions::toString);
    }

    @Test
    void patternCharactersAreMatchedLiterally() {
        List<Sql> conditions = new TextFilter("A", List.of("B"), "50%_!", "C", null)
                .onFolded(
                        "name",
                        "c",
                        String::toLowerCase,
                        text -> List.of(new FoldedPart(text.toLowerCase(Locale.ROOT) + "~")));
        assertEquals("c = ? [a]", spaced(conditions.get(0)));
        assertEquals("(false or c = ? ) [b]", spaced(conditions.get(1)));
        assertEquals("c like ? escape '!' [%50!%!_!!~%]", spaced(conditions.get(2)));
        assertEquals("c like ? escape '!' [c~%]", spaced(conditions.get(3)));
        assertEquals(4, conditions.size());
        assertEquals(List.of(), new TextFilter(null, null, null, null, null).on("title", "c"));
    }
}
