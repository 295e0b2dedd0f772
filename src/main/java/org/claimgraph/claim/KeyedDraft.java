package org.claimgraph.claim;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.claimgraph.graph.value.StoredValue;
import org.claimgraph.graph.vocabulary.Predicate;

/**
 * A draft with the keys computed from it.
 *
 * @param question the key of the question that it answers
 * @param otherQuestion the key of the question from the other end of a symmetric predicate; null for other claims
 * @param object the key of the other party; null without one
 */
record KeyedDraft(
        ClaimDraft draft, Predicate predicate, String key, String question, String otherQuestion, String object) {
    static KeyedDraft of(ClaimDraft draft, Predicate predicate) {
        String object = ClaimKeys.object(draft, predicate);
        return new KeyedDraft(
                draft,
                predicate,
                ClaimKeys.claim(draft),
                ClaimKeys.question(draft, predicate, object),
                ClaimKeys.otherQuestion(draft, predicate),
                object);
    }

    /** The questions that it answers, from each end of a symmetric predicate. */
    Set<String> questions() {
        return otherQuestion == null ? Set.of(question) : new TreeSet<>(List.of(question, otherQuestion));
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
