package org.claimgraph.source;

import jakarta.enterprise.context.ApplicationScoped;
import org.claimgraph.act.ChangeKind;
import org.claimgraph.act.ChangeLog;

/** Records documents. */
@ApplicationScoped
public class DocumentRecorder {
    private final DocumentRepository documents;
    private final ChangeLog changes;

    DocumentRecorder(DocumentRepository documents, ChangeLog changes) {
        this.documents = documents;
        this.changes = changes;
    }

    /** Records a new document, in the caller's transaction. */
    public void record(DocumentDraft draft) {
        documents.persist(new DocumentRecord(draft));
        changes.add(ChangeKind.DOCUMENT_RECORDED, draft.key());
    }
}
