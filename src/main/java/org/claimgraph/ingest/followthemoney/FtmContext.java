package org.claimgraph.ingest.followthemoney;

import org.claimgraph.graph.vocabulary.Predicate;
import org.claimgraph.graph.vocabulary.Predicates;
import org.claimgraph.ingest.DataSetClaimWriter;
import org.claimgraph.ingest.FindingReporter;
import org.claimgraph.ingest.ImportSink;
import org.claimgraph.ingest.StructuredClaim;

/** What the mapping of all records of a file shares. */
final class FtmContext {
    /** Comes before the name of a kept property that is the key of a predicate of the vocabulary. */
    static final String PREFIX = "ftm:";

    private final DataSetClaimWriter claims;
    private final boolean keysByPublisher;

    FtmContext(String dataSet, Predicates predicates, ImportSink sink) {
        this(dataSet, predicates, sink, false);
    }

    /** @param keysByPublisher whether several publishers state the same record, each with claims of its own */
    FtmContext(String dataSet, Predicates predicates, ImportSink sink, boolean keysByPublisher) {
        this.claims = new DataSetClaimWriter(dataSet, predicates, sink);
        this.keysByPublisher = keysByPublisher;
    }

    ImportSink sink() {
        return claims.sink();
    }

    FindingReporter findings() {
        return claims.findings();
    }

    Predicate predicate(String key) {
        return claims.predicate(key);
    }

    /** The predicate under which values of a property are kept that no predicate of the vocabulary takes. */
    Predicate kept(String property) {
        return claims.predicate(claims.knows(property) ? PREFIX + property : property);
    }

    /** Begins a claim of a record. */
    StructuredClaim claim(FtmRecord record) {
        String source = record.has("publisher") ? record.first("publisher") : authority(record);
        return claims.claim(record.place(), record.id(), publisher(record), source);
    }

    /** @param slot names what the claim says something about, within its record */
    void add(FtmRecord record, StructuredClaim claim, String slot) {
        String key = record.id() + "/" + slot + (keysByPublisher ? "/" + publisher(record) : "");
        claims.add(record.place(), claim, key);
    }

    /** The data set that published the record: the one that it names, or that of the import where it names several or none. */
    private String publisher(FtmRecord record) {
        return record.publishers().size() == 1 ? record.publishers().getFirst() : claims.dataSet();
    }

    /** The authority that keeps the list that a sanction stands on: its source. */
    private static String authority(FtmRecord record) {
        return record.schema().equals("Sanction") ? record.first("authority") : null;
    }
}
