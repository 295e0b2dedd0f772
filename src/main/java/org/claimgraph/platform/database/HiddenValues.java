package org.claimgraph.platform.database;

import java.util.Set;

/** Says which rows the work of a thread may not read, see {@link Sql}; implemented by the package that knows who may read what. */
public interface HiddenValues {
    /** What is hidden from nobody. */
    HiddenValues NONE = Set::of;

    /**
     * The values of a column {@code visible(column)} whose rows the work of this thread does not read. Called for every
     * statement, on any thread, inside or outside a transaction; must not block.
     *
     * @return words of letters only, always the same in the same order for the same right to read; empty to read all rows
     */
    Set<String> ofThread();
}
