package org.claimgraph.view.fact;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.claimgraph.claim.FactAssignment;

/** Finds the keys that stand for keys that no claim has any more: those that most of their claims have now. */
final class FactRedirects {
    private FactRedirects() {}

    /**
     * The redirects.
     *
     * @param former the former key of each claim, by the key of the claim
     * @param present the present key of each of these claims
     * @param used the keys that claims still have
     */
    static Map<String, String> of(Map<String, String> former, Map<String, String> present, Set<String> used) {
        Map<String, Map<String, Integer>> moved = new HashMap<>();
        former.forEach((claim, old) -> {
            String now = present.get(claim);
            if (now != null && !used.contains(old)) {
                moved.computeIfAbsent(old, _ -> new TreeMap<>()).merge(now, 1, Integer::sum);
            }
        });
        Map<String, String> redirects = new HashMap<>();
        moved.forEach((old, counts) -> redirects.put(
                old,
                counts.entrySet().stream()
                        .max(Map.Entry.<String, Integer>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                        .orElseThrow()
                        .getKey()));
        return redirects;
    }

    /** The fact of each claim. */
    static Map<String, String> facts(Collection<FactAssignment> assignments) {
        Map<String, String> facts = new HashMap<>();
        assignments.forEach(assignment -> facts.put(assignment.claim(), assignment.fact()));
        return facts;
    }

    /** The relation of each claim that has one. */
    static Map<String, String> relations(Collection<FactAssignment> assignments) {
        Map<String, String> relations = new HashMap<>();
        assignments.stream()
                .filter(assignment -> assignment.relation() != null)
                .forEach(assignment -> relations.put(assignment.claim(), assignment.relation()));
        return relations;
    }
}
