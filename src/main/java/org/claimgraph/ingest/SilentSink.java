package org.claimgraph.ingest;

import org.claimgraph.claim.ImportedClaim;

/** A sink that ignores everything: for a reading that only prepares another one, and for sinks that take one kind of thing. */
public class SilentSink implements ImportSink {
    @Override
    public void entity(FilePlace place, ImportedEntity entity) {}

    @Override
    public void document(FilePlace place, ImportedDocument document) {}

    @Override
    public void claim(FilePlace place, ImportedClaim claim) {}

    @Override
    public void redirect(FilePlace place, String from, String to) {}

    @Override
    public void withdraw(FilePlace place, String recordKey) {}

    @Override
    public void report(Finding finding) {}
}
