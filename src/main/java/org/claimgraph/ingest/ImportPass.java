package org.claimgraph.ingest;

import org.claimgraph.ingest.ImportTally.Fate;

/** One reading of the files of an import; it records one kind of thing and ignores the others. */
abstract class ImportPass implements ImportSink {
    private final ImportTally tally;
    private final String kind;

    /** @param kind what is counted */
    ImportPass(ImportTally tally, String kind) {
        this.tally = tally;
        this.kind = kind;
    }

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

    @Override
    public void entity(FilePlace place, ImportedEntity entity) {
        // Ignored unless the pass records entities.
    }

    @Override
    public void document(FilePlace place, ImportedDocument document) {
        // Ignored unless the pass records documents.
    }

    @Override
    public void claim(FilePlace place, ImportedClaim claim) {
        // Ignored unless the pass records claims.
    }

    @Override
    public void redirect(FilePlace place, String from, String to) {
        // Ignored unless the pass records entities.
    }

    @Override
    public void withdraw(FilePlace place, String recordKey) {
        // Ignored unless the pass records claims.
    }

    /** Each pass reads the same, so only the first one keeps what the formats report. */
    @Override
    public void report(Finding finding) {
        // Ignored unless it is the first pass.
    }

    final ImportTally tally() {
        return tally;
    }
}
