package org.claimgraph.graph;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Table;

/** An occurrence of a name in a document as stored, in code points. */
@jakarta.persistence.Entity(name = "entity_name_place")
@Table(name = "entity_name_place")
class NameOccurrenceRecord {
    @EmbeddedId
    private Place place;

    @Column(name = "span_start")
    private int start;

    @Column(name = "span_end")
    private int end;

    /** The entity key and the position of the name, and the document. */
    @Embeddable
    record Place(
            @Column(name = "entity_id") String entity,
            @Column(name = "position") int position,
            @Column(name = "document_id") String document) {}

    NameOccurrenceRecord() {}

    NameOccurrenceRecord(String entity, int position, Name.Occurrence occurrence) {
        place = new Place(entity, position, occurrence.document());
        start = occurrence.start();
        end = occurrence.end();
    }
}
