package org.claimgraph.claim;

import java.util.List;
import java.util.Objects;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.graph.value.TimeValue;
import org.claimgraph.graph.value.Value;
import org.claimgraph.source.Evidence;
import org.claimgraph.source.Hop;

/**
 * A claim submitted by an import or a curator, before it is recorded.
 *
 * @param place the file and line of the claim, for messages
 * @param document the key of the document that contains it
 * @param subject the key of the entity that it is about
 * @param printed the value as printed; null where the document prints none
 * @param summary a summary of the claim in English
 * @param attribution the attribution chain, from the publisher to the original speaker; at least one hop; placeholders for
 *     agents who are not named become anonymous
 * @param evidence the spans of the documents that support it, the first one in {@code document}; may be empty for a claim
 *     from a record
 * @param rankReason the reason for a rank other than NORMAL; may be null for NORMAL
 * @param extractor the person or program that extracted it from the document; null if unknown
 * @param source the data set and record that it was read from; null for a claim that is not from a data set
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
        String extractor,
        SourceRecord source) {
    public ClaimDraft {
        Objects.requireNonNull(place, "place");
        require(document, "document");
        require(subject, "subject");
        require(predicate, "predicate");
        require(value, "value");
        require(summary, "summary");
        require(modality, "modality");
        qualifiers = qualifiers == null ? List.of() : List.copyOf(qualifiers);
        attribution = attribution == null
                ? List.of()
                : attribution.stream().map(Hop.Step::withoutPlaceholder).toList();
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
        polarity = Objects.requireNonNullElse(polarity, Polarity.AFFIRMED);
        rank = Objects.requireNonNullElse(rank, Rank.NORMAL);
        if (attribution.isEmpty()) {
            throw ApiException.badInput("A claim needs an attribution of at least one hop.");
        }
        boolean fromRecord = source != null && source.id() != null;
        if (evidence.isEmpty() ? !fromRecord : !evidence.getFirst().document().equals(document)) {
            throw ApiException.badInput(
                    "A claim needs evidence or a record, and its first span must be in the document of the claim.");
        }
        if (rank != Rank.NORMAL && rankReason == null) {
            throw ApiException.badInput("A claim with the rank %s needs a rankReason.".formatted(rank));
        }
    }

    /** The value as it is recorded: a date has all days of its unit. */
    Value recordedValue() {
        return value instanceof TimeValue date ? date.closed() : value;
    }

    /** The as-of as it is recorded, see {@link TimeValue#closed}; null for none. */
    TimeValue recordedAsOf() {
        return asOf == null ? null : asOf.closed();
    }

    /** When it was stated, as it is recorded, see {@link TimeValue#closed}; null if unknown. */
    TimeValue recordedStatedAt() {
        return statedAt == null ? null : statedAt.closed();
    }

    /** The same draft with another attribution and evidence. */
    public ClaimDraft sourcedBy(List<Hop.Step> chain, List<Evidence.Span> spans) {
        return new ClaimDraft(
                place,
                document,
                subject,
                predicate,
                value,
                printed,
                qualifiers,
                summary,
                polarity,
                modality,
                chain,
                spans,
                validTime,
                asOf,
                statedAt,
                rank,
                rankReason,
                extractor,
                source);
    }

    /** The id of the record in its data set; null without one. */
    String recordId() {
        return source == null ? null : source.id();
    }

    private static void require(Object member, String name) {
        if (member == null) {
            throw ApiException.badInput("A claim needs the member \"%s\".".formatted(name));
        }
    }
}
