package org.claimgraph.curation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.claimgraph.claim.Ledger;
import org.claimgraph.graph.EntityMerging;
import org.claimgraph.graph.IdFamily;
import org.claimgraph.platform.input.UserErrors;
import org.claimgraph.source.DocumentRecorder;

/** Decides which entities are the same; each method is the work of one act. */
@ApplicationScoped
class IdentityCuration {
    private final References references;
    private final EntityMerging merging;
    private final Ledger ledger;
    private final DocumentRecorder documents;

    IdentityCuration(References references, EntityMerging merging, Ledger ledger, DocumentRecorder documents) {
        this.references = references;
        this.merging = merging;
        this.ledger = ledger;
        this.documents = documents;
    }

    /** Returns the key of the entity that stays. */
    List<String> merge(EntityReferenceInput fromInput, EntityReferenceInput intoInput, UserErrors errors, Instant now) {
        String from = references.entity(fromInput, errors.at("from"));
        String into = references.entity(intoInput, errors.at("into"));
        if (from == null || into == null) {
            return List.of();
        }
        merge(from, into, now);
        return List.of(into);
    }

    /** Merges two entities by their keys, in the caller's transaction. */
    void merge(String from, String into, Instant now) {
        merging.merge(from, into, now);
        documents.movePublisher(from, into);
        ledger.merge(from, into, now);
    }

    /** Returns the keys of the entity that is one of its own again, and of the one that it was merged into. */
    List<String> split(SplitEntityInput input, UserErrors errors, Instant now) {
        UserErrors at = errors.at("entity");
        String from = at.reading(() -> references.entityWithId(input.entity()).key());
        if (from == null) {
            return List.of();
        }
        String entity = IdFamily.ENTITY.key(input.entity());
        Set<String> ids = at.reading(() -> merging.split(entity, now));
        if (ids == null) {
            return List.of();
        }
        documents.returnPublishers(ids, entity);
        ledger.split(ids, entity, from, now);
        return List.of(entity, from);
    }

    List<String> distinguish(MarkNotSameInput input, UserErrors errors, Instant now) {
        List<String> pair = pair(input.one(), input.other(), errors);
        if (!pair.isEmpty()) {
            merging.distinguish(pair.getFirst(), pair.getLast(), now);
        }
        return pair;
    }

    List<String> allow(UnmarkNotSameInput input, UserErrors errors) {
        List<String> pair = pair(input.one(), input.other(), errors);
        if (!pair.isEmpty()) {
            merging.allow(pair.getFirst(), pair.getLast());
        }
        return pair;
    }

    private List<String> pair(EntityReferenceInput oneInput, EntityReferenceInput otherInput, UserErrors errors) {
        String one = references.entity(oneInput, errors.at("one"));
        String other = references.entity(otherInput, errors.at("other"));
        return one == null || other == null ? List.of() : List.of(one, other);
    }
}
