package org.claimgraph.platform.database;

/** Transaction time-outs in seconds, for work that takes longer than the default of one minute. */
public final class TransactionTimeout {
    /** For work that ends by itself, however long it takes, such as an import: a day. */
    public static final int UNLIMITED = 24 * 60 * 60;

    private TransactionTimeout() {}
}
