package org.claimgraph.ingest;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What an import did.
 *
 * @param run its id
 * @param sources the paths that were imported
 * @param problem why it was refused; null unless it was
 * @param effects what a dry run would do to facts
 * @param findings the first of each kind, in the order of the files
 * @param findingCounts how many findings there are of each kind, those that are left out included
 * @param hasErrors whether anything was not imported
 * @param proposals mappings for spreadsheets that have none
 */
public record ImportReport(
        String run,
        String dataSet,
        String sources,
        ImportStatus status,
        String problem,
        Instant startedAt,
        Instant endedAt,
        List<ImportCount> counts,
        List<ImportEffect> effects,
        List<Finding> findings,
        Map<String, Integer> findingCounts,
        boolean hasErrors,
        List<MappingProposal> proposals) {}
