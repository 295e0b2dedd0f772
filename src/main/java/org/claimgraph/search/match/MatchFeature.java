package org.claimgraph.search.match;

/** A reason for a score: what was compared, what it adds, and the values. */
public record MatchFeature(String name, double effect, String detail) {}
