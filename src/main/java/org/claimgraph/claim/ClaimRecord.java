package org.claimgraph.claim;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.claimgraph.graph.value.StoredValue;
import org.claimgraph.graph.value.TimeValue;
import org.hibernate.annotations.EmbeddedColumnNaming;

/** A claim as stored. Its contents never change; whether it is retracted or supersedes another, and its rank, can change. */
@jakarta.persistence.Entity(name = "claim")
@Table(name = "claim")
class ClaimRecord {
    @Id
    @Column(name = "id")
    private String key;

    private long sequence;

    @Column(name = "document_id")
    private String documentId;

    @Column(name = "subject_id")
    private String subjectId;

    private String predicate;

    @Column(name = "question_id")
    private String questionId;

    @Column(name = "other_question_id")
    private String otherQuestionId;

    @Column(name = "data_set")
    private String dataSet;

    @Column(name = "record_id")
    private String recordId;

    @Column(name = "object_id")
    private String objectId;

    private String origin;

    @Column(name = "source_identified")
    private boolean sourceIdentified;

    @Column(name = "own_statement")
    private boolean ownStatement;

    @Column(name = "speaker_id")
    private String speakerId;

    @Embedded
    @EmbeddedColumnNaming("value_%s")
    private StoredValue value;

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

    @Column(name = "redacted_at")
    private Instant redactedAt;

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

    private String extractor;

    private BigDecimal confidence;

    ClaimRecord() {}

    /** A new claim, recorded at {@code now}. */
    ClaimRecord(KeyedDraft keyed, ClaimSource source, long sequence, LocalDate publishedOn, Instant now) {
        ClaimDraft draft = keyed.draft();
        key = keyed.key();
        this.sequence = sequence;
        documentId = draft.document();
        subjectId = draft.subject();
        predicate = draft.predicate();
        questionId = keyed.question();
        otherQuestionId = keyed.otherQuestion();
        dataSet = draft.source() == null ? null : draft.source().dataSet();
        recordId = draft.recordId();
        objectId = keyed.object();
        origin = source.key();
        sourceIdentified = source.identified();
        ownStatement = source.ownStatement();
        speakerId = ClaimKeys.speaker(draft);
        value = StoredValue.of(draft.recordedValue());
        printed = draft.printed();
        summary = draft.summary();
        polarity = draft.polarity();
        modality = draft.modality();
        validTime = draft.validTime();
        asOf = draft.recordedAsOf();
        statedAt = draft.recordedStatedAt();
        this.publishedOn = publishedOn == null ? Claim.NO_DATE : publishedOn;
        recordedAt = now;
        rank = draft.rank();
        rankReason = draft.rankReason();
        extractor = draft.extractor();
    }

    /** Retracts the claim at {@code now}; does nothing if it is already retracted. */
    void retract(Instant now) {
        if (retractedAt == null) {
            retractedAt = now;
        }
    }

    /** Ends its retraction, and returns when that began; null if it is not retracted. */
    Instant restore() {
        Instant since = retractedAt;
        retractedAt = null;
        return since;
    }

    /** Whether its content was removed. */
    boolean isRedacted() {
        return redactedAt != null;
    }

    boolean isRetracted() {
        return retractedAt != null;
    }

    /** Supersedes another claim, from {@code now}. */
    void supersede(ClaimRecord other, SupersessionKind kind, Instant now) {
        supersedesId = other.key;
        supersessionKind = kind;
        supersedingSince = now;
    }

    /** No longer supersedes another claim; the caller records that it did. */
    void endSupersession() {
        supersedesId = null;
        supersessionKind = null;
        supersedingSince = null;
    }

    /** What it supersedes, ending at this moment. */
    FormerSupersession supersessionUntil(Instant until) {
        return new FormerSupersession(
                key, supersedesId, supersessionKind, supersedingSince == null ? recordedAt : supersedingSince, until);
    }

    /** Changes the rank; the caller records the former one. */
    void rank(Rank rank, String reason) {
        this.rank = rank;
        rankReason = reason;
    }

    /** The questions that it answers, from each end of a symmetric predicate. */
    Set<String> questions() {
        return otherQuestionId == null ? Set.of(questionId) : new TreeSet<>(List.of(questionId, otherQuestionId));
    }

    String key() {
        return key;
    }

    /** The key of the claim that it supersedes; null if it supersedes none. */
    String supersedes() {
        return supersedesId;
    }

    FormerRank rankUntil(Instant until) {
        return new FormerRank(until, rank, rankReason);
    }

    boolean isRanked(Rank rank, String reason) {
        return this.rank == rank && Objects.equals(rankReason, reason);
    }
}
