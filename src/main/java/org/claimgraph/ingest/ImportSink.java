package org.claimgraph.ingest;

import org.claimgraph.claim.ImportedClaim;

/** Takes what an {@link ImportFormat} reads. Called by one thread. */
public interface ImportSink {
    void entity(FilePlace place, ImportedEntity entity);

    /** Names an entity that the file refers to and may not describe; it is recorded only if nothing else brings the entity. */
    default void reference(FilePlace place, ImportedEntity entity) {}

    void document(FilePlace place, ImportedDocument document);

    void claim(FilePlace place, ImportedClaim claim);

    /** Says that the id {@code from} means the entity {@code to}. */
    void redirect(FilePlace place, String from, String to);

    /** Says that the entity {@code from} was merged into the entity {@code into}; both are described. */
    default void merge(FilePlace place, String from, String into) {}

    /** Says that two entities are not the same. */
    default void distinguish(FilePlace place, String one, String other) {}

    /** Says that the file changes only the records that it names; what it does not name stays as it is. */
    default void delta(FilePlace place) {}

    /**
     * Says that the record no longer exists: what the data set stated by it is retracted.
     *
     * @param recordKey the id of the record, as in the sources of its claims
     */
    void withdraw(FilePlace place, String recordKey);

    /** Proposes a mapping for a file that needs one. */
    default void propose(MappingProposal proposal) {}

    void report(Finding finding);
}
