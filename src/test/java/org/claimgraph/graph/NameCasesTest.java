package org.claimgraph.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Names of well-known companies and people in many scripts: what folding alone makes equal, and what it keeps apart. */
class NameCasesTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Categories of pairs that differ only in what folding ignores, and the pairs in them that need more than folding. */
    private static final Set<String> FOLDED = Set.of("diacritics", "spacing");

    private static final Set<String> BEYOND_FOLDING = Set.of(
            "A.P. Møller - Mærsk A/S", // oe for ø, ae for æ is folded, AS for A/S is not
            "Ernst and Young Global Limited"); // "and" for "&"

    /** A pair of names. */
    record Pair(String id, String category, boolean same, List<String> query, List<String> candidate) {
        @Override
        public String toString() {
            return id + " " + category + ": " + query + " and " + candidate;
        }

        boolean areFoldedAlike() {
            Set<String> folded = new TreeSet<>(
                    query.stream().map(NameCasesTest::withoutSpaces).toList());
            return candidate.stream().map(NameCasesTest::withoutSpaces).anyMatch(folded::contains);
        }

        /** Whether a name of each is written alike but for marks and case. */
        boolean areWrittenAlike() {
            return query.stream()
                    .anyMatch(one -> candidate.stream()
                            .anyMatch(other -> withoutMarks(one).equalsIgnoreCase(withoutMarks(other))));
        }
    }

    private static String withoutSpaces(String name) {
        return TextFolding.fold(name).replace(" ", "");
    }

    private static String withoutMarks(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }

    private static List<JsonNode> lines(String file) {
        try (var stream = NameCasesTest.class.getResourceAsStream("/cases/names/" + file)) {
            List<JsonNode> lines = new ArrayList<>();
            for (String line : new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                lines.add(MAPPER.readTree(line));
            }
            return lines;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<String> names(JsonNode names) {
        List<String> all = new ArrayList<>();
        names.forEach(name ->
                all.add(name.isTextual() ? name.asText() : name.get("value").asText()));
        return all;
    }

    static Stream<Pair> pairs() {
        Stream<Pair> own = lines("match.jsonl").stream()
                .map(line -> new Pair(
                        line.get("id").asText(),
                        line.get("category").asText(),
                        line.get("same").asBoolean(),
                        names(line.at("/query/names")),
                        names(line.at("/candidate/names"))));
        Stream<Pair> others = lines("yente.jsonl").stream()
                .map(line -> new Pair(
                        "yente",
                        line.get("schema").asText(),
                        line.get("same").asBoolean(),
                        List.of(line.get("name1").asText()),
                        List.of(line.get("name2").asText())));
        return Stream.concat(own, others);
    }

    static Stream<String> allNames() {
        return Stream.of(
                        pairs().flatMap(pair -> Stream.concat(pair.query().stream(), pair.candidate().stream())),
                        lines("population.jsonl").stream().flatMap(line -> names(line.get("names")).stream()),
                        lines("bundled.jsonl").stream().flatMap(line -> names(line.get("names")).stream()))
                .flatMap(stream -> stream)
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("allNames")
    void foldingANameTwiceChangesNothing(String name) {
        String folded = TextFolding.fold(name);
        assertFalse(folded.isEmpty());
        assertEquals(folded, TextFolding.fold(folded));
        assertEquals(folded, TextFolding.fold(Normalizer.normalize(name, Normalizer.Form.NFD)), "decomposed");
        assertEquals(folded, TextFolding.fold("\u200b " + name + "\u00a0"), "with invisible characters around it");
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void foldingTellsNamesApartAndJoinsOnlySpellings(Pair pair) {
        if (!pair.same()) {
            assertTrue(!pair.areFoldedAlike() || pair.areWrittenAlike());
        } else if (FOLDED.contains(pair.category())) {
            assertTrue(pair.areFoldedAlike()
                    || BEYOND_FOLDING.contains(pair.query().getFirst()));
        }
    }
}
