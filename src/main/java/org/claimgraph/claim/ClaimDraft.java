package org.claimgraph.claim;

import java.util.List;
import java.util.Objects;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.graph.value.TimeValue;
import org.claimgraph.graph.value.Value;
import org.claimgraph.source.Evidence;
import org.claimgraph.source.Hop;

/**
 * A claim as an import or a curator brings it, before it is recorded.
 *
 * @param place where it comes from, for messages: a file and a line
 * @param document the key of the document that it stands in
 * @param subject the key of the entity that it is about
 * @param printed the value as printed; null where the document prints none
 * @param summary what it says, in English words of ours
 * @param attribution its way from the page to the mouth, at least one step
 * @param evidence its places in the documents, the first one in {@code document}
 * @param rankReason why the rank is not the normal one
 * @param extractor who or what read it out of the document; null where that is not known
 */
public record ClaimDraft(
        String place,
        String document,
        String subject,
        String predicate,
        Value value,
        String printed,
        List<Qualifier.Pair> qualifiers,
        String summary,
        Polarity polarity,
        Modality modality,
        List<Hop.Step> attribution,
        List<Evidence.Span> evidence,
        TimeValue validTime,
        TimeValue asOf,
        TimeValue statedAt,
        Rank rank,
        String rankReason,
        String extractor) {
    public ClaimDraft {
        Objects.requireNonNull(place, "place");
        require(document, "document");
        require(subject, "subject");
        require(predicate, "predicate");
        require(value, "value");
        value = value instanceof TimeValue date ? date.closed() : value;
        require(summary, "summary");
        require(modality, "modality");
        qualifiers = qualifiers == null ? List.of() : List.copyOf(qualifiers);
        attribution = attribution == null ? List.of() : List.copyOf(attribution);
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
        polarity = Objects.requireNonNullElse(polarity, Polarity.AFFIRMED);
        rank = Objects.requireNonNullElse(rank, Rank.NORMAL);
        if (attribution.isEmpty()) {
            throw ApiException.badInput("A claim needs an attribution of at least one hop.");
        }
        if (evidence.isEmpty() || !evidence.getFirst().document().equals(document)) {
            throw ApiException.badInput("A claim needs evidence, and the first place must be in its own document.");
        }
        if (rank != Rank.NORMAL && rankReason == null) {
            throw ApiException.badInput("A claim of the rank %s needs a rankReason.".formatted(rank));
        }
    }

    private static void require(Object member, String name) {
        if (member == null) {
            throw ApiException.badInput("A claim needs the member \"%s\".".formatted(name));
        }
    }
}
