package org.claimgraph.ingest.followthemoney;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.claimgraph.claim.ClaimDraft;
import org.claimgraph.claim.SourceRecord;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.graph.vocabulary.Predicate;
import org.claimgraph.graph.vocabulary.Predicates;
import org.claimgraph.ingest.FilePlace;
import org.claimgraph.ingest.FindingLog;
import org.claimgraph.ingest.ImportSink;
import org.claimgraph.ingest.ImportedClaim;
import org.claimgraph.ingest.ImportedDocument;
import org.claimgraph.ingest.StructuredClaim;
import org.claimgraph.ingest.parse.Languages;
import org.claimgraph.source.DocumentDraft;
import org.claimgraph.source.Hop;
import org.claimgraph.source.HopRole;

/** What the mapping of all records of a file shares: vocabulary, sink, and the documents that stand for the data sets. */
final class FtmContext {
    private final String dataSet;
    private final Predicates predicates;
    private final ImportSink sink;
    private final FindingLog findings;
    private final boolean keysByPublisher;
    private final Set<String> documents = new HashSet<>();

    FtmContext(String dataSet, Predicates predicates, ImportSink sink) {
        this(dataSet, predicates, sink, false);
    }

    /** @param keysByPublisher whether several publishers state the same record, each with claims of its own */
    FtmContext(String dataSet, Predicates predicates, ImportSink sink, boolean keysByPublisher) {
        this.keysByPublisher = keysByPublisher;
        this.dataSet = dataSet;
        this.predicates = predicates;
        this.sink = sink;
        this.findings = new FindingLog(sink);
    }

    ImportSink sink() {
        return sink;
    }

    FindingLog findings() {
        return findings;
    }

    Predicate predicate(String key) {
        return predicates.of(key);
    }

    /** The predicate under which values of a property are kept that no predicate of the vocabulary takes. */
    Predicate kept(String property) {
        return predicates.of(predicates.knows(property) ? "ftm:" + property : property);
    }

    /** Begins a claim of a record. */
    StructuredClaim claim(FtmRecord record) {
        String publisher = publisher(record);
        return new StructuredClaim(
                        record.place(), new SourceRecord(dataSet, record.id()), document(record.place(), publisher))
                .attributedTo(chain(record, publisher));
    }

    /** Passes a claim to the sink; one whose parts do not fit together is reported. */
    void add(FtmRecord record, StructuredClaim claim, String slot) {
        try {
            ClaimDraft draft = claim.draft();
            String key = record.id() + "/" + slot + (keysByPublisher ? "/" + publisher(record) : "");
            sink.claim(record.place(), new ImportedClaim(draft, key));
        } catch (ApiException problem) {
            findings.error(
                    record.place(),
                    "unusable-claim",
                    "The %s of \"%s\" is left out: %s".formatted(slot, record.id(), problem.getMessage()));
        }
    }

    /** The data set that published the record: the one that it names, or that of the import where it names several or none. */
    private String publisher(FtmRecord record) {
        return record.publishers().size() == 1 ? record.publishers().getFirst() : dataSet;
    }

    /** The document that stands for a data set, passed to the sink the first time. */
    private String document(FilePlace place, String publisher) {
        String key = "data-set-" + publisher;
        if (documents.add(key)) {
            sink.document(
                    new FilePlace(place.file(), 0),
                    new ImportedDocument(
                            new DocumentDraft(
                                    key, publisher, Languages.MULTIPLE, null, null, null, null, null, null, null, null),
                            null));
        }
        return key;
    }

    private static List<Hop.Step> chain(FtmRecord record, String publisher) {
        List<Hop.Step> chain = new ArrayList<>();
        chain.add(new Hop.Step(null, publisher, HopRole.PUBLISHER, false, null, false));
        String source = record.has("publisher") ? record.first("publisher") : authority(record);
        if (source != null) {
            chain.add(new Hop.Step(null, source, HopRole.ORIGINAL, false, null, false));
        }
        return chain;
    }

    /** The authority that keeps the list that a sanction stands on: its source. */
    private static String authority(FtmRecord record) {
        return record.schema().equals("Sanction") ? record.first("authority") : null;
    }
}
