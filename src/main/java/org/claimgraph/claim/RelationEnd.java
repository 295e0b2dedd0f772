package org.claimgraph.claim;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.claimgraph.graph.EntityKind;

/** That there are claims of a relation, seen from one of its ends, so that relations can be paged without reading claims. */
@jakarta.persistence.Entity(name = "relation_end")
@Table(name = "relation_end")
class RelationEnd {
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

    RelationEnd() {}

    private RelationEnd(Claim first, String direction, String entity, String other, EntityKind otherKind) {
        place = new Place(first.relationKey(), direction);
        entityId = entity;
        otherId = other;
        this.otherKind = otherKind;
        predicate = first.predicateKey();
        factId = first.factKey();
        sequence = first.sequence();
    }

    /** The end of the subject. */
    static RelationEnd out(Claim first, EntityKind objectKind) {
        return new RelationEnd(first, "OUT", first.subjectKey(), first.objectKey(), objectKind);
    }

    /** The end of the other party. */
    static RelationEnd in(Claim first, EntityKind subjectKind) {
        return new RelationEnd(first, "IN", first.objectKey(), first.subjectKey(), subjectKind);
    }
}
