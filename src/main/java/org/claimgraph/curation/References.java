package org.claimgraph.curation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.claimgraph.claim.Claim;
import org.claimgraph.claim.ClaimReader;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.engine.execution.ErrorCode;
import org.claimgraph.graph.Entity;
import org.claimgraph.graph.EntityNames;
import org.claimgraph.graph.EntityReader;
import org.claimgraph.graph.EntityRemoval;
import org.claimgraph.graph.IdFamily;
import org.claimgraph.graph.Node;
import org.claimgraph.graph.NodeLoader;
import org.claimgraph.platform.input.UserErrors;
import org.claimgraph.source.Document;
import org.claimgraph.source.DocumentReader;

/** Finds what inputs refer to. */
@ApplicationScoped
class References {
    private final EntityReader entities;
    private final EntityNames names;
    private final EntityRemoval removal;
    private final DocumentReader documents;
    private final ClaimReader claims;

    References(
            EntityReader entities,
            EntityNames names,
            EntityRemoval removal,
            DocumentReader documents,
            ClaimReader claims) {
        this.removal = removal;
        this.entities = entities;
        this.names = names;
        this.documents = documents;
        this.claims = claims;
    }

    /** The key of the entity; of a merged one, that of the entity that its id stands for. Null for null, or with an error. */
    String entity(EntityReferenceInput reference, UserErrors errors) {
        if (reference == null) {
            return null;
        }
        if ((reference.id() == null) == (reference.name() == null)) {
            errors.badInput("Give either the id or a name of the entity.");
            return null;
        }
        return errors.reading(() -> reference.id() == null
                ? names.keys("name", List.of(reference.name())).getFirst()
                : listedEntity(reference.id()));
    }

    private String listedEntity(String id) {
        String key = entityWithId(id).key();
        if (!removal.momentsOf(List.of(key)).isEmpty()) {
            throw new ApiException(
                    ErrorCode.CONFLICT,
                    "The entity \"%s\" was removed: undo that by restoreEntity first.".formatted(id));
        }
        return key;
    }

    /** The entity with the id. */
    Entity entityWithId(String id) {
        return existing(entities, IdFamily.ENTITY, id, Entity.class);
    }

    Document documentWithId(String id) {
        return existing(documents, IdFamily.DOCUMENT, id, Document.class);
    }

    /** The claim with the id, which may be one that it had before. */
    Claim claimWithId(String id) {
        return existing(claims, IdFamily.CLAIM, id, Claim.class);
    }

    /** The key of the claim with the id; null with an error. */
    String claim(String id, UserErrors errors) {
        return errors.reading(() -> claimWithId(id).key());
    }

    Entity entity(String key) {
        return entities.withKeys(List.of(key)).get(key);
    }

    Document document(String key) {
        return documents.withKeys(List.of(key)).get(key);
    }

    Claim claim(String key) {
        return claims.withKeys(List.of(key)).get(key);
    }

    /** The claims in the order of their keys. */
    List<Claim> claims(List<String> keys) {
        Map<String, Claim> found = claims.withKeys(keys);
        return keys.stream().map(found::get).toList();
    }

    private static <T extends Node> T existing(NodeLoader loader, IdFamily family, String id, Class<T> type) {
        String key = family.key(id);
        Node node = loader.withKeys(List.of(key)).get(key);
        if (node == null) {
            throw new ApiException(
                    ErrorCode.NOT_FOUND,
                    "There is no %s \"%s\".".formatted(type.getSimpleName().toLowerCase(Locale.ROOT), id));
        }
        return type.cast(node);
    }
}
