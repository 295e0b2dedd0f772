package org.claimgraph.source;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

/** An evidence span as stored. */
@jakarta.persistence.Entity(name = "claim_evidence")
@Table(name = "claim_evidence")
class EvidenceRecord {
    @EmbeddedId
    private Place place;

    @Column(name = "document_id")
    private String documentId;

    @Column(name = "span_start")
    private int start;

    @Column(name = "span_end")
    private int end;

    @Column(name = "text_hash")
    private String textHash;

    @Column(name = "match_quality")
    @Enumerated(EnumType.STRING)
    private MatchQuality match;

    @Embeddable
    record Place(
            @Column(name = "claim_id") String claim,
            @Column(name = "position") int position) {}

    EvidenceRecord() {}

    EvidenceRecord(String claim, int position, Evidence.Span span, String textHash) {
        place = new Place(claim, position);
        documentId = span.document();
        start = span.start();
        end = span.end();
        this.textHash = textHash;
        match = span.match();
    }
}
