package org.claimgraph.graph;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An entity of any kind as stored. */
@jakarta.persistence.Entity(name = "entity")
@Table(name = "entity")
class EntityRecord {
    @Id
    @Column(name = "id")
    private String key;

    @Enumerated(EnumType.STRING)
    private EntityKind kind;

    private String name;
    private String subkind;
    private String jurisdiction;
    private String description;

    @Column(name = "description_language")
    private String descriptionLanguage;

    EntityRecord() {}

    EntityRecord(EntityDraft draft) {
        key = draft.key();
        kind = draft.kind();
        name = draft.name();
        subkind = draft.subkind();
        jurisdiction = draft.jurisdiction();
        if (draft.description() != null) {
            description = draft.description().value();
            descriptionLanguage = draft.description().language();
        }
    }
}
