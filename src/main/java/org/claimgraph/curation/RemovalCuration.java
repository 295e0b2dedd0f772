package org.claimgraph.curation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.claimgraph.claim.RemovedNodes;
import org.claimgraph.engine.execution.ErrorCode;
import org.claimgraph.graph.EntityRemoval;
import org.claimgraph.graph.EntityScan;
import org.claimgraph.graph.IdFamily;
import org.claimgraph.platform.input.UserErrors;
import org.claimgraph.source.DocumentRemoval;

/** Undoes the recording of entities and documents, and that again; each method is the work of one act. */
@ApplicationScoped
class RemovalCuration {
    private final References references;
    private final RemovedNodes removed;
    private final EntityScan scan;
    private final EntityRemoval entities;
    private final DocumentRemoval documents;

    RemovalCuration(
            References references,
            RemovedNodes removed,
            EntityScan scan,
            EntityRemoval entities,
            DocumentRemoval documents) {
        this.references = references;
        this.removed = removed;
        this.scan = scan;
        this.entities = entities;
        this.documents = documents;
    }

    /** Returns the key of the entity. */
    List<String> removeEntity(RemoveEntityInput input, UserErrors inputErrors, Instant now) {
        UserErrors errors = inputErrors.at("entity");
        String key =
                errors.reading(() -> references.entityWithId(input.entity()).key());
        if (key == null) {
            return List.of();
        }
        if (!key.equals(IdFamily.ENTITY.key(input.entity()))
                || !scan.mergedInto(List.of(key)).isEmpty()) {
            return refused(errors, "\"%s\" is merged with another entity: split them first.", input.entity());
        }
        long claims = removed.claimsNaming(key);
        if (claims > 0) {
            return refused(errors, "Claims that are not retracted name the entity (%d): retract them first.", claims);
        }
        long published = documents.publishedBy(key);
        if (published > 0) {
            return refused(errors, "Documents name it as their publisher (%d): remove them first.", published);
        }
        if (entities.momentsOf(List.of(key)).isEmpty()) {
            entities.remove(key, now);
        }
        return List.of(key);
    }

    /** Returns the key of the entity. */
    List<String> restoreEntity(RestoreEntityInput input, UserErrors errors, Instant now) {
        String key = errors.at("entity")
                .reading(() -> references.entityWithId(input.entity()).key());
        if (key == null) {
            return List.of();
        }
        entities.restore(entities.momentsOf(List.of(key)).keySet(), now);
        return List.of(key);
    }

    /** Returns the key of the document. */
    List<String> removeDocument(RemoveDocumentInput input, UserErrors inputErrors, Instant now) {
        UserErrors errors = inputErrors.at("document");
        String key =
                errors.reading(() -> references.documentWithId(input.document()).key());
        if (key == null) {
            return List.of();
        }
        long claims = removed.claimsOn(key);
        if (claims > 0) {
            return refused(
                    errors, "Claims that are not retracted rest on the document (%d): retract them first.", claims);
        }
        if (documents.momentsOf(List.of(key)).isEmpty()) {
            documents.remove(key, now);
        }
        return List.of(key);
    }

    /** Returns the key of the document. */
    List<String> restoreDocument(RestoreDocumentInput input, UserErrors errors, Instant now) {
        String key = errors.at("document")
                .reading(() -> references.documentWithId(input.document()).key());
        if (key == null) {
            return List.of();
        }
        documents.restore(documents.momentsOf(List.of(key)).keySet(), now);
        return List.of(key);
    }

    private static List<String> refused(UserErrors errors, String problem, Object argument) {
        errors.add(ErrorCode.CONFLICT, problem.formatted(argument));
        return List.of();
    }
}
