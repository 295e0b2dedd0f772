package org.claimgraph.graph;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Table;

/** An identifier as stored. */
@jakarta.persistence.Entity(name = "entity_identifier")
@Table(name = "entity_identifier")
class IdentifierRecord {
    @EmbeddedId
    private Place place;

    @Embeddable
    record Place(
            @Column(name = "entity_id") String entity,
            @Column(name = "scheme") String scheme,
            @Column(name = "code") String code) {}

    IdentifierRecord() {}

    IdentifierRecord(String entity, Identifier.Code code) {
        place = new Place(entity, code.scheme(), code.value());
    }
}
