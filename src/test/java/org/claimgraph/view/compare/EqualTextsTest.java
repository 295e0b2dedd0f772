package org.claimgraph.view.compare;

import static org.claimgraph.claim.ClaimBuilder.text;
import static org.claimgraph.claim.ClaimBuilder.that;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimgraph.claim.Claim;
import org.claimgraph.claim.ClaimBuilder;
import org.claimgraph.graph.value.EntityValue;
import org.claimgraph.graph.value.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EqualTextsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            non-profit      | Nonprofit       | true
            non-profit      | non profit      | true
            non‑profit      | NON – PROFIT    | true
            GPT-4           | gpt4            | true
            微软 公司           | 微软公司            | true
            2-3             | 23              | false
            2-3             | 2 3             | true
            version 1 0     | version 10      | false
            AA-             | AA              | false
            -5              | 5               | false
            for-profit      | non-profit      | false
            !!!             | ???             | false
            """)
    void textsThatDifferInSpacingAndHyphensAreEqual(String one, String other, boolean equal) {
        assertEquals(equal, EqualTexts.areEqual(one, other));
        assertEquals(equal, EqualTexts.areEqual(other, one));
    }

    /** In a fact with one value, as pairs of statements, and for names of entities that are not recorded. */
    @Test
    void everyComparisonUsesOneDefinition() {
        for (Value other : List.of(text("nonprofit"), text("non profit"), text("Non-Profit"))) {
            assertAgree(that("legalForm", text("non-profit")), that("legalForm", other));
            assertAgree(that("isA", text("non-profit")), that("isA", other));
        }
        assertAgree(
                that("develops", new EntityValue(null, "Chat-GPT")),
                that("develops", new EntityValue(null, "ChatGPT")));
    }

    private static void assertAgree(ClaimBuilder one, ClaimBuilder other) {
        List<Claim> claims = List.of(one.claim(), other.claim());
        ClaimComparison comparison =
                new ClaimComparison(ClaimBuilder.predicate(claims.getFirst().predicateKey()));
        assertEquals(
                Verdict.Outcome.AGREES,
                comparison.compare(claims.getFirst(), claims.getLast()).outcome());
        List<DistinctStatements.StatementPair> pairs = DistinctStatements.compare(comparison, claims);
        assertEquals(
                Set.of(Verdict.Outcome.AGREES),
                pairs.stream().map(pair -> pair.verdict().outcome()).collect(Collectors.toSet()));
    }
}
