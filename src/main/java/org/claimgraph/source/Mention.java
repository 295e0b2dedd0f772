package org.claimgraph.source;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Table;

/** A document that mentions an entity, as stored. */
@jakarta.persistence.Entity(name = "mention")
@Table(name = "mention")
class Mention {
    @EmbeddedId
    private Place place;

    @Embeddable
    record Place(
            @Column(name = "document_id") String document,
            @Column(name = "entity_id") String entity) {}

    Mention() {}

    Mention(String document, String entity) {
        place = new Place(document, entity);
    }
}
