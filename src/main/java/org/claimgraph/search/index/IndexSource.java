package org.claimgraph.search.index;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimgraph.claim.Claim;
import org.claimgraph.claim.ClaimReader;
import org.claimgraph.graph.EntityScan;
import org.claimgraph.graph.IdFamily;
import org.claimgraph.graph.Identifier;
import org.claimgraph.graph.Name;
import org.claimgraph.graph.NameKind;
import org.claimgraph.graph.RecordedEntity;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.database.Sql;
import org.claimgraph.source.DocumentScan;
import org.claimgraph.source.RecordedDocument;

/** Reads from the database what is indexed of entities, claims and documents. */
@ApplicationScoped
class IndexSource {
    private static final Set<NameKind> WEAK = Set.of(NameKind.WEAK_ALIAS, NameKind.MISSPELLING);
    private static final String UNKNOWN_LANGUAGE = "und";
    private static final String SUMMARY_LANGUAGE = "en";
    private final Database database;
    private final EntityScan entities;
    private final DocumentScan documents;
    private final ClaimReader claims;

    IndexSource(Database database, EntityScan entities, DocumentScan documents, ClaimReader claims) {
        this.database = database;
        this.entities = entities;
        this.documents = documents;
        this.claims = claims;
    }

    /** A run of nodes, and the key from which the next run begins; null after the last one. */
    record Chunk(List<IndexedNode> nodes, String last) {}

    Chunk entitiesAfter(String key, int limit) {
        List<RecordedEntity> found = entities.next(key, limit);
        return new Chunk(
                indexedEntities(found),
                found.size() < limit ? null : found.getLast().key());
    }

    List<IndexedNode> entities(Collection<String> keys) {
        return keys.isEmpty() ? List.of() : indexedEntities(entities.listed(keys));
    }

    private List<IndexedNode> indexedEntities(List<RecordedEntity> found) {
        Map<String, Long> counts =
                claimCounts(found.stream().map(RecordedEntity::key).toList());
        return found.stream()
                .map(entity -> indexed(entity, counts.getOrDefault(entity.key(), 0L)))
                .toList();
    }

    private Map<String, Long> claimCounts(List<String> keys) {
        return keys.isEmpty()
                ? Map.of()
                : database.byKey(
                        Sql.of(
                                "select c.subject_id, count(*) from claim c where c.subject_id = any(keys(?))"
                                        + " and c.retracted_at is null group by c.subject_id",
                                keys),
                        row -> row.number());
    }

    private static IndexedNode indexed(RecordedEntity entity, long claims) {
        List<IndexedText> texts = new ArrayList<>();
        for (Name.Form name : entity.names()) {
            SearchField field = name.kind() == NameKind.PRIMARY ? SearchField.NAME : SearchField.ALIAS;
            texts.add(new IndexedText(field, name.language(), name.value(), WEAK.contains(name.kind())));
        }
        for (Identifier.Code code : entity.identifiers()) {
            texts.add(IndexedText.of(SearchField.IDENTIFIER, UNKNOWN_LANGUAGE, code.value()));
        }
        if (entity.draft().description() != null) {
            texts.add(IndexedText.of(
                    SearchField.DESCRIPTION,
                    entity.draft().description().language(),
                    entity.draft().description().value()));
        }
        String found = entity.mergedInto() == null ? entity.key() : entity.mergedInto();
        return new IndexedNode(
                SearchKind.of(entity.draft().kind()),
                IdFamily.ENTITY.of(entity.key()),
                IdFamily.ENTITY.of(found),
                found,
                null,
                null,
                claims,
                texts);
    }

    Chunk claimsAfter(String key, int limit) {
        List<String> keys = database.list(
                Sql.of(
                        "select c.id from claim c where c.id > ? and c.retracted_at is null order by c.id limit "
                                + limit,
                        key),
                row -> row.text());
        return new Chunk(claims(keys), keys.size() < limit ? null : keys.getLast());
    }

    /** What a claim is indexed with beside its own columns. */
    private record ClaimContext(String language, String publisher, long sources) {}

    /** The claims with these keys that are not retracted. */
    List<IndexedNode> claims(Collection<String> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        Map<String, ClaimContext> contexts = database.byKey(
                Sql.of(
                        "select c.id, d.language, e.name, coalesce(f.identified_sources, 0) from claim c"
                                + " join document d on d.id = c.document_id left join entity e on e.id = d.publisher_id"
                                + " left join fact f on f.id = c.fact_id where c.id = any(keys(?))",
                        keys),
                row -> new ClaimContext(row.text(), row.text(), row.number()));
        return claims.withKeys(keys).values().stream()
                .filter(claim -> claim.getRetractedAt() == null && contexts.containsKey(claim.key()))
                .map(claim -> indexed(claim, contexts.get(claim.key())))
                .toList();
    }

    private static IndexedNode indexed(Claim claim, ClaimContext context) {
        List<IndexedText> texts = new ArrayList<>();
        texts.add(IndexedText.of(SearchField.SUMMARY, SUMMARY_LANGUAGE, claim.getSummary()));
        if (claim.getOriginalValue() != null) {
            texts.add(IndexedText.of(SearchField.ORIGINAL_VALUE, context.language, claim.getOriginalValue()));
        }
        String id = IdFamily.CLAIM.of(claim.key());
        return new IndexedNode(
                SearchKind.CLAIM,
                id,
                id,
                claim.subjectKey(),
                context.publisher,
                claim.predicateKey(),
                context.sources,
                texts);
    }

    Chunk documentsAfter(String key, int limit) {
        List<RecordedDocument> found = documents.next(key, limit);
        return new Chunk(
                indexedDocuments(found),
                found.size() < limit ? null : found.getLast().draft().key());
    }

    List<IndexedNode> documents(Collection<String> keys) {
        return keys.isEmpty() ? List.of() : indexedDocuments(documents.listed(keys));
    }

    private List<IndexedNode> indexedDocuments(List<RecordedDocument> found) {
        Set<String> publishers = found.stream()
                .map(document -> document.draft().publisher())
                .filter(publisher -> publisher != null)
                .collect(Collectors.toSet());
        Map<String, String> names = publishers.isEmpty()
                ? Map.of()
                : database.byKey(
                        Sql.of("select e.id, e.name from entity e where e.id = any(keys(?))", publishers),
                        row -> row.text());
        return found.stream().map(document -> indexed(document, names)).toList();
    }

    private static IndexedNode indexed(RecordedDocument document, Map<String, String> names) {
        List<IndexedText> texts = new ArrayList<>();
        if (document.draft().title() != null) {
            texts.add(IndexedText.of(
                    SearchField.TITLE,
                    document.draft().language(),
                    document.draft().title()));
        }
        if (document.text() != null) {
            texts.add(IndexedText.of(SearchField.TEXT, document.draft().language(), document.text()));
        }
        String id = IdFamily.DOCUMENT.of(document.draft().key());
        String publisher = document.draft().publisher() == null
                ? null
                : names.get(document.draft().publisher());
        return new IndexedNode(SearchKind.DOCUMENT, id, id, null, publisher, null, 0, texts);
    }
}
