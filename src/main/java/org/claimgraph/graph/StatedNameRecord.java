package org.claimgraph.graph;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

/** A name as a data set states it, as stored. */
@jakarta.persistence.Entity(name = "data_set_name")
@Table(name = "data_set_name")
class StatedNameRecord {
    @EmbeddedId
    private Place place;

    @Enumerated(EnumType.STRING)
    private NameKind kind;

    @Column(name = "run_id")
    private String run;

    @Embeddable
    record Place(
            @Column(name = "data_set") String dataSet,
            @Column(name = "entity_id") String entity,
            @Column(name = "position") int position) {}

    StatedNameRecord() {}

    StatedNameRecord(DataSetRun by, String entity, int position, NameKind kind) {
        this.place = new Place(by.dataSet(), entity, position);
        this.kind = kind;
        this.run = by.run();
    }
}
