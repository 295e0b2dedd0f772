package org.claimgraph.view.path;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.claimgraph.view.relation.RelationEdge;
import org.junit.jupiter.api.Test;

class PathSearchTest {
    private final List<RelationEdge> edges = new ArrayList<>();
    private int levels;

    private void edge(String one, String other, int sources) {
        String key = one + other + edges.size();
        edges.add(new RelationEdge(key, one, other, sources));
        edges.add(new RelationEdge(key, other, one, sources));
    }

    private final PathSearch search = new PathSearch(this::edgesOf);

    private List<RelationEdge> edgesOf(Collection<String> keys) {
        levels++;
        return edges.stream()
                .filter(edge -> keys.contains(edge.entity()))
                .sorted((one, other) -> other.sources() - one.sources())
                .limit(PathSearch.MOST_EDGES + 1)
                .toList();
    }

    private List<String> between(String from, String to, int length) {
        return search.between(from, to, length).stream()
                .map(PathSearchTest::text)
                .toList();
    }

    private static String text(List<PathSearch.Step> path) {
        StringBuilder text = new StringBuilder(path.getFirst().from());
        path.forEach(step -> text.append(step.to()));
        return text.toString();
    }

    @Test
    void shortestPathsAreOrderedByTheirWeakestStep() {
        edge("a", "b", 3);
        edge("b", "d", 1);
        edge("a", "c", 2);
        edge("c", "d", 2);
        edge("a", "e", 9);
        edge("e", "f", 9);
        edge("f", "d", 9);
        assertEquals(List.of("acd", "abd"), between("a", "d", 6));
        assertTrue(search.isComplete());
    }

    @Test
    void relationsBetweenTheSameEntitiesAreOneStep() {
        edge("a", "b", 1);
        edge("b", "a", 4);
        List<List<PathSearch.Step>> paths = search.between("a", "b", 6);
        assertEquals(1, paths.size());
        assertEquals(2, paths.getFirst().getFirst().edges().size());
        assertEquals(4, paths.getFirst().getFirst().sources());
    }

    @Test
    void pathOfTheGreatestLengthIsFoundAndALongerOneIsNot() {
        for (int at = 0; at < 7; at++) {
            edge(String.valueOf((char) ('a' + at)), String.valueOf((char) ('b' + at)), 1);
        }
        assertEquals(List.of("abcdefg"), between("a", "g", 6));
        assertEquals(List.of(), between("a", "h", 6));
    }

    @Test
    void thereIsOneReadPerLevel() {
        for (int at = 0; at < 6; at++) {
            edge(String.valueOf((char) ('a' + at)), String.valueOf((char) ('b' + at)), 1);
        }
        between("a", "g", 6);
        assertEquals(6, levels);
    }

    @Test
    void searchFromASmallerFrontierAvoidsAHub() {
        for (int at = 0; at < PathSearch.MOST_EDGES + 10; at++) {
            edge("hub", "leaf" + at, 1);
        }
        edge("hub", "x", 2);
        edge("x", "y", 1);
        assertEquals(List.of("huby".replace("y", "xy")), between("hub", "y", 6));
        assertFalse(search.isComplete());
    }

    @Test
    void unconnectedEntitiesHaveNoPath() {
        edge("a", "b", 1);
        edge("c", "d", 1);
        assertEquals(List.of(), between("a", "d", 6));
    }
}
