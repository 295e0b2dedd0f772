package org.claimgraph.bench.data;

/** Generates what documents say. */
interface Statements {
    /** @param place which statement of the document, from 0 */
    Statement statement(int document, int place);
}
