package org.claimgraph.claim;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.graph.EntityKind;
import org.hibernate.Session;

/** What the graph holds of what drafts speak of, read once for all of them, inside their transaction. */
final class RecordingContext {
    private static final int AT_ONCE = 5000;
    private final EntityManager manager;
    private final Map<String, EntityKind> kinds = new HashMap<>();
    private final Map<String, Known> documents = new HashMap<>();
    private final Set<String> mentions = new HashSet<>();

    /** What is known of a document; each may be null. */
    record Known(String hash, Integer length, LocalDate publishedOn) {}

    RecordingContext(EntityManager manager, List<ClaimDraft> drafts) {
        this.manager = manager;
        Set<String> entities = new HashSet<>();
        Set<String> places = new HashSet<>();
        for (ClaimDraft draft : drafts) {
            entities.addAll(ClaimRecorder.entities(draft));
            draft.evidence().forEach(span -> places.add(span.document()));
        }
        rows("select e.id, e.kind from entity e where e.id in :keys", entities)
                .forEach(row -> kinds.put(row.get(0, String.class), EntityKind.valueOf(row.get(1, String.class))));
        rows(
                        "select d.id, d.content_hash, d.length, cast(d.published_at_from as varchar) from document d where d.id in :keys",
                        places)
                .forEach(row -> documents.put(row.get(0, String.class), known(row)));
        rows("select m.document_id || ' ' || m.entity_id from mention m where m.document_id in :keys", places)
                .forEach(row -> mentions.add(row.get(0, String.class)));
    }

    private static Known known(Tuple row) {
        String published = row.get(3, String.class);
        Number length = row.get(2, Number.class);
        return new Known(
                row.get(1, String.class),
                length == null ? null : length.intValue(),
                published == null ? null : LocalDate.parse(published));
    }

    private List<Tuple> rows(String sql, Collection<String> keys) {
        List<String> all = List.copyOf(keys);
        List<Tuple> rows = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            rows.addAll(manager.unwrap(Session.class)
                    .createNativeQuery(sql, Tuple.class)
                    .setParameterList("keys", all.subList(from, Math.min(all.size(), from + AT_ONCE)))
                    .getResultList());
        }
        return rows;
    }

    EntityKind kind(String entity) {
        EntityKind kind = kinds.get(entity);
        if (kind == null) {
            throw ApiException.badInput("There is no entity \"%s\".".formatted(entity));
        }
        return kind;
    }

    Known document(String key) {
        Known document = documents.get(key);
        if (document == null) {
            throw ApiException.badInput("There is no document \"%s\".".formatted(key));
        }
        return document;
    }

    /** Which of the keys are there, by a statement that selects those of {@code :keys}. */
    Set<String> held(String sql, Collection<String> keys) {
        Set<String> held = new HashSet<>();
        rows(sql, keys).forEach(row -> held.add(row.get(0, String.class)));
        return held;
    }

    long lastSequence() {
        Object last = manager.createNativeQuery("select coalesce(max(c.sequence), 0) from claim c")
                .getSingleResult();
        return ((Number) last).longValue();
    }

    /** Takes up that a document speaks of an entity; false where that is taken up already. */
    boolean mention(String document, String entity) {
        return mentions.add(document + " " + entity);
    }
}
