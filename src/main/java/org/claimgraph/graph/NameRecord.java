package org.claimgraph.graph;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

/** A name as stored, with the folded form that filters search, and the joined one that tells agents. */
@jakarta.persistence.Entity(name = "entity_name")
@Table(name = "entity_name")
class NameRecord {
    @EmbeddedId
    private Place place;

    @Column(name = "form")
    private String value;

    private String language;
    private String script;

    @Enumerated(EnumType.STRING)
    private NameKind kind;

    private String folded;
    private String joined;

    /** The entity key and the position of the name. */
    @Embeddable
    record Place(
            @Column(name = "entity_id") String entity,
            @Column(name = "position") int position) {}

    NameRecord() {}

    NameRecord(String entity, int position, Name.Form form) {
        place = new Place(entity, position);
        value = form.value();
        language = form.language();
        script = form.script();
        kind = form.kind();
        folded = TextFolding.fold(value);
        joined = TextFolding.join(value);
    }
}
