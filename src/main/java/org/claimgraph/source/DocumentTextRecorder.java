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
        attachNew(document, utf8);
        return document;
    }

    /**
     * Attaches a text to a document, in the caller's transaction. A text that is attached already stays.
     *
     * @param utf8 the bytes of the whole text, exactly as they were hashed
     * @throws ApiException if the text has another hash than the document
     */
    public void attach(String document, byte[] utf8) {
        manager.flush();
        String hash = database.list(Sql.of("select d.content_hash from document d where d.id = ?", document), Row::text)
                .getFirst();
        if (hash == null) {
            throw ApiException.badInput(
                    "The document has no content hash, so that nothing tells whether this is its text: record it with one.");
        }
        if (!hash.equals(Hash.sha256(utf8))) {
            throw ApiException.badInput(
                    "The text has the SHA-256 %s, but that of the document is %s: give exactly the text that was hashed."
                            .formatted(Hash.sha256(utf8), hash));
        }
        attachNew(document, utf8);
    }

    private void attachNew(String document, byte[] utf8) {
        if (documents.withText(Set.of(document)).isEmpty()) {
            manager.persist(new DocumentText(document, decoded(document, utf8)));
            changes.add(ChangeKind.DOCUMENT_CHANGED, document);
        }
    }

    /** Deletes the text of a document, if one is attached, in the caller's transaction. Its hash stays. */
    public void detach(String document) {
        if (!documents.withText(Set.of(document)).isEmpty()) {
            manager.flush();
            database.write("delete from document_text where document_id = ?", List.of(List.of(document)));
            manager.clear();
            changes.add(ChangeKind.DOCUMENT_CHANGED, document);
        }
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
