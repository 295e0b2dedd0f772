package org.claimgraph.claim;

import static org.claimgraph.claim.ClaimBuilder.text;
import static org.claimgraph.claim.ClaimBuilder.that;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.claimgraph.source.Evidence;
import org.claimgraph.source.Hop;
import org.claimgraph.source.HopRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimSourceTest {
    private static ClaimDraft draft(Hop.Step... chain) {
        ClaimDraft draft = that("isA", text("bank")).draft();
        return new ClaimDraft(
                draft.place(),
                draft.document(),
                draft.subject(),
                draft.predicate(),
                draft.value(),
                null,
                List.of(),
                draft.summary(),
                draft.polarity(),
                draft.modality(),
                List.of(chain),
                List.of(new Evidence.Span(draft.document(), 0, 5)),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static Hop.Step words(HopRole role, String words) {
        return new Hop.Step(null, words, role, false, null, false);
    }

    private static ClaimSource source(Hop.Step... chain) {
        return ClaimSource.of(draft(chain), Map.of());
    }

    @Test
    void placeholderIsNoIdentifiedSource() {
        assertFalse(source(words(HopRole.PUBLISHER, "publisher not named")).identified());
        assertNull(ClaimSource.words(draft(words(HopRole.PUBLISHER, "unknown"))));
        ClaimSource newspaper = source(
                new Hop.Step("daily", null, HopRole.PUBLISHER, false, null, false), words(HopRole.ORIGINAL, "N/A"));
        assertTrue(newspaper.identified());
        assertEquals("daily", newspaper.key());
    }

    @Test
    void namesOfOnlyPunctuationAreDifferentSources() {
        ClaimSource one = source(words(HopRole.ORIGINAL, "!!!"));
        ClaimSource other = source(words(HopRole.ORIGINAL, "???"));
        assertTrue(one.identified());
        assertNotEquals(one.key(), other.key());
        assertEquals(one.key(), source(words(HopRole.ORIGINAL, "!!!")).key());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Yahoo!          | yahoo           | true
            North-Wire      | Northwire       | true
            NORTH WIRE      | “North‑Wire”    | true
            N.W. Agency     | NW-Agency       | true
            北线 社            | 北线社             | true
            Báo Mới         | bao moi         | true
            Channel 2 4     | Channel-24      | false
            Channel 24      | CHANNEL24       | true
            Northwire       | Northwires      | false
            """)
    void caseSpacesAndPunctuationMakeNoDifference(String one, String other, boolean same) {
        assertEquals(
                same,
                source(words(HopRole.ORIGINAL, one))
                        .key()
                        .equals(source(words(HopRole.ORIGINAL, other)).key()));
    }
}
