package org.claimgraph.platform.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.engine.execution.ErrorCode;
import org.claimgraph.platform.database.Sql;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {
    private static final Keyset ORDER = Keyset.by(
            "days",
            false,
            new Keyset.Key("t.day", Keyset.Type.DAY),
            new Keyset.Key("t.number", Keyset.Type.NUMBER),
            new Keyset.Key("t.id", Keyset.Type.TEXT));

    private static String cursor(String... parts) {
        String text = String.join("\u001f", parts);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static PageRequest.Part<Integer> part(PageRequest page, int rows) {
        List<Edge<Integer>> placed = IntStream.range(0, rows)
                .mapToObj(number -> new Edge<>(number, "c" + number))
                .toList();
        return page.part(placed);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, -, -, 20, -, false",
                "5, -, -, -, 5, -, false",
                "0, -, -, -, 0, -, false",
                "100, c, -, -, 100, c, false",
                "-, c, -, -, 20, c, false",
                "-, -, 7, -, 7, -, true",
                "-, -, 7, c, 7, c, true",
                "-, -, -, c, 20, c, true",
            })
    void aPageIsWhatRelaysArgumentsSay(
            Integer first, String after, Integer last, String before, int size, String cursor, boolean backward) {
        assertEquals(new PageRequest(size, cursor, backward), PageRequest.of(first, after, last, before));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "1, -, 1, -, first and last",
                "-, a, -, b, after goes with first",
                "-, a, 1, -, after goes with first",
                "1, -, -, b, before goes with last",
                "-1, -, -, -, first is -1",
                "101, -, -, -, first is 101",
                "-, -, -1, -, last is -1",
                "-, -, 101, b, last is 101",
            })
    void argumentsThatDoNotGoTogetherAreNamed(Integer first, String after, Integer last, String before, String named) {
        ApiException problem = assertThrows(ApiException.class, () -> PageRequest.of(first, after, last, before));
        assertTrue(problem.getMessage().startsWith(named), problem.getMessage());
    }

    @Test
    void oneRowMoreThanThePageTellsThatThereIsMore() {
        assertEquals(
                new PageInfo(true, false, "c0", "c1"),
                part(PageRequest.of(2, null), 3).info());
        assertEquals(
                new PageInfo(false, false, "c0", "c1"),
                part(PageRequest.of(2, null), 2).info());
        assertEquals(
                new PageInfo(false, true, "c0", "c0"),
                part(PageRequest.of(2, "x"), 1).info());
        assertEquals(
                new PageInfo(false, true, null, null),
                part(PageRequest.of(2, "x"), 0).info());
        assertEquals(
                new PageInfo(true, false, null, null),
                part(PageRequest.of(0, null), 1).info());
        assertEquals(
                new PageInfo(false, true, "c1", "c0"),
                part(PageRequest.of(null, null, 2, null), 3).info());
        assertEquals(
                new PageInfo(true, false, "c1", "c0"),
                part(PageRequest.of(null, null, 2, "x"), 2).info());
    }

    @Test
    void aBackwardPageStandsInTheOrderOfTheList() {
        List<Integer> nodes = part(PageRequest.of(null, null, 3, null), 4).edges().stream()
                .map(Edge::node)
                .toList();
        assertEquals(List.of(2, 1, 0), nodes);
    }

    private static String text(Sql sql) {
        return sql.toString().replaceAll("\\s+", " ");
    }

    @Test
    void theCursorBecomesARowToCompareWith() {
        String cursor = cursor("days+", "2024-10-18", "7", "x,'\u00e9");
        assertEquals(
                "and ( t.day , t.number , t.id ) > (?, ?, ?) [2024-10-18, 7, x,'é]",
                text(PageRequest.of(2, cursor).beyond(ORDER)));
        assertEquals(
                "and ( t.day , t.number , t.id ) < (?, ?, ?) [2024-10-18, 7, x,'é]",
                text(PageRequest.of(null, null, 2, cursor).beyond(ORDER)));
        assertEquals(
                "order by t.day asc , t.number asc , t.id asc limit 3 []",
                text(PageRequest.of(2, null).tail(ORDER, 3)));
        assertEquals(
                "order by t.day desc , t.number desc , t.id desc limit 3 []",
                text(PageRequest.of(null, null, 2, null).tail(ORDER, 3)));
        assertEquals(" []", text(PageRequest.of(2, null).beyond(ORDER)));
    }

    @Test
    void aDescendingOrderTurnsAround() {
        Keyset down = Keyset.by("days", true, new Keyset.Key("t.id", Keyset.Type.TEXT));
        assertEquals(
                "and ( t.id ) < (?) [x]",
                text(PageRequest.of(2, cursor("days-", "x")).beyond(down)));
        assertEquals(
                "order by t.id asc limit 2 []",
                text(PageRequest.of(null, null, 1, null).tail(down, 2)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%%%", "days", "ZGF5cys", "gICA"})
    void garbageIsNoCursor(String cursor) {
        ApiException problem =
                assertThrows(ApiException.class, () -> PageRequest.of(2, cursor).beyond(ORDER));
        assertEquals(ErrorCode.BAD_CURSOR, problem.code());
        assertTrue(problem.getMessage().contains("\"" + cursor + "\""));
    }

    @ParameterizedTest
    @CsvSource({
        "days-, 2024-10-18, 7, x",
        "nights+, 2024-10-18, 7, x",
        "days+, 2024-02-30, 7, x",
        "days+, today, 7, x",
        "days+, 2024-10-18, seven, x",
        "days+, 2024-10-18, 99999999999999999999, x",
    })
    void aCursorOfAnotherOrderOrADamagedOneIsRefused(String name, String day, String number, String id) {
        String cursor = cursor(name, day, number, id);
        assertEquals(
                ErrorCode.BAD_CURSOR,
                assertThrows(ApiException.class, () -> PageRequest.of(2, cursor).beyond(ORDER))
                        .code());
        assertThrows(
                ApiException.class,
                () -> PageRequest.of(2, cursor(name, day, number)).beyond(ORDER));
        assertThrows(
                ApiException.class,
                () -> PageRequest.of(2, cursor(name, day, number, id, id)).beyond(ORDER));
    }
}
