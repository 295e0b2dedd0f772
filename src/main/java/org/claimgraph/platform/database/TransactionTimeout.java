package org.claimgraph.platform.database;

/** Time-outs of transactions, in seconds, where the default of a minute does not fit. */
public final class TransactionTimeout {
    /** For work that ends by itself, however long it takes, such as an import: a day. */
    public static final int UNLIMITED = 24 * 60 * 60;

    private TransactionTimeout() {}
}
