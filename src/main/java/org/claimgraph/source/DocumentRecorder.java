package org.claimgraph.source;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimgraph.act.ChangeKind;
import org.claimgraph.act.ChangeLog;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.database.Row;
import org.claimgraph.platform.database.Sql;

/** Records documents. */
@ApplicationScoped
public class DocumentRecorder {
    private final DocumentRepository documents;
    private final ChangeLog changes;
    private final Database database;

    DocumentRecorder(DocumentRepository documents, ChangeLog changes, Database database) {
        this.documents = documents;
        this.changes = changes;
        this.database = database;
    }

    /** Lets the publisher recorded as the first key be read as the second, in the caller's transaction. */
    public void movePublisher(String from, String into) {
        documents.flush();
        database.write(
                "update document set recorded_publisher_id = coalesce(recorded_publisher_id, publisher_id),"
                        + " publisher_id = ? where publisher_id = ?",
                List.of(List.of(into, from)));
    }

    /** Lets publishers recorded with one of the keys be read as this one, in the caller's transaction. */
    public void returnPublishers(Collection<String> recorded, String to) {
        documents.flush();
        database.write(
                "update document set publisher_id = ? where recorded_publisher_id = any(?)",
                List.of(List.of(to, recorded.toArray(String[]::new))));
        database.write(
                "update document set recorded_publisher_id = null where recorded_publisher_id = ? and publisher_id = ?",
                List.of(List.of(to, to)));
    }

    /**
     * Records a new document, in the caller's transaction.
     *
     * @throws ApiException BAD_INPUT if its publisher is no entity
     */
    public void record(DocumentDraft draft) {
        record(List.of(draft));
    }

    /** As {@link #record(DocumentDraft)}, for several documents. Embedded databases have no constraint that checks publishers. */
    public void record(Collection<DocumentDraft> drafts) {
        checkPublishers(drafts);
        for (DocumentDraft draft : drafts) {
            documents.persist(new DocumentRecord(draft));
            changes.add(ChangeKind.DOCUMENT_RECORDED, draft.key());
        }
    }

    private void checkPublishers(Collection<DocumentDraft> drafts) {
        Set<String> publishers = drafts.stream()
                .map(DocumentDraft::publisher)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (publishers.isEmpty()) {
            return;
        }
        documents.flush();
        Set<String> known = Set.copyOf(
                database.list(Sql.of("select e.id from entity e where e.id = any(?)", publishers), Row::text));
        for (DocumentDraft draft : drafts) {
            if (draft.publisher() != null && !known.contains(draft.publisher())) {
                throw ApiException.badInput("The publisher \"%s\" of the document \"%s\" is no entity: record it first."
                        .formatted(draft.publisher(), draft.key()));
            }
        }
    }
}
