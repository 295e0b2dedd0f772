package org.claimgraph.curation;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.claimgraph.claim.TextLimits;
import org.claimgraph.engine.execution.ErrorCode;
import org.claimgraph.graph.IdFamily;
import org.claimgraph.graph.value.TimeValue;
import org.claimgraph.platform.Hash;
import org.claimgraph.platform.input.UserErrors;
import org.claimgraph.source.CodePoints;
import org.claimgraph.source.DocumentDraft;
import org.claimgraph.source.DocumentRecorder;
import org.claimgraph.source.DocumentScan;
import org.claimgraph.source.DocumentTextRecorder;
import org.claimgraph.source.PublishedBasis;

/** Records documents and their texts; each method is the work of one act. */
@ApplicationScoped
class DocumentCuration {
    private final References references;
    private final ValueInputs values;
    private final DocumentScan documents;
    private final DocumentRecorder recorder;
    private final DocumentTextRecorder texts;

    DocumentCuration(
            References references,
            ValueInputs values,
            DocumentScan documents,
            DocumentRecorder recorder,
            DocumentTextRecorder texts) {
        this.references = references;
        this.values = values;
        this.documents = documents;
        this.recorder = recorder;
        this.texts = texts;
    }

    /** Returns the key of the new document. */
    List<String> record(RecordDocumentInput input, UserErrors errors) {
        String key = key(input, errors.at("id"));
        LanguageTags.check(input.language(), errors.at("language"));
        String publisher = references.entity(input.publisher(), errors.at("publisher"));
        TimeValue published = values.time(input.publishedAt(), errors.at("publishedAt"));
        checkText(input, errors);
        DocumentDraft draft = errors.isEmpty() ? errors.reading(() -> draft(input, key, publisher, published)) : null;
        if (draft == null) {
            return List.of();
        }
        String problem = TextLimits.problem(draft, input.text());
        if (problem != null) {
            errors.badInput(problem);
            return List.of();
        }
        recorder.record(draft);
        if (input.text() != null) {
            texts.attach(key, utf8(input.text()));
        }
        return List.of(key);
    }

    private String key(RecordDocumentInput input, UserErrors errors) {
        if (input.id() == null) {
            return UUID.randomUUID().toString();
        }
        String key = errors.reading(() -> IdFamily.DOCUMENT.key(input.id()));
        if (key != null && !documents.withKeys(List.of(key)).isEmpty()) {
            errors.add(
                    ErrorCode.CONFLICT, "The document \"%s\" already exists: choose another id.".formatted(input.id()));
        }
        return key;
    }

    private static void checkText(RecordDocumentInput input, UserErrors errors) {
        if (input.text() != null && (input.contentHash() != null || input.length() != null)) {
            errors.at("text").badInput("The text is given: leave out contentHash and length.");
        } else if ((input.contentHash() == null) != (input.length() == null)) {
            errors.at("contentHash").badInput("Give contentHash and length together, or the text.");
        } else if (input.text() != null && input.text().isEmpty()) {
            errors.at("text").badInput("The text is empty: leave it out.");
        }
    }

    private static DocumentDraft draft(RecordDocumentInput input, String key, String publisher, TimeValue published) {
        boolean isStated = input.publishedBasis() == null && published != null;
        return new DocumentDraft(
                key,
                input.title(),
                input.language(),
                publisher,
                input.url(),
                published,
                isStated ? PublishedBasis.STATED : input.publishedBasis(),
                input.publishedReason(),
                input.retrievedAt(),
                input.text() == null ? input.contentHash() : Hash.sha256(utf8(input.text())),
                input.text() == null ? input.length() : Integer.valueOf(CodePoints.length(input.text())));
    }

    /** Returns the key of the document. */
    List<String> attachText(AttachTextInput input, UserErrors errors) {
        String key = errors.at("document")
                .reading(() -> references.documentWithId(input.document()).key());
        if (key != null) {
            errors.at("text").reading(() -> {
                texts.attach(key, utf8(input.text()));
                return key;
            });
        }
        return key == null ? List.of() : List.of(key);
    }

    /** Returns the key of the document. */
    List<String> detachText(DetachTextInput input, UserErrors errors) {
        String key = errors.at("document")
                .reading(() -> references.documentWithId(input.document()).key());
        if (key != null) {
            texts.detach(key);
        }
        return key == null ? List.of() : List.of(key);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
