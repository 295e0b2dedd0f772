package org.claimgraph.search.match;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.util.List;
import org.claimgraph.search.match.MatchSets.Scored;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Floors of the matcher on sets of pairs outside of the repository, with its one threshold. */
class MatchSetsTest {
    @BeforeAll
    static void setsAreThere() {
        assumeTrue(
                Files.isReadable(MatchSets.FOLDER.resolve("match.jsonl")),
                "The sets of names are not in " + MatchSets.FOLDER + ": set -Dclaimgraph.cases to their folder.");
    }

    @Test
    void pairsOfNamesAreToldApart() {
        double balanced = MatchSets.balancedAccuracy(MatchSets.match(), MatchScorer.THRESHOLD);
        assertTrue(balanced >= 0.9, "balanced accuracy " + balanced);
    }

    @Test
    void pairsOfYenteAreToldApartBetterThanByItsOwnScores() {
        List<Scored> pairs = MatchSets.yente();
        double f1 = MatchSets.f1(pairs, MatchScorer.THRESHOLD);
        double area = MatchSets.areaUnderCurve(pairs);
        assertTrue(f1 > 0.82, "F1 " + f1);
        assertTrue(area > 0.88, "area under the curve " + area);
    }
}
