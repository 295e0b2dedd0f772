package org.claimgraph.claim;

import org.claimgraph.engine.execution.ApiException;

/**
 * Where a claim comes from in a data set.
 *
 * @param dataSet the name of the data set
 * @param id the id of the record in it, equal for all claims of one record; null if the data set has no records
 */
public record SourceRecord(String dataSet, String id) {
    public SourceRecord {
        if (dataSet == null) {
            throw ApiException.badInput("The record \"%s\" needs the name of its data set.".formatted(id));
        }
    }
}
