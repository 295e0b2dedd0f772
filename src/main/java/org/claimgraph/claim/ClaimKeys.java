package org.claimgraph.claim;

import java.util.ArrayList;
import java.util.List;
import org.claimgraph.graph.SeparatorText;
import org.claimgraph.graph.value.EntityValue;
import org.claimgraph.graph.value.Share;
import org.claimgraph.graph.vocabulary.Predicate;
import org.claimgraph.platform.Hash;
import org.claimgraph.source.Evidence;
import org.claimgraph.source.Hop;
import org.claimgraph.source.HopRole;

/**
 * Computes the keys of a claim, its fact and its relation from their contents, so that importing the same claim again changes
 * nothing.
 */
final class ClaimKeys {
    private ClaimKeys() {}

    /** The key of the claim: document, spans, subject, predicate, value, qualifiers, polarity, modality and attribution. */
    static String claim(ClaimDraft draft) {
        List<String> parts = new ArrayList<>(List.of(
                draft.document(),
                draft.subject(),
                draft.predicate(),
                draft.value().canonical(),
                draft.polarity().name(),
                draft.modality().name()));
        draft.evidence().stream().map(Evidence.Span::canonical).forEach(parts::add);
        parts.add(null);
        draft.qualifiers().stream().map(Qualifier.Pair::canonical).sorted().forEach(parts::add);
        parts.add(null);
        draft.attribution().stream().map(Hop.Step::canonical).forEach(parts::add);
        return Hash.id(parts);
    }

    /** The key of the fact: subject, predicate and the qualifiers that are separators of the predicate. */
    static String fact(ClaimDraft draft, Predicate predicate) {
        List<String> parts = new ArrayList<>(List.of(draft.subject(), draft.predicate()));
        for (String separator : predicate.separators()) {
            parts.add(separator);
            if (separator.equals("of") && draft.value() instanceof Share share) {
                parts.add(share.of().name());
            }
            draft.qualifiers().stream()
                    .filter(pair -> pair.key().equals(separator))
                    .map(pair -> pair.entity() == null ? SeparatorText.normalised(pair.text()) : pair.canonical())
                    .sorted()
                    .forEach(parts::add);
        }
        return Hash.id(parts);
    }

    /** The key of the relation: both parties, predicate and separators; a symmetric relation is the same from both sides. */
    static String relation(ClaimDraft draft, Predicate predicate, String object) {
        boolean swapped = predicate.symmetric() && object.compareTo(draft.subject()) < 0;
        String one = swapped ? object : draft.subject();
        String other = swapped ? draft.subject() : object;
        List<String> parts = new ArrayList<>(List.of(one, draft.predicate(), other));
        draft.qualifiers().stream()
                .filter(pair -> predicate.separators().contains(pair.key())
                        && !pair.key().equals(predicate.object()))
                .map(Qualifier.Pair::canonical)
                .sorted()
                .forEach(parts::add);
        return Hash.id(parts);
    }

    /** The key of the other party: the value, or the qualifier that the predicate names for it; null if there is none. */
    static String object(ClaimDraft draft, Predicate predicate) {
        if (draft.value() instanceof EntityValue entity) {
            return entity.entityId();
        }
        return draft.qualifiers().stream()
                .filter(pair -> pair.key().equals(predicate.object()) && pair.entity() != null)
                .map(Qualifier.Pair::entity)
                .findFirst()
                .orElse(null);
    }

    /** The key of the original speaker; null if the chain has no hop ORIGINAL or it names no entity. */
    static String speaker(ClaimDraft draft) {
        Hop.Step last = draft.attribution().getLast();
        return last.role() == HopRole.ORIGINAL ? last.agent() : null;
    }
}
