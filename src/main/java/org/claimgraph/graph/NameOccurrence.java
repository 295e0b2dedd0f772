package org.claimgraph.graph;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Table;

/** A place of a name in a document, in code points. */
@jakarta.persistence.Entity(name = "entity_name_place")
@Table(name = "entity_name_place")
class NameOccurrence {
    @EmbeddedId
    private Place place;

    @Column(name = "span_start")
    private int start;

    @Column(name = "span_end")
    private int end;

    /** Of which name, in which document. */
    @Embeddable
    record Place(
            @Column(name = "entity_id") String entity,
            @Column(name = "position") int position,
            @Column(name = "document_id") String document) {}

    NameOccurrence() {}

    NameOccurrence(String entity, int position, Name.Seen seen) {
        place = new Place(entity, position, seen.document());
        start = seen.start();
        end = seen.end();
    }
}
