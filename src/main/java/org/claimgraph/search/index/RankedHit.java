package org.claimgraph.search.index;

/**
 * A node that a search found.
 *
 * @param id the global id
 * @param entity the key of the entity it belongs to; null for a document
 * @param score from 0 to 1; more than a half for a name
 * @param matched the text that matched; null for a text that is not stored in the index
 * @param sources how well it is sourced
 */
public record RankedHit(String id, String entity, double score, MatchedText matched, long sources) {}
