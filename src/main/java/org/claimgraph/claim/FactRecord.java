package org.claimgraph.claim;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A fact as stored, so that facts can be listed without reading their claims. */
@jakarta.persistence.Entity(name = "fact")
@Table(name = "fact")
class FactRecord {
    @Id
    private String id;

    @Column(name = "subject_id")
    private String subjectId;

    private String predicate;
    private long sequence;

    FactRecord() {}

    FactRecord(KeyedDraft first, long sequence) {
        id = first.fact();
        subjectId = first.draft().subject();
        predicate = first.draft().predicate();
        this.sequence = sequence;
    }
}
