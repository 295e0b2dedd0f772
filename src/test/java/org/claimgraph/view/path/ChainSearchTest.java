package org.claimgraph.view.path;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.claimgraph.view.relation.RelationEdge;
import org.junit.jupiter.api.Test;

class ChainSearchTest {
    private final List<RelationEdge> edges = new ArrayList<>();
    private int levels;
    private final ChainSearch search = new ChainSearch(this::edgesOf);

    private void edge(String one, String other) {
        edges.add(new RelationEdge(one + other, one, other, 1));
    }

    private List<RelationEdge> edgesOf(Collection<String> keys) {
        levels++;
        return edges.stream().filter(edge -> keys.contains(edge.entity())).toList();
    }

    private List<String> from(String start, int length) {
        return search.from(start, length).stream()
                .map(chain ->
                        start + chain.steps().stream().map(PathSearch.Step::to).collect(Collectors.joining()) + " "
                                + chain.end())
                .toList();
    }

    @Test
    void chainIsFollowedToItsEndWithOneReadPerLevel() {
        edge("a", "b");
        edge("b", "c");
        edge("c", "d");
        edge("a", "x");
        assertEquals(List.of("ax END", "abcd END"), from("a", 10));
        assertEquals(4, levels);
        assertTrue(search.isComplete());
    }

    @Test
    void cycleEndsAtTheEntityThatItComesBackTo() {
        edge("a", "b");
        edge("b", "c");
        edge("c", "b");
        assertEquals(List.of("abcb CYCLE"), from("a", 10));
        assertTrue(search.isComplete());
    }

    @Test
    void cycleThroughTheStartIsFound() {
        edge("a", "b");
        edge("b", "a");
        assertEquals(List.of("aba CYCLE"), from("a", 10));
    }

    @Test
    void longChainIsCutAtTheGreatestLength() {
        edge("a", "b");
        edge("b", "c");
        edge("c", "d");
        assertEquals(List.of("abc LIMIT"), from("a", 2));
        assertFalse(search.isComplete());
    }

    @Test
    void manyChainsAreBounded() {
        for (int level = 0; level < 8; level++) {
            for (int one = 0; one < 4; one++) {
                for (int other = 0; other < 4; other++) {
                    edge(level == 0 ? "a" : "n" + level + one, "n" + (level + 1) + other);
                }
            }
        }
        assertEquals(ChainSearch.MOST_CHAINS, from("a", 10).size());
        assertFalse(search.isComplete());
    }

    @Test
    void nothingLeadsOn() {
        assertEquals(List.of(), from("a", 10));
        assertTrue(search.isComplete());
    }
}
