package org.claimgraph.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.claimgraph.act.ChangeKind;
import org.claimgraph.act.ChangeLog;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.platform.Hash;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.database.Row;
import org.claimgraph.platform.database.Sql;

/** Attaches texts to documents. A text is accepted only if its hash is the content hash of a document. */
@ApplicationScoped
public class DocumentTextRecorder {
    private final Database database;
    private final DocumentReader documents;
    private final EntityManager manager;
    private final ChangeLog changes;

    DocumentTextRecorder(Database database, DocumentReader documents, EntityManager manager, ChangeLog changes) {
        this.database = database;
        this.documents = documents;
        this.manager = manager;
        this.changes = changes;
    }

    /**
     * Attaches a text to the document whose content hash it has.
     *
     * @param utf8 the bytes of the whole text, exactly as they were hashed
     * @return the key of the document; null if no document has that hash
     */
    @Transactional
    public String attach(byte[] utf8) {
        String hash = Hash.sha256(utf8);
        // The document may have been recorded in this transaction.
        manager.flush();
        List<String> found =
                database.list(Sql.of("select d.id from document d where d.content_hash = ?", hash), Row::text);
        if (found.isEmpty()) {
            return null;
        }
        String document = found.getFirst();
        if (documents.withText(Set.of(document)).isEmpty()) {
            manager.persist(new DocumentText(document, decoded(document, utf8)));
            changes.add(ChangeKind.DOCUMENT_CHANGED, document);
        }
        return document;
    }

    /** The number of documents whose text is known by its hash but not attached. */
    @Transactional
    public long countMissing() {
        return database.list(
                        Sql.of("select count(*) from document d where d.content_hash is not null and not exists"
                                + " (select 1 from document_text t where t.document_id = d.id)"),
                        Row::number)
                .getFirst();
    }

    private static String decoded(String document, byte[] utf8) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
        } catch (CharacterCodingException _) {
            throw ApiException.badInput("The text of %s is not UTF-8.".formatted(document));
        }
    }
}
