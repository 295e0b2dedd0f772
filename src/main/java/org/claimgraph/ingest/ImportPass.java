package org.claimgraph.ingest;

import org.claimgraph.ingest.ImportTally.Fate;

/**
 * One reading of the files of an import; it records one kind of thing and ignores the others. Each pass reads the same, so only
 * the first one keeps what the formats report.
 */
abstract class ImportPass extends SilentSink {
    private final ImportTally tally;
    private final String kind;

    /** @param kind what is counted */
    ImportPass(ImportTally tally, String kind) {
        this.tally = tally;
        this.kind = kind;
    }

    /** Begins with the next file. */
    void begin(ImportFormat format) {}

    /** Records what is still to be recorded, at the end of the last file. */
    abstract void end();

    final void count(Fate fate) {
        tally.count(kind, fate);
    }

    final void reject(FilePlace place, String problem) {
        count(Fate.REJECTED);
        tally.add(new Finding(place, Finding.Level.ERROR, "rejected-" + kind, problem));
    }

    final void warn(FilePlace place, String findingKind, String message) {
        tally.add(new Finding(place, Finding.Level.WARNING, findingKind, message));
    }

    final void inform(FilePlace place, String findingKind, String message) {
        tally.add(new Finding(place, Finding.Level.INFO, findingKind, message));
    }

    final ImportTally tally() {
        return tally;
    }
}
