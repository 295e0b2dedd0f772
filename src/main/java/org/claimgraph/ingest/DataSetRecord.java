package org.claimgraph.ingest;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** An imported data set as stored: its name, the hash of its contents and when it was imported. */
@jakarta.persistence.Entity(name = "data_set")
@Table(name = "data_set")
class DataSetRecord {
    @Id
    private String name;

    @Column(name = "content_hash")
    private String contentHash;

    @Column(name = "loaded_at")
    private Instant loadedAt;

    DataSetRecord() {}

    DataSetRecord(String name, String contentHash, Instant loadedAt) {
        this.name = name;
        this.contentHash = contentHash;
        this.loadedAt = loadedAt;
    }

    boolean holds(String hash) {
        return hash.equals(contentHash);
    }

    void loaded(String hash, Instant at) {
        contentHash = hash;
        loadedAt = at;
    }
}
