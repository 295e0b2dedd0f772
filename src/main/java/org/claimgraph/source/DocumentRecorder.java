package org.claimgraph.source;

import jakarta.enterprise.context.ApplicationScoped;

/** Records documents. */
@ApplicationScoped
public class DocumentRecorder {
    private final DocumentRepository documents;

    DocumentRecorder(DocumentRepository documents) {
        this.documents = documents;
    }

    /** Records a new document, in the caller's transaction. */
    public void record(DocumentDraft draft) {
        documents.persist(new DocumentRecord(draft));
    }
}
