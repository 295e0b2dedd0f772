package org.claimgraph.bench.data;

import java.nio.file.Path;

/** Generates a ledger in a process of its own, so that the classes of an earlier benchmark can write an earlier schema. */
public final class LedgerWriter {
    private LedgerWriter() {}

    /** @param arguments the directory of the migrations, the number of claims, the seed and the URL of an empty database */
    public static void main(String[] arguments) throws Exception {
        Migrations migrations = new Migrations(Path.of(arguments[0]));
        new Ledger(migrations, Integer.parseInt(arguments[1]), Long.parseLong(arguments[2])).write(arguments[3]);
    }
}
