package org.claimgraph.claim;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * One import of a data set into the ledger, and what it has touched so far. Used by one thread.
 */
public final class DataSetImport {
    private final String dataSet;
    private final String run;
    private final Instant now;
    private final Set<String> questions = new LinkedHashSet<>();
    private final Set<String> namedRecords = new HashSet<>();
    private final Set<String> statedSuperseded = new HashSet<>();
    private final Set<String> corrected = new LinkedHashSet<>();
    private boolean isDelta;

    /**
     * Begins an import.
     *
     * @param run an id that no other import has
     * @param now when its claims are recorded
     */
    public DataSetImport(String dataSet, String run, Instant now) {
        this.dataSet = dataSet;
        this.run = run;
        this.now = now.truncatedTo(ChronoUnit.MICROS);
    }

    /** Says that the import holds changes only: what it does not name stays. */
    public void becomeDelta() {
        isDelta = true;
    }

    /** Says that a delta names this record: what the data set said by it, and no longer says, goes. */
    public void names(String record) {
        if (isDelta) {
            namedRecords.add(record);
        }
    }

    /** Says that the data set itself says that a claim is superseded. */
    public void supersedes(String claim) {
        statedSuperseded.add(claim);
    }

    public String dataSet() {
        return dataSet;
    }

    public String run() {
        return run;
    }

    public Instant now() {
        return now;
    }

    /** The records that a delta names; null if the import is not a delta. */
    public Set<String> namedByDelta() {
        return isDelta ? namedRecords : null;
    }

    boolean isDelta() {
        return isDelta;
    }

    Set<String> namedRecords() {
        return namedRecords;
    }

    Set<String> statedSuperseded() {
        return statedSuperseded;
    }

    /** The claims that the data set says again after it had corrected them. */
    Set<String> corrected() {
        return corrected;
    }

    /** The questions whose projections are still to be updated. */
    Set<String> questions() {
        return questions;
    }
}
