package org.claimgraph.claim;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Table;

/** A qualifier as stored. */
@jakarta.persistence.Entity(name = "claim_qualifier")
@Table(name = "claim_qualifier")
class QualifierRecord {
    @EmbeddedId
    private Place place;

    private String name;
    private String text;
    private String language;

    @Column(name = "entity_id")
    private String entityId;

    @Embeddable
    record Place(
            @Column(name = "claim_id") String claim,
            @Column(name = "position") int position) {}

    QualifierRecord() {}

    QualifierRecord(String claim, int position, Qualifier.Pair pair) {
        place = new Place(claim, position);
        name = pair.key();
        text = pair.text();
        language = pair.language();
        entityId = pair.entity();
    }
}
