package org.claimgraph.view.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimgraph.claim.AssignmentStore;
import org.claimgraph.claim.Claim;
import org.claimgraph.claim.ContestStore;
import org.claimgraph.claim.FactAssignment;
import org.claimgraph.claim.FactStore;
import org.claimgraph.claim.RedirectStore;
import org.claimgraph.claim.RelationEndStore;

/** Stores formed facts: the facts, the assignment of claims, relations, contests and redirects. */
@ApplicationScoped
class FactStores {
    private final FactStore facts;
    private final AssignmentStore assignments;
    private final RelationEndStore relations;
    private final ContestStore contests;
    private final RedirectStore redirects;

    FactStores(
            FactStore facts,
            AssignmentStore assignments,
            RelationEndStore relations,
            ContestStore contests,
            RedirectStore redirects) {
        this.facts = facts;
        this.assignments = assignments;
        this.relations = relations;
        this.contests = contests;
        this.redirects = redirects;
    }

    /**
     * Stores the facts, in the caller's transaction.
     *
     * @param claims every claim of them, with its former assignment
     * @param since the moment from which this is valid; null if it replaces what was stored before
     * @return the keys of the facts, with those that have no claims any more
     */
    Set<String> store(FormedQuestions formed, Collection<Claim> claims, Instant since, Instant now) {
        List<FactRows> rows = formed.rows();
        Set<String> gone = claims.stream()
                .map(Claim::factKey)
                .filter(Objects::nonNull)
                .filter(key -> !formed.formed().containsKey(key))
                .collect(Collectors.toSet());
        Set<String> keys = new HashSet<>(gone);
        keys.addAll(formed.formed().keySet());
        facts.store(rows.stream().map(FactRows::stored).toList(), since == null ? Instant.EPOCH : since);
        facts.empty(gone, now);
        List<FactAssignment> all = new ArrayList<>();
        rows.forEach(row -> all.addAll(row.assignments()));
        List<FactAssignment> changed = assignments.store(all, since);
        Set<String> moved = changed.stream().map(FactAssignment::relation).collect(Collectors.toSet());
        relations.store(rows.stream()
                .flatMap(row -> row.relations().stream())
                .filter(ends -> moved.contains(ends.relation()))
                .toList());
        contests.store(
                keys, rows.stream().flatMap(row -> row.contests().stream()).collect(Collectors.toSet()), since);
        redirect(claims, all);
        return keys;
    }

    private void redirect(Collection<Claim> claims, List<FactAssignment> present) {
        Map<String, String> formerFacts = new HashMap<>();
        Map<String, String> formerRelations = new HashMap<>();
        for (Claim claim : claims) {
            put(formerFacts, claim.key(), claim.factKey());
            put(formerRelations, claim.key(), claim.relationKey());
        }
        redirect(RedirectStore.Kind.FACT, formerFacts, FactRedirects.facts(present));
        redirect(RedirectStore.Kind.RELATION, formerRelations, FactRedirects.relations(present));
    }

    private static void put(Map<String, String> keys, String claim, String key) {
        if (key != null) {
            keys.put(claim, key);
        }
    }

    private void redirect(RedirectStore.Kind kind, Map<String, String> former, Map<String, String> present) {
        Set<String> used = new HashSet<>(present.values());
        Set<String> fresh = new HashSet<>(used);
        fresh.removeAll(former.values());
        redirects.remove(kind, fresh);
        redirects.redirect(kind, FactRedirects.of(former, present, used));
    }
}
