package org.claimgraph.search.index;

/**
 * How far an index has followed a ledger.
 *
 * @param sequence the number of the last change
 * @param mark tells the ledger: of another one, or of one that was migrated since, it differs
 */
record IndexPosition(long sequence, String mark) {
    /** Before the first change. No ledger has its mark, so that an index which stands here is built anew. */
    static final IndexPosition NONE = new IndexPosition(0, "");
}
