package org.claimgraph.source;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The text of a document; stored only if its licence allows it. */
@jakarta.persistence.Entity(name = "document_text")
@Table(name = "document_text")
class DocumentText {
    @Id
    @Column(name = "document_id")
    private String document;

    private String content;

    DocumentText() {}

    DocumentText(String document, String content) {
        this.document = document;
        this.content = content;
    }
}
