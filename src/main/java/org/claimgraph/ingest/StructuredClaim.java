package org.claimgraph.ingest;

import java.util.ArrayList;
import java.util.List;
import org.claimgraph.claim.ClaimDraft;
import org.claimgraph.claim.ClaimSummary;
import org.claimgraph.claim.Modality;
import org.claimgraph.claim.Polarity;
import org.claimgraph.claim.Qualifier;
import org.claimgraph.claim.Rank;
import org.claimgraph.claim.SourceRecord;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.graph.value.TimeValue;
import org.claimgraph.graph.value.Value;
import org.claimgraph.graph.vocabulary.Predicate;
import org.claimgraph.source.Hop;

/** Builds the draft of a claim from a record of structured data, which has no spans of a text as evidence. */
public final class StructuredClaim {
    private final FilePlace place;
    private final SourceRecord record;
    private final String document;
    private final List<Qualifier.Pair> qualifiers = new ArrayList<>();
    private String subject;
    private Predicate predicate;
    private Value value;
    private String printed;
    private List<Hop.Step> attribution;
    private TimeValue validTime;
    private TimeValue asOf;
    private TimeValue statedAt;
    private Modality modality = Modality.ASSERTED;
    private Polarity polarity = Polarity.AFFIRMED;
    private Rank rank = Rank.NORMAL;
    private String rankReason;

    /**
     * Begins a claim.
     *
     * @param document the key of the document that stands for the data set
     */
    public StructuredClaim(FilePlace place, SourceRecord record, String document) {
        this.place = place;
        this.record = record;
        this.document = document;
    }

    public StructuredClaim states(String aboutSubject, Predicate thatPredicate, Value ofValue) {
        subject = aboutSubject;
        predicate = thatPredicate;
        value = ofValue;
        return this;
    }

    /** The value as the file prints it; null where it prints none. */
    public StructuredClaim printed(String text) {
        printed = text;
        return this;
    }

    public StructuredClaim qualified(List<Qualifier.Pair> pairs) {
        qualifiers.addAll(pairs);
        return this;
    }

    public StructuredClaim qualified(String key, String text) {
        qualifiers.add(new Qualifier.Pair(key, text, null, null));
        return this;
    }

    public StructuredClaim qualifiedByEntity(String key, String entity) {
        qualifiers.add(new Qualifier.Pair(key, null, null, entity));
        return this;
    }

    public StructuredClaim attributedTo(List<Hop.Step> chain) {
        attribution = chain;
        return this;
    }

    public StructuredClaim validIn(TimeValue time) {
        validTime = time;
        return this;
    }

    public StructuredClaim asOf(TimeValue time) {
        asOf = time;
        return this;
    }

    public StructuredClaim statedAt(TimeValue time) {
        statedAt = time;
        return this;
    }

    public StructuredClaim with(Modality other) {
        modality = other;
        return this;
    }

    public StructuredClaim with(Polarity other) {
        polarity = other;
        return this;
    }

    /** @param reason null for NORMAL */
    public StructuredClaim ranked(Rank other, String reason) {
        rank = other;
        rankReason = reason;
        return this;
    }

    /**
     * The draft.
     *
     * @throws ApiException if the parts do not fit together
     */
    public ClaimDraft draft() {
        return new ClaimDraft(
                place.toString(),
                document,
                subject,
                predicate.key(),
                value,
                printed,
                qualifiers.stream().distinct().toList(),
                ClaimSummary.of(predicate, polarity, value),
                polarity,
                modality,
                attribution,
                List.of(),
                validTime,
                asOf,
                statedAt,
                rank,
                rankReason,
                null,
                record);
    }
}
