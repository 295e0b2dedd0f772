package org.claimgraph.graph;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Table;

/** The description of an entity by a data set, as stored. */
@jakarta.persistence.Entity(name = "data_set_description")
@Table(name = "data_set_description")
class StatedDescriptionRecord {
    @EmbeddedId
    private Place place;

    private String description;
    private String language;

    @Column(name = "run_id")
    private String run;

    @Embeddable
    record Place(
            @Column(name = "data_set") String dataSet,
            @Column(name = "entity_id") String entity) {}

    StatedDescriptionRecord() {}

    StatedDescriptionRecord(DataSetRun by, String entity, Text description) {
        this.place = new Place(by.dataSet(), entity);
        this.description = description.value();
        this.language = description.language();
        this.run = by.run();
    }
}
