package org.claimgraph.claim;

import java.util.ArrayList;
import java.util.List;
import org.claimgraph.graph.TextFolding;
import org.claimgraph.graph.value.EntityValue;
import org.claimgraph.graph.value.Share;
import org.claimgraph.graph.vocabulary.Predicate;
import org.claimgraph.platform.Hash;
import org.claimgraph.source.Evidence;
import org.claimgraph.source.Hop;
import org.claimgraph.source.HopRole;

/** The keys of what a claim is and belongs to, all worked out of its contents, so that importing twice changes nothing. */
final class ClaimKeys {
    private ClaimKeys() {}

    /** What makes it this claim: document, places, subject, predicate, value, qualifiers, polarity, modality, attribution. */
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

    /** What the claims of one fact share: subject, predicate and the qualifiers that separate questions. */
    static String fact(ClaimDraft draft, Predicate predicate) {
        List<String> parts = new ArrayList<>(List.of(draft.subject(), draft.predicate()));
        for (String separator : predicate.separators()) {
            parts.add(separator);
            if (separator.equals("of") && draft.value() instanceof Share share) {
                parts.add(share.of().name());
            }
            draft.qualifiers().stream()
                    .filter(pair -> pair.key().equals(separator))
                    .map(pair -> pair.entity() == null ? TextFolding.fold(pair.text()) : pair.canonical())
                    .sorted()
                    .forEach(parts::add);
        }
        return Hash.id(parts);
    }

    /** What the claims of one relation share: the fact and the other party; a symmetric one is the same from both sides. */
    static String relation(ClaimDraft draft, Predicate predicate, String object) {
        boolean turned = predicate.symmetric() && object.compareTo(draft.subject()) < 0;
        String one = turned ? object : draft.subject();
        String other = turned ? draft.subject() : object;
        List<String> parts = new ArrayList<>(List.of(one, draft.predicate(), other));
        draft.qualifiers().stream()
                .filter(pair -> predicate.separators().contains(pair.key())
                        && !pair.key().equals(predicate.object()))
                .map(Qualifier.Pair::canonical)
                .sorted()
                .forEach(parts::add);
        return Hash.id(parts);
    }

    /** The other party: the value, or the qualifier that the vocabulary names for it; null where there is none. */
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

    /** The key of the entity that said it first; null where that is not named or nobody is said to have. */
    static String speaker(ClaimDraft draft) {
        Hop.Step last = draft.attribution().getLast();
        return last.role() == HopRole.ORIGINAL ? last.agent() : null;
    }
}
