package org.claimgraph.claim;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.time.LocalDate;
import org.claimgraph.graph.IdFamily;
import org.claimgraph.graph.Node;
import org.claimgraph.graph.value.Decimal;
import org.claimgraph.graph.value.StoredValue;
import org.claimgraph.graph.value.TimeValue;
import org.claimgraph.graph.value.Value;
import org.claimgraph.platform.database.Row;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.hibernate.annotations.EmbeddedColumnNaming;

/** That somebody says something about an entity, with where and how. Recorded once, never changed, never deleted. */
@jakarta.persistence.Entity(name = "claim")
@Table(name = "claim")
@Description(
        "That somebody says something about an entity, with where and how. Recorded once, never changed, never deleted.")
public class Claim implements Node, Cloneable {
    /** The day of publication of what has none, as an order. */
    static final LocalDate NO_DATE = LocalDate.of(1, 1, 1);

    @Id
    @Column(name = "id")
    private String key;

    private long sequence;

    @Column(name = "document_id")
    private String documentId;

    @Column(name = "subject_id")
    private String subjectId;

    private String predicate;

    @Column(name = "fact_id")
    private String factId;

    @Column(name = "relation_id")
    private String relationId;

    @Column(name = "object_id")
    private String objectId;

    private String origin;

    @Column(name = "speaker_id")
    private String speakerId;

    @Embedded
    @EmbeddedColumnNaming("value_%s")
    private StoredValue stored;

    @Transient
    private Value read;

    private String printed;
    private String summary;

    @Enumerated(EnumType.STRING)
    private Polarity polarity;

    @Enumerated(EnumType.STRING)
    private Modality modality;

    @Embedded
    @EmbeddedColumnNaming("valid_time_%s")
    private TimeValue validTime;

    @Embedded
    @EmbeddedColumnNaming("as_of_%s")
    private TimeValue asOf;

    @Embedded
    @EmbeddedColumnNaming("stated_at_%s")
    private TimeValue statedAt;

    @Column(name = "published_on")
    private LocalDate publishedOn;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "retracted_at")
    private Instant retractedAt;

    @Enumerated(EnumType.STRING)
    private Rank rank;

    @Column(name = "rank_reason")
    private String rankReason;

    @Column(name = "supersedes_id")
    private String supersedesId;

    @Column(name = "supersession_kind")
    @Enumerated(EnumType.STRING)
    private SupersessionKind supersessionKind;

    @Column(name = "superseding_since")
    private Instant supersedingSince;

    @Transient
    private boolean superseded;

    private String extractor;

    @Column(name = "confidence")
    private java.math.BigDecimal certainty;

    Claim() {}

    Claim(ClaimDraft draft, Standing standing) {
        key = standing.key();
        sequence = standing.sequence();
        documentId = draft.document();
        subjectId = draft.subject();
        predicate = draft.predicate();
        factId = standing.fact();
        relationId = standing.relation();
        objectId = standing.object();
        origin = ClaimKeys.origin(draft);
        speakerId = ClaimKeys.speaker(draft);
        stored = StoredValue.of(draft.value());
        read = draft.value();
        printed = draft.printed();
        summary = draft.summary();
        polarity = draft.polarity();
        modality = draft.modality();
        validTime = draft.validTime();
        asOf = draft.asOf();
        statedAt = draft.statedAt();
        publishedOn = standing.publishedOn();
        recordedAt = standing.recordedAt();
        rank = draft.rank();
        rankReason = draft.rankReason();
        extractor = draft.extractor();
    }

    /** Where a claim stands in the ledger and what it belongs to. */
    record Standing(
            String key,
            long sequence,
            String fact,
            String relation,
            String object,
            LocalDate publishedOn,
            Instant recordedAt) {}

    /** Reads the next columns of the row: what the columns leave out stays empty. */
    Claim(Row row, ClaimProjection columns) {
        key = row.text();
        documentId = row.text();
        subjectId = row.text();
        polarity = row.word(Polarity.class);
        modality = row.word(Modality.class);
        rank = row.word(Rank.class);
        if (columns.have(ClaimProjection.Part.KEYS)) {
            predicate = row.text();
            factId = row.text();
            relationId = row.text();
            objectId = row.text();
        }
        if (columns.have(ClaimProjection.Part.VALUE)) {
            read = StoredValue.read(row);
        }
        if (columns.have(ClaimProjection.Part.WORDS)) {
            printed = row.text();
            summary = row.text();
        }
        if (columns.have(ClaimProjection.Part.TIMES)) {
            validTime = TimeValue.read(row);
            asOf = TimeValue.read(row);
            statedAt = TimeValue.read(row);
        }
        if (columns.have(ClaimProjection.Part.ORIGIN)) {
            origin = row.text();
        }
        if (columns.have(ClaimProjection.Part.STANDING)) {
            recordedAt = row.moment();
            retractedAt = row.moment();
            rankReason = row.text();
            supersedesId = row.text();
            supersessionKind = row.word(SupersessionKind.class);
            extractor = row.text();
            certainty = row.decimal();
            speakerId = row.text();
            publishedOn = row.day();
            supersedingSince = row.moment();
        }
    }

    /** Takes it back: it stood until now. */
    void retract(Instant now) {
        if (retractedAt == null) {
            retractedAt = now;
        }
    }

    /** Puts it in the place of another claim from now on. */
    void supersede(Claim other, SupersessionKind kind, Instant now) {
        supersedesId = other.key;
        supersessionKind = kind;
        supersedingSince = now;
    }

    /** Ranks it among others of its fact; what rank it had is kept by the caller. */
    void rank(Rank rank, String reason) {
        this.rank = rank;
        rankReason = reason;
    }

    /** The same claim, as it is or was with or without another one in its place. */
    public Claim superseded(boolean isSuperseded) {
        Claim claim = copy();
        claim.superseded = isSuperseded;
        return claim;
    }

    /** The same claim with the rank that it had once. */
    public Claim ranked(FormerRank past) {
        Claim claim = copy();
        claim.rank(past.rank(), past.reason());
        return claim;
    }

    private Claim copy() {
        try {
            return (Claim) clone();
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether another claim took its place, as far as the ledger was read. */
    public boolean hasSuccessor() {
        return superseded;
    }

    /** Whether it counts, see {@link CountingClaims}, at the moment it was read for. */
    public boolean counts() {
        return CountingClaims.amongHeld(rank, superseded);
    }

    /** The id inside the graph. */
    public String key() {
        return key;
    }

    public String documentKey() {
        return documentId;
    }

    public String subjectKey() {
        return subjectId;
    }

    public String predicateKey() {
        return predicate;
    }

    public String factKey() {
        return factId;
    }

    public String relationKey() {
        return relationId;
    }

    /** The key of the other party; null where there is none. */
    public String objectKey() {
        return objectId;
    }

    /** Whose voice it is: claims of the same origin confirm nothing of each other. */
    public String origin() {
        return origin;
    }

    /** The key of the entity that said it first; null where that is not named. */
    public String speakerKey() {
        return speakerId;
    }

    /** The day of publication; null where it is not known. */
    public LocalDate publishedOn() {
        return NO_DATE.equals(publishedOn) ? null : publishedOn;
    }

    /** Since when it takes the place of another claim; null where it takes none's. */
    public Instant supersedingSince() {
        return supersedingSince;
    }

    long sequence() {
        return sequence;
    }

    /** The key of the claim whose place it takes; null where it takes none's. */
    public String supersedesKey() {
        return supersedesId;
    }

    @Override
    @org.eclipse.microprofile.graphql.Id
    @NonNull
    @Description(
            "The id: opaque, worked out of what makes it this claim, and so the same on every server that holds it.")
    public String getId() {
        return IdFamily.CLAIM.of(key);
    }

    @NonNull
    @Description("What it says of its subject.")
    public Value getValue() {
        return read;
    }

    @Description("The value as printed; null where the document prints none.")
    public String getOriginalValue() {
        return printed;
    }

    @NonNull
    @Description("What it says, in English words of ours.")
    public String getSummary() {
        return summary;
    }

    @NonNull
    @Description("Whether it says that something is so or that it is not.")
    public Polarity getPolarity() {
        return polarity;
    }

    @NonNull
    @Description("In which way it is said.")
    public Modality getModality() {
        return modality;
    }

    @Description("When it is or was so; null where the document does not tell.")
    public TimeValue getValidTime() {
        return validTime;
    }

    @Description("Until when a total adds up; null for what is no total or where the document does not tell.")
    public TimeValue getAsOf() {
        return asOf;
    }

    @Description("When it was said; null where the document does not tell.")
    public TimeValue getStatedAt() {
        return statedAt;
    }

    @NonNull
    @Description("When the ledger took it up.")
    public Instant getRecordedAt() {
        return recordedAt;
    }

    @Description("When the ledger took it back; null for what stands.")
    public Instant getRetractedAt() {
        return retractedAt;
    }

    @NonNull
    @Description("How much it counts beside others of the same fact.")
    public Rank getRank() {
        return rank;
    }

    @Description("Why the rank is not the normal one.")
    public String getRankReason() {
        return rankReason;
    }

    @Description("Why it takes the place of the claim that it supersedes; null where it supersedes none.")
    public SupersessionKind getSupersessionKind() {
        return supersessionKind;
    }

    @Description("Who or what read it out of the document; null where that is not known.")
    public String getExtractor() {
        return extractor;
    }

    @Description("How sure the extractor was, from 0 to 1; null where it does not say.")
    public Decimal getConfidence() {
        return certainty == null ? null : new Decimal(certainty);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Claim claim && key.equals(claim.key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }
}
