package org.claimgraph.claim;

/**
 * Why a draft cannot be recorded.
 *
 * @param field the component of {@link ClaimDraft} that it is about
 * @param position the position in that component, if it is a list; null for all of it
 */
public record DraftProblem(String field, Integer position, String message) {}
