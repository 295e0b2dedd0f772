package org.claimgraph.search.index;

import java.util.List;

/**
 * A node that a search found.
 *
 * @param id the global id
 * @param entity the key of the entity it belongs to; null for a document
 * @param score from 0 to 1; more than a half for a name
 * @param matched the name that matched; null for a hit by words
 * @param texts the stored texts of a hit by words
 * @param sources how well it is sourced
 */
public record RankedHit(String id, String entity, double score, MatchedText matched, List<String> texts, long sources) {
    public RankedHit {
        texts = List.copyOf(texts);
    }

    /** The same with another score. */
    RankedHit scored(double other) {
        return new RankedHit(id, entity, other, matched, texts, sources);
    }

    /** The text that matched best; null if none that is stored in the index matches. */
    public MatchedText matched(TextMatch match) {
        if (matched != null) {
            return matched;
        }
        IndexedText best = match.best(texts.stream().map(IndexedText::read));
        return best == null || match.in(best.value()).isEmpty() ? null : MatchedText.of(best);
    }
}
