package org.claimgraph.graph;

import java.util.Objects;

/** An import of a data set: who states the details of entities, and when it stated them last. */
public record DataSetRun(String dataSet, String run) {
    /** Stands for curators and bundled data: what they state stays. */
    public static final DataSetRun PERMANENT = new DataSetRun("", "");

    public DataSetRun {
        Objects.requireNonNull(dataSet, "dataSet");
        Objects.requireNonNull(run, "run");
    }
}
