package org.claimgraph.graph;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Table;

/** An identifier as a data set states it, as stored. */
@jakarta.persistence.Entity(name = "data_set_identifier")
@Table(name = "data_set_identifier")
class StatedIdentifierRecord {
    @EmbeddedId
    private Place place;

    @Column(name = "run_id")
    private String run;

    @Embeddable
    record Place(
            @Column(name = "data_set") String dataSet,
            @Column(name = "entity_id") String entity,
            @Column(name = "scheme") String scheme,
            @Column(name = "code") String code) {}

    StatedIdentifierRecord() {}

    StatedIdentifierRecord(DataSetRun by, String entity, Identifier.Code code) {
        this.place = new Place(by.dataSet(), entity, code.scheme(), code.value());
        this.run = by.run();
    }
}
