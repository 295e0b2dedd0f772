package org.claimgraph.claim;

import java.util.ArrayList;
import java.util.List;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.graph.EntityKind;
import org.claimgraph.graph.value.StoredValue;
import org.claimgraph.source.Evidence;

/** Checks a draft against the recorded entities and documents and the vocabulary. */
final class DraftCheck {
    private final KeyedDraft keyed;
    private final ReferencedData referenced;
    private final List<DraftProblem> problems = new ArrayList<>();

    private DraftCheck(KeyedDraft keyed, ReferencedData referenced) {
        this.keyed = keyed;
        this.referenced = referenced;
    }

    /** @throws ApiException if the draft cannot be recorded; the message begins with the draft's place */
    static void check(KeyedDraft keyed, ReferencedData referenced) {
        List<DraftProblem> problems = problems(keyed, referenced);
        if (!problems.isEmpty()) {
            throw ApiException.badInput(
                    keyed.draft().place() + ": " + problems.getFirst().message());
        }
    }

    /** Everything that is wrong with the draft. */
    static List<DraftProblem> problems(KeyedDraft keyed, ReferencedData referenced) {
        DraftCheck check = new DraftCheck(keyed, referenced);
        check.collect("document", null, check::document);
        check.collect("subject", null, check::subject);
        check.collect("value", null, check::value);
        check.qualifiers();
        check.attribution();
        check.evidence();
        return check.problems;
    }

    private void collect(String field, Integer position, Runnable part) {
        try {
            part.run();
        } catch (ApiException problem) {
            problems.add(new DraftProblem(field, position, problem.getMessage()));
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
        StoredValue value = StoredValue.of(keyed.draft().value());
        if (!keyed.predicate().takes(value.type())) {
            throw ApiException.badInput("\"%s\" needs a value of the type %s, not %s."
                    .formatted(
                            keyed.predicate().key(),
                            keyed.predicate().valueType(),
                            keyed.draft().value().canonical()));
        }
        known(value.entityId());
    }

    private void qualifiers() {
        List<Qualifier.Pair> pairs = keyed.draft().qualifiers();
        for (int position = 0; position < pairs.size(); position++) {
            String entity = pairs.get(position).entity();
            collect("qualifiers", position, () -> known(entity));
        }
    }

    private void attribution() {
        for (int position = 0; position < keyed.draft().attribution().size(); position++) {
            String agent = keyed.draft().attribution().get(position).agent();
            collect("attribution", position, () -> known(agent));
        }
    }

    private void known(String entity) {
        if (entity != null) {
            referenced.kind(entity);
        }
    }

    private void evidence() {
        List<Evidence.Span> spans = keyed.draft().evidence();
        for (int position = 0; position < spans.size(); position++) {
            Evidence.Span span = spans.get(position);
            collect("evidence", position, () -> evidence(span));
        }
    }

    private void evidence(Evidence.Span span) {
        Integer length = referenced.document(span.document()).length();
        if (length != null && span.end() > length) {
            throw ApiException.badInput("The evidence ends at %d, but the document \"%s\" has %d code points."
                    .formatted(span.end(), span.document(), length));
        }
    }
}
