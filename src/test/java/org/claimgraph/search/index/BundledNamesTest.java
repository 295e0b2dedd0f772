package org.claimgraph.search.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.claimgraph.platform.ClasspathResource;
import org.claimgraph.search.analysis.NameParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The persons, companies and products of the bundled data are found by each of their names, and by names with a typing error. */
class BundledNamesTest {
    private static final Set<String> KINDS = Set.of("PERSON", "COMPANY", "PRODUCT");
    private static final int SHORTEST_MISTYPED = 6;
    private static IndexStore index;
    private static final List<JsonNode> ENTITIES = new ArrayList<>();
    /** The entities that have each name, by the name without spaces. */
    private static final Map<String, Set<String>> OWNERS = new HashMap<>();

    @BeforeAll
    static void build() throws IOException {
        index = new IndexStore(new ByteBuffersDirectory());
        for (String line : ClasspathResource.lines("data/openai-microsoft/entities.jsonl")) {
            JsonNode entity = new ObjectMapper().readTree(line);
            ENTITIES.add(entity);
            List<IndexedText> texts = new ArrayList<>();
            entity.get("names").forEach(name -> {
                String kind = name.get("kind").asText();
                String value = name.get("value").asText();
                texts.add(new IndexedText(
                        kind.equals("PRIMARY") ? SearchField.NAME : SearchField.ALIAS,
                        name.get("language").asText(),
                        value,
                        kind.equals("WEAK_ALIAS") || kind.equals("MISSPELLING")));
                OWNERS.computeIfAbsent(whole(value), _ -> new HashSet<>())
                        .add(entity.get("id").asText());
            });
            String id = entity.get("id").asText();
            index.add(List.of(
                    new IndexedNode(new SearchKind(entity.get("kind").asText()), id, id, id, null, null, 0, texts)));
        }
        index.commit(IndexPosition.NONE);
    }

    @AfterAll
    static void close() throws IOException {
        index.close();
    }

    private static String whole(String name) {
        return NameParser.organization(name).folded().replace(" ", "");
    }

    private static List<String> found(String text) {
        return index
                .search(searcher -> IndexSearch.of(searcher, new SearchRequest(text, List.of(), List.of())))
                .hits()
                .stream()
                .map(RankedHit::id)
                .toList();
    }

    private static void eachName(BiConsumer<String, String> test) {
        for (JsonNode entity : ENTITIES) {
            if (KINDS.contains(entity.get("kind").asText())) {
                entity.get("names")
                        .forEach(name -> test.accept(
                                entity.get("id").asText(), name.get("value").asText()));
            }
        }
    }

    @Test
    void eachPersonCompanyAndProductIsFoundFirstByItsOwnNames() {
        List<String> misses = new ArrayList<>();
        eachName((id, name) -> {
            List<String> hits = found(name);
            int most = OWNERS.get(whole(name)).size() == 1 ? 1 : 3;
            if (!hits.subList(0, Math.min(most, hits.size())).contains(id)) {
                misses.add("%s: %s, found %s".formatted(id, name, hits));
            }
        });
        assertEquals(List.of(), misses);
    }

    @Test
    void eachIsFoundFirstByItsOwnNamesWithOneTypingError() {
        List<String> misses = new ArrayList<>();
        eachName((id, name) -> {
            if (name.codePoints().filter(Character::isLetter).count() >= SHORTEST_MISTYPED
                    && OWNERS.get(whole(name)).size() == 1) {
                for (String typed : mistyped(name)) {
                    List<String> hits = found(typed);
                    if (isNameOfNoOther(typed, id)
                            && (hits.isEmpty() || !hits.getFirst().equals(id))) {
                        misses.add("%s: %s for %s, found %s"
                                .formatted(id, typed, name, hits.subList(0, Math.min(2, hits.size()))));
                    }
                }
            }
        });
        assertEquals(List.of(), misses);
    }

    private static boolean isNameOfNoOther(String typed, String id) {
        return Set.of(id).containsAll(OWNERS.getOrDefault(whole(typed), Set.of()));
    }

    /** The name with a letter left out, doubled, replaced by another letter of it, and exchanged with the next one, at places that its hash gives. */
    private static List<String> mistyped(String name) {
        List<Integer> places = new ArrayList<>();
        for (int at = 0; at + 1 < name.length(); at++) {
            if (Character.isLetter(name.charAt(at)) && Character.isLetter(name.charAt(at + 1))) {
                places.add(at);
            }
        }
        List<String> typed = new ArrayList<>();
        for (int kind = 0; kind < 4; kind++) {
            int at = places.get(Math.floorMod(name.hashCode() + kind * 5, places.size()));
            String before = name.substring(0, at);
            char letter = name.charAt(at);
            char next = name.charAt(at + 1);
            String after = name.substring(at + 1);
            typed.add(
                    switch (kind) {
                        case 0 -> before + after;
                        case 1 -> before + letter + letter + after;
                        case 2 -> before + name.charAt(places.getLast()) + after;
                        default -> before + next + letter + after.substring(1);
                    });
        }
        return typed;
    }
}
