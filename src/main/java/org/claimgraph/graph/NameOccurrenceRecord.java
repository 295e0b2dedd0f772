package org.claimgraph.graph;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Table;

/** An occurrence of a name in a document as it is written, in code points. */
@jakarta.persistence.Entity(name = "entity_name_place")
@Table(name = "entity_name_place")
class NameOccurrenceRecord {
    @EmbeddedId
    private Place place;

    @Column(name = "span_start")
    private int start;

    @Column(name = "span_end")
    private int end;

    /** The name by entity key and position, and the document. */
    @Embeddable
    record Place(
            @Column(name = "entity_id") String entity,
            @Column(name = "position") int position,
            @Column(name = "document_id") String document) {}

    NameOccurrenceRecord() {}

    NameOccurrenceRecord(String entity, int position, Name.Seen seen) {
        place = new Place(entity, position, seen.document());
        start = seen.start();
        end = seen.end();
    }
}
