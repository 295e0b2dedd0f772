package org.claimgraph.claim;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.graph.EntityKind;
import org.claimgraph.graph.TextFolding;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.database.Row;
import org.claimgraph.platform.database.Sql;

/** The stored entities, documents and keys that a list of drafts refers to, read once, plus those added while recording. */
final class ReferencedData {
    private static final int KEYS_PER_STATEMENT = 5000;
    private final Database database;
    private final Map<String, EntityKind> kinds = new HashMap<>();
    private final Map<String, String> merged = new HashMap<>();
    private final Map<String, KnownDocument> documents = new HashMap<>();
    private final Set<List<String>> mentions = new HashSet<>();
    private final Set<String> claims = new HashSet<>();
    private final Map<String, String> entityByWords = new HashMap<>();
    private long sequence;

    /** The stored values of a document; each may be null. */
    record KnownDocument(String hash, Integer length, LocalDate publishedOn) {}

    /** Reads the data that the drafts refer to, in the caller's transaction. */
    ReferencedData(Database database, List<KeyedDraft> drafts) {
        this.database = database;
        Set<String> entityKeys = new HashSet<>();
        Set<String> documentKeys = new HashSet<>();
        for (KeyedDraft draft : drafts) {
            entityKeys.addAll(draft.entities());
            documentKeys.add(draft.draft().document());
            draft.draft().evidence().forEach(span -> documentKeys.add(span.document()));
        }
        each("select e.id, e.kind, e.merged_into from entity e where e.id = any(keys(?))", entityKeys, this::addEntity);
        each(
                "select d.id, d.content_hash, d.length, d.published_at_from from document d where d.id = any(keys(?))",
                documentKeys,
                row -> documents.put(row.text(), new KnownDocument(row.text(), row.integerOrNull(), row.day())));
        each(
                "select m.document_id, m.entity_id from mention m where m.document_id = any(keys(?))",
                documentKeys,
                row -> mentions.add(List.of(row.text(), row.text())));
        each("select c.id from claim c where c.id = any(keys(?))", keys(drafts, KeyedDraft::key), into(claims));
        Set<String> ambiguous = new HashSet<>();
        each(
                "select distinct n.joined, coalesce(e.merged_into, e.id) from entity_name n join entity e on e.id = n.entity_id"
                        + " where n.joined = any(keys(?))",
                keys(drafts, draft -> joinedSource(draft.draft())),
                row -> addName(row.text(), row.text(), ambiguous));
        entityByWords.keySet().removeAll(ambiguous);
        sequence = database.list(Sql.of("select coalesce(max(c.sequence), 0) from claim c"), Row::number)
                .getFirst();
    }

    private Void addEntity(Row row) {
        String key = row.text();
        kinds.put(key, row.word(EntityKind.class));
        String into = row.text();
        if (into != null) {
            merged.put(key, into);
        }
        return null;
    }

    /** The entity that each merged one of the drafts stands for. */
    Map<String, String> merged() {
        return merged;
    }

    private static String joinedSource(ClaimDraft draft) {
        String words = ClaimSource.words(draft);
        return words == null ? null : TextFolding.join(words);
    }

    private boolean addName(String words, String entity, Set<String> ambiguous) {
        String other = entityByWords.put(words, entity);
        return other != null && !other.equals(entity) && ambiguous.add(words);
    }

    /** The source of a draft. A text that is the name of exactly one entity stands for that entity. */
    ClaimSource source(ClaimDraft draft) {
        return ClaimSource.of(draft, entityByWords);
    }

    private static Set<String> keys(List<KeyedDraft> drafts, Function<KeyedDraft, String> key) {
        Set<String> keys = drafts.stream().map(key).collect(Collectors.toSet());
        keys.remove(null);
        return keys;
    }

    private static Function<Row, ?> into(Set<String> keys) {
        return row -> keys.add(row.text());
    }

    private void each(String sql, Collection<String> keys, Function<Row, ?> reading) {
        List<String> all = List.copyOf(keys);
        for (int from = 0; from < all.size(); from += KEYS_PER_STATEMENT) {
            List<String> batch = all.subList(from, Math.min(all.size(), from + KEYS_PER_STATEMENT));
            database.list(Sql.of(sql, batch), reading);
        }
    }

    /** @throws ApiException if there is no entity with the key */
    EntityKind kind(String entity) {
        EntityKind kind = kinds.get(entity);
        if (kind == null) {
            throw ApiException.badInput("There is no entity \"%s\".".formatted(entity));
        }
        return kind;
    }

    /** @throws ApiException if there is no document with the key */
    KnownDocument document(String key) {
        KnownDocument document = documents.get(key);
        if (document == null) {
            throw ApiException.badInput("There is no document \"%s\".".formatted(key));
        }
        return document;
    }

    /** Adds the claim; returns false if it is already recorded. */
    boolean addClaim(String key) {
        return claims.add(key);
    }

    /** Adds that a document mentions an entity; returns false if that is already recorded. */
    boolean addMention(String document, String entity) {
        return mentions.add(List.of(document, entity));
    }

    long nextSequence() {
        return ++sequence;
    }
}
