package org.claimgraph.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.claimgraph.claim.ImportedClaim;
import org.claimgraph.claim.SourceRecord;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.graph.vocabulary.Predicate;
import org.claimgraph.graph.vocabulary.Predicates;
import org.claimgraph.ingest.parse.Languages;
import org.claimgraph.source.DocumentDraft;
import org.claimgraph.source.Hop;
import org.claimgraph.source.HopRole;

/** Makes the claims of a data set. Each publisher in it has a document that stands for what it published. */
public final class DataSetClaimWriter {
    private final String dataSet;
    private final Predicates predicates;
    private final ImportSink sink;
    private final FindingReporter findings;
    private final Set<String> documents = new HashSet<>();

    public DataSetClaimWriter(String dataSet, Predicates predicates, ImportSink sink) {
        this.dataSet = dataSet;
        this.predicates = predicates;
        this.sink = sink;
        this.findings = new FindingReporter(sink);
    }

    public String dataSet() {
        return dataSet;
    }

    public ImportSink sink() {
        return sink;
    }

    public FindingReporter findings() {
        return findings;
    }

    public Predicate predicate(String key) {
        return predicates.of(key);
    }

    public boolean knows(String predicate) {
        return predicates.knows(predicate);
    }

    /**
     * Begins a claim of a record.
     *
     * @param publisher the name of its publisher; null for the data set itself
     * @param source the name of the source behind the publisher; null without one
     */
    public StructuredClaim claim(FilePlace place, String record, String publisher, String source) {
        String first = publisher == null ? dataSet : publisher;
        List<Hop.Step> chain = new ArrayList<>();
        chain.add(new Hop.Step(null, first, HopRole.PUBLISHER, false, null, false));
        if (source != null) {
            chain.add(new Hop.Step(null, source, HopRole.ORIGINAL, false, null, false));
        }
        return new StructuredClaim(place, new SourceRecord(dataSet, record), document(place, first))
                .attributedTo(chain);
    }

    /** The document that stands for a publisher, passed to the sink the first time. */
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

    /** Passes a claim to the sink; one whose parts do not fit together is reported. */
    public void add(FilePlace place, StructuredClaim claim, String key) {
        try {
            sink.claim(place, new ImportedClaim(claim.draft(), key));
        } catch (ApiException problem) {
            findings.error(
                    place, "unusable-claim", "The claim \"%s\" is left out: %s".formatted(key, problem.getMessage()));
        }
    }
}
