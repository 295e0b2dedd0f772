package org.claimgraph.search.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.store.ByteBuffersDirectory;

/** Searches the names in {@code ../shared/cases/names}: main prints how many are found by category; with -v the misses. */
public final class SearchSets {
    static final Path FOLDER = Path.of(System.getProperty("claimgraph.cases", "../shared/cases/names"));
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int DEPTH = 10;

    private SearchSets() {}

    /**
     * A search with the entity that is wanted.
     *
     * @param place of the entity among the hits, from 1; 0 if it is not among the first ten
     * @param most the last place that is as expected
     */
    record Searched(String category, String query, String wanted, int place, int most, String found) {
        double reciprocal() {
            return place == 0 ? 0 : 1.0 / place;
        }

        boolean isAsExpected() {
            return place > 0 && place <= most;
        }
    }

    static boolean arePresent() {
        return Files.isReadable(FOLDER.resolve("search.jsonl"));
    }

    static List<Searched> search() {
        try (IndexStore index = new IndexStore(new ByteBuffersDirectory())) {
            for (String file : List.of("bundled.jsonl", "population.jsonl")) {
                index.add(lines(file).stream().map(SearchSets::node).toList());
            }
            index.commit(IndexPosition.NONE);
            return lines("search.jsonl").stream()
                    .map(line -> searched(index, line))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static IndexedNode node(JsonNode line) {
        List<IndexedText> texts = new ArrayList<>();
        line.get("names")
                .forEach(name -> texts.add(IndexedText.of(
                        name.get("kind").asText().equals("PRIMARY") ? SearchField.NAME : SearchField.ALIAS,
                        name.get("language").asText(),
                        name.get("value").asText())));
        String id = line.get("id").asText();
        return new IndexedNode(new SearchKind(line.get("kind").asText()), id, id, id, null, null, 0, texts);
    }

    private static Searched searched(IndexStore index, JsonNode line) {
        String text = line.get("query").asText();
        boolean isFirst = line.has("expect_first");
        String wanted = line.get(isFirst ? "expect_first" : "expect_in_top3").asText();
        List<RankedHit> hits = index.search(
                        searcher -> IndexSearch.of(searcher, new SearchRequest(text, List.of(), List.of())))
                .hits();
        List<String> ids = hits.stream().limit(DEPTH).map(RankedHit::id).toList();
        String found = hits.stream()
                .limit(3)
                .map(hit -> "%s %.3f".formatted(hit.id(), hit.score()))
                .toList()
                .toString();
        return new Searched(
                line.get("category").asText(), text, wanted, ids.indexOf(wanted) + 1, isFirst ? 1 : 3, found);
    }

    private static List<JsonNode> lines(String file) {
        try (var lines = Files.lines(FOLDER.resolve(file))) {
            List<JsonNode> parsed = new ArrayList<>();
            for (String line : lines.toList()) {
                parsed.add(JSON.readTree(line));
            }
            return parsed;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static double meanReciprocalRank(List<Searched> searched) {
        return searched.stream().mapToDouble(Searched::reciprocal).average().orElse(0);
    }

    public static void main(String... arguments) {
        List<Searched> all = search();
        Map<String, int[]> table = new TreeMap<>();
        for (Searched each : all) {
            int[] row = table.computeIfAbsent(each.category, _ -> new int[2]);
            row[1]++;
            if (each.isAsExpected()) {
                row[0]++;
            } else if (arguments.length > 0) {
                System.out.printf(
                        "  %d %s: %s -> %s, found %s%n",
                        each.place, each.category, each.query, each.wanted, each.found);
            }
        }
        System.out.printf(
                "search: mean reciprocal rank %.3f, as expected %d of %d%n",
                meanReciprocalRank(all),
                all.stream().filter(Searched::isAsExpected).count(),
                all.size());
        table.forEach((category, row) -> System.out.printf("  %-28s %d/%d%n", category, row[0], row[1]));
    }
}
