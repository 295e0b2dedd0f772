package org.claimgraph.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.claimgraph.graph.EntityRemoval;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.database.Row;
import org.claimgraph.platform.database.Sql;
import org.claimgraph.source.DocumentRemoval;

/** Entities and documents that were removed, and the claims that name them: a claim that stands ends the removal of what it names. */
@ApplicationScoped
public class RemovedNodes {
    /** A column that names an entity or document, in tables joined with {@code claim c}. */
    private record Naming(String column, String from) {}

    private static final List<Naming> ENTITIES = List.of(
            new Naming("c.subject_id", "claim c"),
            new Naming("c.object_id", "claim c"),
            new Naming("c.value_entity_id", "claim c"),
            new Naming("q.entity_id", "claim_qualifier q join claim c on c.id = q.claim_id"),
            new Naming("h.agent_id", "claim_hop h join claim c on c.id = h.claim_id"));
    private static final List<Naming> DOCUMENTS = List.of(
            new Naming("c.document_id", "claim c"),
            new Naming("v.document_id", "claim_evidence v join claim c on c.id = v.claim_id"));

    private final Database database;
    private final EntityRemoval entities;
    private final DocumentRemoval documents;

    RemovedNodes(Database database, EntityRemoval entities, DocumentRemoval documents) {
        this.database = database;
        this.entities = entities;
        this.documents = documents;
    }

    /** Ends the removal of the entities and documents that these claims name, in the caller's transaction. */
    void restoreNamedBy(Collection<String> claims, Instant now) {
        if (claims.isEmpty() || !entities.hasAny() && !documents.hasAny()) {
            return;
        }
        Sql claim = Sql.of("c.id = any(keys(?))", claims);
        entities.restore(
                named("select e.id from entity e where e.removed_at is not null and e.id in (", ENTITIES, claim), now);
        documents.restore(
                named("select d.id from document d where d.removed_at is not null and d.id in (", DOCUMENTS, claim),
                now);
    }

    private List<String> named(String select, List<Naming> all, Sql claim) {
        Sql sql = Sql.of(select);
        for (int position = 0; position < all.size(); position++) {
            Naming naming = all.get(position);
            sql.add(position == 0 ? "" : "union")
                    .add("select " + naming.column() + " from " + naming.from() + " where")
                    .add(claim);
        }
        return database.list(sql.add(")"), Row::text);
    }

    /** Removes those of the entities that no claim that stands names, no document and no other id refers to, in the caller's transaction. */
    public void removeUnused(Collection<String> keys, Instant now) {
        if (keys.isEmpty()) {
            return;
        }
        Set<String> unused = new LinkedHashSet<>(keys);
        for (Naming naming : ENTITIES) {
            unused.removeAll(database.list(
                    Sql.of(
                            "select distinct " + naming.column() + " from " + naming.from() + " where "
                                    + naming.column() + " = any(keys(?)) and c.retracted_at is null",
                            keys),
                    Row::text));
        }
        unused.removeAll(documents.publishers(keys));
        unused.removeAll(entities.inMerges(keys));
        entities.remove(unused, now);
    }

    /** How many claims that are not retracted name the entity. */
    public long claimsNaming(String entity) {
        return count(ENTITIES, entity);
    }

    /** How many claims that are not retracted rest on the document. */
    public long claimsOn(String document) {
        return count(DOCUMENTS, document);
    }

    private long count(List<Naming> all, String key) {
        Sql sql = Sql.of("select count(*) from (");
        for (int position = 0; position < all.size(); position++) {
            Naming naming = all.get(position);
            sql.add(position == 0 ? "" : "union")
                    .add("select c.id from " + naming.from() + " where " + naming.column() + " = ?", key)
                    .add("and c.retracted_at is null");
        }
        return database.list(sql.add(") x"), Row::number).getFirst();
    }
}
