package org.claimgraph.claim;

import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.graph.EntityKind;
import org.claimgraph.graph.value.StoredValue;
import org.claimgraph.source.Evidence;

/** Checks a draft against the recorded entities and documents and the vocabulary. */
final class DraftCheck {
    private final KeyedDraft keyed;
    private final ReferencedData referenced;

    private DraftCheck(KeyedDraft keyed, ReferencedData referenced) {
        this.keyed = keyed;
        this.referenced = referenced;
    }

    /** @throws ApiException if the draft cannot be recorded; the message begins with the draft's place */
    static void check(KeyedDraft keyed, ReferencedData referenced) {
        DraftCheck check = new DraftCheck(keyed, referenced);
        try {
            check.document();
            check.subject();
            check.value();
            keyed.entities().forEach(referenced::kind);
            check.evidence();
        } catch (ApiException problem) {
            throw new ApiException(problem.code(), keyed.draft().place() + ": " + problem.getMessage());
        }
    }

    private void document() {
        ReferencedData.KnownDocument document =
                referenced.document(keyed.draft().document());
        if (document.length() == null && document.hash() != null) {
            throw ApiException.badInput("The document \"%s\" has a content hash but no length."
                    .formatted(keyed.draft().document()));
        }
    }

    private void subject() {
        EntityKind kind = referenced.kind(keyed.draft().subject());
        if (!keyed.predicate().subjectKinds().contains(kind)) {
            throw ApiException.badInput("The subject \"%s\" is a %s, but \"%s\" needs a subject of one of the kinds %s."
                    .formatted(
                            keyed.draft().subject(),
                            kind,
                            keyed.predicate().key(),
                            keyed.predicate().subjectKinds()));
        }
    }

    private void value() {
        if (!keyed.predicate().takes(StoredValue.of(keyed.draft().value()).type())) {
            throw ApiException.badInput("\"%s\" needs a value of the type %s, not %s."
                    .formatted(
                            keyed.predicate().key(),
                            keyed.predicate().valueType(),
                            keyed.draft().value().canonical()));
        }
    }

    private void evidence() {
        for (Evidence.Span span : keyed.draft().evidence()) {
            Integer length = referenced.document(span.document()).length();
            if (length != null && span.end() > length) {
                throw ApiException.badInput("The evidence ends at %d, but the document \"%s\" has %d code points."
                        .formatted(span.end(), span.document(), length));
            }
        }
    }
}
