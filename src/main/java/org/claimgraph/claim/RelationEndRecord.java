package org.claimgraph.claim;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.claimgraph.graph.EntityKind;

/** One end of a relation as stored, so that the relations of an entity can be paged without reading claims. */
@jakarta.persistence.Entity(name = "relation_end")
@Table(name = "relation_end")
class RelationEndRecord {
    @EmbeddedId
    private Place place;

    @Column(name = "entity_id")
    private String entityId;

    @Column(name = "other_id")
    private String otherId;

    @Column(name = "other_kind")
    @Enumerated(EnumType.STRING)
    private EntityKind otherKind;

    private String predicate;

    @Column(name = "fact_id")
    private String factId;

    private long sequence;

    @Embeddable
    record Place(
            @Column(name = "relation_id") String relation,
            @Column(name = "direction") String direction) {}

    RelationEndRecord() {}

    private RelationEndRecord(
            KeyedDraft first, long sequence, String direction, String entity, String other, EntityKind otherKind) {
        place = new Place(first.relation(), direction);
        entityId = entity;
        otherId = other;
        this.otherKind = otherKind;
        predicate = first.draft().predicate();
        factId = first.fact();
        this.sequence = sequence;
    }

    /** The end at the subject. */
    static RelationEndRecord out(KeyedDraft first, long sequence, EntityKind objectKind) {
        return new RelationEndRecord(first, sequence, "OUT", first.draft().subject(), first.object(), objectKind);
    }

    /** The end at the other party. */
    static RelationEndRecord in(KeyedDraft first, long sequence, EntityKind subjectKind) {
        return new RelationEndRecord(
                first, sequence, "IN", first.object(), first.draft().subject(), subjectKind);
    }
}
