package org.claimgraph.source;

/**
 * A part of a text.
 *
 * @param start its first Unicode code point, counted from 0
 * @param end the code point after the last one
 */
public record TextRange(int start, int end) {}
