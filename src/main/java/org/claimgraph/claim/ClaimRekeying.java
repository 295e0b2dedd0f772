package org.claimgraph.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.claimgraph.graph.vocabulary.Predicates;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.database.Row;
import org.claimgraph.platform.database.Sql;
import org.claimgraph.source.AttributionStore;
import org.claimgraph.source.Evidence;
import org.claimgraph.source.Hop;

/** Gives the claims of an earlier build the keys and sources of the present rules, and keeps their former keys as redirects. */
@ApplicationScoped
public class ClaimRekeying {
    private static final String UPDATE =
            "update claim set id = ?, question_id = ?, other_question_id = ?, origin = ?, source_identified = ?, own_statement = ? where id = ?";
    private static final String UPDATE_QUESTIONS =
            "update claim set question_id = ?, other_question_id = ?, object_id = ?,"
                    + " speaker_id = ?, origin = ?, source_identified = ?, own_statement = ? where id = ?";
    private final Database database;
    private final ClaimReader claims;
    private final AttributionStore attribution;
    private final RedirectStore redirects;
    private final Predicates predicates;

    ClaimRekeying(
            Database database,
            ClaimReader claims,
            AttributionStore attribution,
            RedirectStore redirects,
            Predicates predicates) {
        this.database = database;
        this.claims = claims;
        this.attribution = attribution;
        this.redirects = redirects;
        this.predicates = predicates;
    }

    /** Keys the claims of a part of the ledger, in the caller's transaction. */
    public void rekey(long after, long end) {
        Map<String, KeyedDraft> keyed = keyed(after, end);
        Set<String> taken = taken(keyed);
        ReferencedData referenced = new ReferencedData(database, List.copyOf(keyed.values()));
        List<List<?>> updates = new ArrayList<>();
        Map<String, String> moved = new LinkedHashMap<>();
        keyed.forEach((old, draft) -> {
            String key = old.equals(draft.key()) || taken.add(draft.key()) ? draft.key() : old;
            ClaimSource source = referenced.source(draft.draft());
            updates.add(Arrays.asList(
                    key,
                    draft.question(),
                    draft.otherQuestion(),
                    source.key(),
                    source.identified(),
                    source.ownStatement(),
                    old));
            if (!key.equals(old)) {
                moved.put(old, key);
            }
        });
        attribution.markAnonymous(attributionOf(keyed));
        database.write(UPDATE, updates);
        List<List<String>> keys = moved.entrySet().stream()
                .map(entry -> List.of(entry.getValue(), entry.getKey()))
                .toList();
        database.write("update claim set supersedes_id = ? where supersedes_id = ?", keys);
        database.write("update claim_qualifier set claim_id = ? where claim_id = ?", keys);
        attribution.rekey(moved);
        redirects.redirect(RedirectStore.Kind.CLAIM, moved);
    }

    /** Keys the questions and sources of a part of the ledger, in the caller's transaction; the claims keep their keys. */
    public void rekeyQuestions(long after, long end) {
        Map<String, KeyedDraft> keyed = unredacted(Sql.of("c.sequence > ? and c.sequence <= ?", after, end));
        attribution.markAnonymous(attributionOf(keyed));
        rekeyQuestions(keyed);
    }

    /**
     * The same for the claims that match the condition on the table alias {@code c}, by the stored attribution; returns the questions
     * that they answer now.
     */
    Set<String> rekeyQuestions(Sql condition) {
        return rekeyQuestions(unredacted(condition));
    }

    private Map<String, KeyedDraft> unredacted(Sql condition) {
        return new TreeMap<>(keyed(Sql.of("c.redacted_at is null and").add(condition)));
    }

    private Set<String> rekeyQuestions(Map<String, KeyedDraft> keyed) {
        ReferencedData referenced = new ReferencedData(database, List.copyOf(keyed.values()));
        Set<String> questions = new LinkedHashSet<>();
        List<List<?>> updates = new ArrayList<>();
        keyed.forEach((key, draft) -> {
            ClaimSource source = referenced.source(draft.draft());
            questions.addAll(draft.questions());
            updates.add(Arrays.asList(
                    draft.question(),
                    draft.otherQuestion(),
                    draft.object(),
                    ClaimKeys.speaker(draft.draft()),
                    source.key(),
                    source.identified(),
                    source.ownStatement(),
                    key));
        });
        database.write(UPDATE_QUESTIONS, updates);
        return questions;
    }

    private static Map<String, List<Hop.Step>> attributionOf(Map<String, KeyedDraft> keyed) {
        Map<String, List<Hop.Step>> steps = new HashMap<>();
        keyed.forEach((key, draft) -> steps.put(key, draft.draft().attribution()));
        return steps;
    }

    private Set<String> taken(Map<String, KeyedDraft> keyed) {
        List<String> keys = keyed.values().stream().map(KeyedDraft::key).toList();
        return new HashSet<>(
                database.list(Sql.of("select c.id from claim c where c.id = any(keys(?))", keys), Row::text));
    }

    /** The stored claims of the part with their keys by the present rule, by their stored keys. */
    private Map<String, KeyedDraft> keyed(long after, long end) {
        return keyed(Sql.of("c.sequence > ? and c.sequence <= ?", after, end));
    }

    /** The stored claims that match the condition on the table alias {@code c}, as drafts, by their stored keys. */
    Map<String, KeyedDraft> keyed(Sql condition) {
        List<Claim> stored = database.list(
                Sql.of("select")
                        .add(ClaimColumns.ALL.selected(TemporalFilter.NOW))
                        .add("from claim c where")
                        .add(condition)
                        .add("order by c.sequence"),
                row -> Claim.read(row, ClaimColumns.ALL));
        List<String> keys = stored.stream().map(Claim::key).toList();
        Map<String, List<Qualifier>> qualifiers = claims.qualifiersOf(keys);
        Map<String, List<Hop>> hops = attribution.hopsOf(keys);
        Map<String, List<Evidence>> evidence = attribution.evidenceOf(keys);
        Map<String, KeyedDraft> keyed = new LinkedHashMap<>();
        for (Claim claim : stored) {
            ClaimDraft draft = draft(
                    claim,
                    qualifiers.getOrDefault(claim.key(), List.of()),
                    hops.getOrDefault(claim.key(), List.of()),
                    evidence.getOrDefault(claim.key(), List.of()));
            keyed.put(claim.key(), KeyedDraft.of(draft, predicates.of(claim.predicateKey())));
        }
        return keyed;
    }

    private static ClaimDraft draft(Claim claim, List<Qualifier> qualifiers, List<Hop> hops, List<Evidence> evidence) {
        return new ClaimDraft(
                claim.key(),
                claim.documentKey(),
                claim.subjectKey(),
                claim.predicateKey(),
                claim.getValue(),
                claim.getOriginalValue(),
                qualifiers.stream().map(Qualifier::pair).toList(),
                claim.getSummary(),
                claim.getPolarity(),
                claim.getModality(),
                hops.stream().map(Hop::step).toList(),
                evidence.stream().map(Evidence::span).toList(),
                claim.getValidTime(),
                claim.getAsOf(),
                claim.getStatedAt(),
                Rank.NORMAL,
                null,
                claim.getExtractor(),
                claim.dataSet() == null ? null : new SourceRecord(claim.dataSet(), claim.recordId()));
    }
}
