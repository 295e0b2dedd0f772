package org.claimgraph.claim;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** That there are claims of a fact, so that facts can be listed without reading claims. */
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

    FactRecord(String id, Claim first) {
        this.id = id;
        subjectId = first.subjectKey();
        predicate = first.predicateKey();
        sequence = first.sequence();
    }
}
