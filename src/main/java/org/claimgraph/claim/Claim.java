package org.claimgraph.claim;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.claimgraph.graph.IdFamily;
import org.claimgraph.graph.Node;
import org.claimgraph.graph.value.Decimal;
import org.claimgraph.graph.value.TimeValue;
import org.claimgraph.graph.value.Value;
import org.claimgraph.platform.column.SelectedValues;
import org.claimgraph.platform.database.Row;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * A claim as read from the ledger. It holds only the selected values; reading another one throws {@link
 * org.claimgraph.platform.column.NotSelectedException}.
 */
@Description(
        "A statement about an entity, with its source and its place in a document. It is recorded once and never edited; corrections supersede or retract it. Only redaction, by an admin, removes its content.")
public final class Claim implements Node {
    /** Orders claims without a day of publication before all others. */
    static final LocalDate NO_DATE = LocalDate.of(1, 1, 1);

    private static final String NAME = "Claim";
    private final SelectedValues<ClaimColumn> values;

    private Claim(SelectedValues<ClaimColumn> values) {
        this.values = values;
    }

    /** Reads the next columns of the row. */
    public static Claim read(Row row, ClaimColumns columns) {
        return new Claim(SelectedValues.read(NAME, columns.columns(), row));
    }

    /** A claim with these values. */
    static Claim of(Map<ClaimColumn, ?> values) {
        return new Claim(SelectedValues.of(NAME, values));
    }

    /** A copy of this claim that another claim supersedes or does not supersede. */
    public Claim superseded(boolean superseded) {
        return new Claim(values.with(ClaimColumn.SUPERSEDED, superseded));
    }

    /** A copy of this claim that belongs to the fact. */
    public Claim inFact(String fact) {
        return new Claim(values.with(ClaimColumn.FACT, fact));
    }

    /** A copy of this claim with a rank that it had before. */
    public Claim ranked(FormerRank former) {
        return new Claim(values.with(ClaimColumn.RANK, former.rank()).with(ClaimColumn.RANK_REASON, former.reason()));
    }

    /** Whether another claim supersedes it, as of the transaction time of the read. */
    public boolean hasSuccessor() {
        return values.get(ClaimColumn.SUPERSEDED);
    }

    /** Whether it counts, see {@link CountingClaims}, as of the transaction time of the read. */
    public boolean counts() {
        return CountingClaims.amongHeld(getRank(), hasSuccessor());
    }

    /** The key in the database: the global id without its family. */
    public String key() {
        return values.get(ClaimColumn.KEY);
    }

    public String documentKey() {
        return values.get(ClaimColumn.DOCUMENT);
    }

    public String subjectKey() {
        return values.get(ClaimColumn.SUBJECT);
    }

    public String predicateKey() {
        return values.get(ClaimColumn.PREDICATE);
    }

    public String factKey() {
        return values.get(ClaimColumn.FACT);
    }

    /** The key of the relation; null without another party. */
    public String relationKey() {
        return values.get(ClaimColumn.RELATION);
    }

    /** Whether its fact speaks of several events at once. */
    public boolean coversSeveralEvents() {
        return values.get(ClaimColumn.SEVERAL_EVENTS);
    }

    /** The question that the claim answers: subject, predicate and separators, without the value. */
    public String question() {
        return values.get(ClaimColumn.QUESTION);
    }

    /** The question from the other end of a symmetric predicate; null for other claims. */
    public String otherQuestion() {
        return values.get(ClaimColumn.OTHER_QUESTION);
    }

    /** The data set that it was read from; null without one. */
    public String dataSet() {
        return values.get(ClaimColumn.DATA_SET);
    }

    /** The id of its record in the data set; null without one. */
    public String recordId() {
        return values.get(ClaimColumn.RECORD);
    }

    /** Its place in the order of recording. */
    public long sequence() {
        return values.get(ClaimColumn.SEQUENCE);
    }

    /** The key of the other party; null without one. */
    public String objectKey() {
        return values.get(ClaimColumn.OBJECT);
    }

    /** The independent source: claims with the same origin do not confirm each other. */
    public String origin() {
        return values.get(ClaimColumn.ORIGIN);
    }

    /** Whether its source is identified, see {@link ClaimSource}. */
    public boolean hasIdentifiedSource() {
        return values.get(ClaimColumn.SOURCE_IDENTIFIED);
    }

    /** Whether its source counts in the read: a claim with neither a dated valid time nor an as-of does not count for a day. */
    public boolean countsAsSource() {
        return values.get(ClaimColumn.COUNTED_AS_SOURCE);
    }

    /** Whether the document itself makes the statement, see {@link ClaimSource}. */
    public boolean makesOwnStatement() {
        return values.get(ClaimColumn.OWN_STATEMENT);
    }

    /** The key of the original speaker; null where the document does not name one. */
    public String speakerKey() {
        return values.get(ClaimColumn.SPEAKER);
    }

    /** The day of publication; null where it is unknown. */
    public LocalDate publishedOn() {
        LocalDate day = values.get(ClaimColumn.PUBLISHED_ON);
        return NO_DATE.equals(day) ? null : day;
    }

    /** When it began to supersede another claim; null if it supersedes none. */
    public Instant supersedingSince() {
        return values.get(ClaimColumn.SUPERSEDING_SINCE);
    }

    /** The key of the claim that it supersedes; null where it supersedes none. */
    public String supersedesKey() {
        return values.get(ClaimColumn.SUPERSEDES);
    }

    @Override
    @Id
    @NonNull
    @Description(
            "The opaque id: a hash of what identifies the claim, and so the same on every server that holds the claim.")
    public String getId() {
        return IdFamily.CLAIM.of(key());
    }

    @NonNull
    @Description("The value that the claim states for its subject and predicate.")
    public Value getValue() {
        return values.get(ClaimColumn.VALUE);
    }

    @Description("The value as printed in the document; null where the document prints none.")
    public String getOriginalValue() {
        return values.get(ClaimColumn.ORIGINAL_VALUE);
    }

    @NonNull
    @Description("The claim in one English sentence.")
    public String getSummary() {
        return values.get(ClaimColumn.SUMMARY);
    }

    @NonNull
    @Description("Whether the claim affirms or negates the statement.")
    public Polarity getPolarity() {
        return values.get(ClaimColumn.POLARITY);
    }

    @NonNull
    @Description("How certain or committed the statement is, for example asserted, planned or alleged.")
    public Modality getModality() {
        return values.get(ClaimColumn.MODALITY);
    }

    @Description("When the statement holds or held, according to the document; null where the document does not say.")
    public TimeValue getValidTime() {
        return values.get(ClaimColumn.VALID_TIME);
    }

    @Description("The date up to which a total is counted; null for other values or where the document does not say.")
    public TimeValue getAsOf() {
        return values.get(ClaimColumn.AS_OF);
    }

    @Description("When the statement was made; null where the document does not say.")
    public TimeValue getStatedAt() {
        return values.get(ClaimColumn.STATED_AT);
    }

    @NonNull
    @Description("When the claim was recorded in the ledger.")
    public Instant getRecordedAt() {
        return values.get(ClaimColumn.RECORDED_AT);
    }

    @Description("When the claim was retracted; null if it is not retracted.")
    public Instant getRetractedAt() {
        return values.get(ClaimColumn.RETRACTED_AT);
    }

    @NonNull
    @Description("The rank among the claims of its fact.")
    public Rank getRank() {
        return values.get(ClaimColumn.RANK);
    }

    @Description("The reason for a rank other than NORMAL; null for NORMAL.")
    public String getRankReason() {
        return values.get(ClaimColumn.RANK_REASON);
    }

    @Description("Why the claim supersedes another one; null if it supersedes none.")
    public SupersessionKind getSupersessionKind() {
        return values.get(ClaimColumn.SUPERSESSION_KIND);
    }

    @Description("The person or program that extracted the claim from the document; null where unknown.")
    public String getExtractor() {
        return values.get(ClaimColumn.EXTRACTOR);
    }

    @Description("The extractor's confidence, from 0 to 1; null where it gives none.")
    public Decimal getConfidence() {
        BigDecimal confidence = values.get(ClaimColumn.CONFIDENCE);
        return confidence == null ? null : new Decimal(confidence);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Claim claim && key().equals(claim.key());
    }

    @Override
    public int hashCode() {
        return key().hashCode();
    }
}
