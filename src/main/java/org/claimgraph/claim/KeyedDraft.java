package org.claimgraph.claim;

import java.util.LinkedHashSet;
import java.util.Set;
import org.claimgraph.graph.value.StoredValue;
import org.claimgraph.graph.vocabulary.Predicate;

/**
 * A draft with the keys computed from it.
 *
 * @param object the key of the other party; null without one
 * @param relation null without another party
 */
record KeyedDraft(ClaimDraft draft, Predicate predicate, String key, String fact, String object, String relation) {
    static KeyedDraft of(ClaimDraft draft, Predicate predicate) {
        String object = ClaimKeys.object(draft, predicate);
        return new KeyedDraft(
                draft,
                predicate,
                ClaimKeys.claim(draft),
                ClaimKeys.fact(draft, predicate),
                object,
                object == null ? null : ClaimKeys.relation(draft, predicate, object));
    }

    /** The keys of every entity that the draft refers to. */
    Set<String> entities() {
        Set<String> keys = new LinkedHashSet<>();
        keys.add(draft.subject());
        keys.add(StoredValue.of(draft.value()).entityId());
        draft.qualifiers().forEach(pair -> keys.add(pair.entity()));
        draft.attribution().forEach(step -> keys.add(step.agent()));
        keys.remove(null);
        return keys;
    }
}
