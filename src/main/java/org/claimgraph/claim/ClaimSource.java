package org.claimgraph.claim;

import java.util.List;
import java.util.Map;
import org.claimgraph.graph.TextFolding;
import org.claimgraph.platform.Hash;
import org.claimgraph.source.Hop;
import org.claimgraph.source.HopRole;

/**
 * The source of a claim, for counting independent sources: the last identified hop of its attribution chain. A hop is
 * identified if its agent is an entity, or is a text and not anonymous. A statement from anonymous people therefore has the
 * outlet as its source. A chain without an identified hop is an unidentified source, one per document and chain.
 *
 * @param key equal for equal sources: the key of an entity, a text without case, punctuation and spaces, or a document and a chain
 * @param ownStatement whether the document itself makes the statement: its chain has no hop but the publisher
 */
public record ClaimSource(String key, boolean identified, boolean ownStatement) {
    private static final int MAX_WORDS = 400;

    /** The source of a draft; a text that is the name of exactly one entity stands for that entity. */
    static ClaimSource of(ClaimDraft draft, Map<String, String> entityByWords) {
        Hop.Step hop = identifiedHop(draft);
        boolean own = draft.attribution().stream().allMatch(step -> step.role() == HopRole.PUBLISHER);
        if (hop != null && hop.agent() != null) {
            return new ClaimSource(hop.agent(), true, own);
        }
        if (hop != null) {
            String words = TextFolding.join(hop.agentText());
            return new ClaimSource(entityByWords.getOrDefault(words, keyOfJoined(words)), true, own);
        }
        List<String> chain =
                draft.attribution().stream().map(Hop.Step::canonical).toList();
        return new ClaimSource("document " + draft.document() + " " + Hash.id(chain), false, own);
    }

    private static Hop.Step identifiedHop(ClaimDraft draft) {
        return draft.attribution().reversed().stream()
                .filter(hop -> hop.agent() != null || !hop.anonymous())
                .findFirst()
                .orElse(null);
    }

    /** The text that names the source of a draft; null if the source is an entity or unidentified. */
    static String words(ClaimDraft draft) {
        Hop.Step hop = identifiedHop(draft);
        return hop == null || hop.agent() != null ? null : hop.agentText();
    }

    /** The key of a source that is named in words and stands for no entity. */
    static String keyOfWords(String words) {
        return keyOfJoined(TextFolding.join(words));
    }

    private static String keyOfJoined(String words) {
        return "words " + shortened(words);
    }

    private static String shortened(String words) {
        return words.length() <= MAX_WORDS ? words : Hash.id(List.of(words));
    }
}
