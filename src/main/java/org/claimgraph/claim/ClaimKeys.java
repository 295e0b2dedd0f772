package org.claimgraph.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.claimgraph.graph.value.EntityValue;
import org.claimgraph.graph.value.Share;
import org.claimgraph.graph.value.TimeValue;
import org.claimgraph.graph.vocabulary.Predicate;
import org.claimgraph.platform.Hash;
import org.claimgraph.source.Evidence;
import org.claimgraph.source.Hop;
import org.claimgraph.source.HopRole;

/** Computes the keys of a claim and its questions from their contents, so that importing the same claim again changes nothing. */
final class ClaimKeys {
    private ClaimKeys() {}

    /**
     * The key of the claim: document, spans, record, subject, predicate, value, qualifiers, polarity, modality, attribution,
     * valid time and as-of.
     */
    static String claim(ClaimDraft draft) {
        List<String> parts = new ArrayList<>(List.of(
                draft.document(),
                draft.subject(),
                draft.predicate(),
                draft.recordedValue().canonical(),
                draft.polarity().name(),
                draft.modality().name()));
        draft.evidence().stream().map(Evidence.Span::canonical).forEach(parts::add);
        parts.add(null);
        draft.qualifiers().stream().map(Qualifier.Pair::canonical).sorted().forEach(parts::add);
        parts.add(null);
        draft.attribution().stream().map(Hop.Step::canonical).forEach(parts::add);
        parts.add(null);
        parts.add(canonical(draft.validTime()));
        parts.add(canonical(draft.recordedAsOf()));
        parts.add(draft.recordId());
        return Hash.id(parts);
    }

    private static String canonical(TimeValue time) {
        return time == null ? null : time.canonical();
    }

    /**
     * The key of the question: subject, predicate and the qualifiers that are separators of the predicate. Both ends of a
     * symmetric predicate whose other party is a qualifier ask the same question.
     */
    static String question(ClaimDraft draft, Predicate predicate, String object) {
        if (!predicate.symmetric() || object == null || draft.value() instanceof EntityValue) {
            return question(draft.subject(), draft, predicate, predicate.separators());
        }
        List<String> ends = Stream.of(draft.subject(), object).sorted().toList();
        List<String> separators = new ArrayList<>(predicate.separators());
        separators.remove(predicate.object());
        return question(String.join("\n", ends), draft, predicate, separators);
    }

    /** The question of the other end of a symmetric claim about two entities; null for other claims. */
    static String otherQuestion(ClaimDraft draft, Predicate predicate) {
        return predicate.symmetric() && draft.value() instanceof EntityValue value && value.entityId() != null
                ? question(value.entityId(), draft, predicate, predicate.separators())
                : null;
    }

    private static String question(String subject, ClaimDraft draft, Predicate predicate, List<String> separators) {
        List<String> parts = new ArrayList<>(List.of(subject, draft.predicate()));
        for (String separator : separators) {
            parts.add(separator);
            if (separator.equals("of") && draft.value() instanceof Share share) {
                parts.add(share.of().name());
            }
            draft.qualifiers().stream()
                    .filter(pair -> pair.key().equals(separator))
                    .map(Qualifier.Pair::separated)
                    .sorted()
                    .forEach(parts::add);
        }
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
