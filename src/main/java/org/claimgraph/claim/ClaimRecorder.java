package org.claimgraph.claim;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.graph.value.StoredValue;
import org.claimgraph.graph.vocabulary.Predicate;
import org.claimgraph.graph.vocabulary.Predicates;
import org.claimgraph.source.AttributionStore;
import org.claimgraph.source.Evidence;
import org.claimgraph.source.MentionStore;

/** Writes drafts into the ledger: checks each against the graph, leaves out what is there, keeps the keys of the views. */
@ApplicationScoped
class ClaimRecorder {
    private final Predicates predicates;
    private final AttributionStore attribution;
    private final MentionStore mentions;
    private final EntityManager manager;
    private final List<Projection> upkeep;

    ClaimRecorder(
            Predicates predicates,
            AttributionStore attribution,
            MentionStore mentions,
            EntityManager manager,
            @All List<Projection> upkeep) {
        this.predicates = predicates;
        this.attribution = attribution;
        this.mentions = mentions;
        this.manager = manager;
        this.upkeep = upkeep;
    }

    /** Inside a transaction; returns the number of new claims. A draft that does not fit the graph is a problem. */
    int record(List<ClaimDraft> drafts, Instant now) {
        manager.flush();
        RecordingContext around = new RecordingContext(manager, drafts);
        Map<String, ClaimDraft> fresh = new LinkedHashMap<>();
        for (ClaimDraft draft : drafts) {
            check(draft, around);
            fresh.putIfAbsent(ClaimKeys.claim(draft), draft);
        }
        fresh.keySet().removeAll(around.held("select t.id from claim t where t.id in :keys", fresh.keySet()));
        List<Claim> claims = new ArrayList<>();
        long sequence = around.lastSequence();
        for (Map.Entry<String, ClaimDraft> entry : fresh.entrySet()) {
            ClaimDraft draft = entry.getValue();
            Predicate predicate = predicates.of(draft.predicate());
            String object = ClaimKeys.object(draft, predicate);
            LocalDate published = around.document(draft.document()).publishedOn();
            Claim.Standing standing = new Claim.Standing(
                    entry.getKey(),
                    ++sequence,
                    ClaimKeys.fact(draft, predicate),
                    object == null ? null : ClaimKeys.relation(draft, predicate, object),
                    object,
                    published == null ? Claim.NO_DATE : published,
                    now);
            claims.add(new Claim(draft, standing));
        }
        claims.forEach(manager::persist);
        recordKeys(claims, around);
        fresh.forEach((key, draft) -> recordParts(key, draft, around));
        changed(claims, now);
        return claims.size();
    }

    /** Tells whoever keeps something up to date with the ledger that these claims are new or changed. */
    void changed(List<Claim> claims, Instant now) {
        manager.flush();
        Set<String> facts = new LinkedHashSet<>();
        claims.forEach(claim -> facts.add(claim.factKey()));
        if (!facts.isEmpty()) {
            upkeep.forEach(keeper -> keeper.touched(facts, now));
        }
    }

    private void check(ClaimDraft draft, RecordingContext around) {
        try {
            Predicate predicate = predicates.of(draft.predicate());
            RecordingContext.Known document = around.document(draft.document());
            if (!predicate.subjectKinds().contains(around.kind(draft.subject()))) {
                throw ApiException.badInput("%s is a %s, but %s is said of %s only."
                        .formatted(
                                draft.subject(),
                                around.kind(draft.subject()),
                                predicate.key(),
                                predicate.subjectKinds()));
            }
            if (!predicate.takes(StoredValue.of(draft.value()).type())) {
                throw ApiException.badInput("%s takes a value of the type %s, not %s."
                        .formatted(
                                predicate.key(),
                                predicate.valueType(),
                                draft.value().normal()));
            }
            entities(draft).forEach(around::kind);
            for (Evidence.Span span : draft.evidence()) {
                Integer length = around.document(span.document()).length();
                if (length != null && span.end() > length) {
                    throw ApiException.badInput("The evidence ends at %d, but %s has %d code points."
                            .formatted(span.end(), span.document(), length));
                }
            }
            if (document.length() == null && document.hash() != null) {
                throw ApiException.badInput("%s has a content hash but no length.".formatted(draft.document()));
            }
        } catch (ApiException problem) {
            throw new ApiException(problem.code(), draft.place() + ": " + problem.getMessage());
        }
    }

    /** The keys of every entity that the draft speaks of. */
    static Set<String> entities(ClaimDraft draft) {
        Set<String> keys = new LinkedHashSet<>();
        keys.add(draft.subject());
        keys.add(StoredValue.of(draft.value()).entityId());
        draft.qualifiers().forEach(pair -> keys.add(pair.entity()));
        draft.attribution().forEach(step -> keys.add(step.agent()));
        keys.remove(null);
        return keys;
    }

    private void recordKeys(List<Claim> claims, RecordingContext around) {
        Map<String, Claim> facts = new LinkedHashMap<>();
        Map<String, Claim> relations = new LinkedHashMap<>();
        for (Claim claim : claims) {
            facts.putIfAbsent(claim.factKey(), claim);
            if (claim.relationKey() != null) {
                relations.putIfAbsent(claim.relationKey(), claim);
            }
        }
        facts.keySet().removeAll(around.held("select t.id from fact t where t.id in :keys", facts.keySet()));
        relations
                .keySet()
                .removeAll(around.held(
                        "select distinct t.relation_id from relation_end t where t.relation_id in :keys",
                        relations.keySet()));
        facts.forEach((key, claim) -> manager.persist(new FactRecord(key, claim)));
        relations.forEach((_, claim) -> {
            manager.persist(RelationEnd.out(claim, around.kind(claim.objectKey())));
            manager.persist(RelationEnd.in(claim, around.kind(claim.subjectKey())));
        });
    }

    private void recordParts(String key, ClaimDraft draft, RecordingContext around) {
        for (int position = 0; position < draft.qualifiers().size(); position++) {
            manager.persist(new Qualifier(key, position, draft.qualifiers().get(position)));
        }
        attribution.record(
                key,
                draft.attribution(),
                draft.evidence(),
                around.document(draft.document()).hash());
        Set<String> mentioned = new HashSet<>(entities(draft));
        mentioned.removeIf(entity -> !around.mention(draft.document(), entity));
        mentions.record(draft.document(), mentioned);
    }
}
