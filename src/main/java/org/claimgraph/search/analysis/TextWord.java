package org.claimgraph.search.analysis;

/**
 * A word of a text as it is indexed.
 *
 * @param text folded; of scripts without spaces, two neighbouring characters
 * @param start the index of its first character in the text
 * @param end the index after its last character
 */
public record TextWord(String text, int start, int end) {}
