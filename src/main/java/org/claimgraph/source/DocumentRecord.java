package org.claimgraph.source;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.claimgraph.graph.value.TimeValue;
import org.hibernate.annotations.EmbeddedColumnNaming;

/** A document as stored. */
@jakarta.persistence.Entity(name = "document")
@Table(name = "document")
class DocumentRecord {
    @Id
    @Column(name = "id")
    private String key;

    private String title;
    private String language;

    @Column(name = "publisher_id")
    private String publisherId;

    private String url;

    @Embedded
    @EmbeddedColumnNaming("published_at_%s")
    private TimeValue publishedAt;

    @Column(name = "published_basis")
    @Enumerated(EnumType.STRING)
    private PublishedBasis publishedBasis;

    @Column(name = "published_reason")
    private String publishedReason;

    @Column(name = "retrieved_at")
    private Instant retrievedAt;

    @Column(name = "content_hash")
    private String contentHash;

    private Integer length;

    DocumentRecord() {}

    DocumentRecord(DocumentDraft draft) {
        key = draft.key();
        title = draft.title();
        language = draft.language();
        publisherId = draft.publisher();
        url = draft.url();
        publishedAt = draft.publishedAt();
        publishedBasis = draft.publishedBasis();
        publishedReason = draft.publishedReason();
        retrievedAt = draft.retrievedAt();
        contentHash = draft.contentHash();
        length = draft.length();
    }
}
