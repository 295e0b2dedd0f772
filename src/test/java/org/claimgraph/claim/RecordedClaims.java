package org.claimgraph.claim;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimgraph.graph.vocabulary.Predicates;

/** Creates claims as if they were recorded in a ledger, one second apart. */
public final class RecordedClaims {
    public static final Instant BEGINNING = Instant.parse("2024-01-01T00:00:00Z");

    private RecordedClaims() {}

    public static Claim of(ClaimDraft draft, Predicates predicates, int place) {
        KeyedDraft keyed = KeyedDraft.of(draft, predicates.of(draft.predicate()));
        Map<ClaimColumn, Object> values = new EnumMap<>(ClaimColumn.class);
        values.put(ClaimColumn.KEY, keyed.key());
        values.put(ClaimColumn.DOCUMENT, draft.document());
        values.put(ClaimColumn.SUBJECT, draft.subject());
        values.put(ClaimColumn.POLARITY, draft.polarity());
        values.put(ClaimColumn.MODALITY, draft.modality());
        values.put(ClaimColumn.RANK, draft.rank());
        values.put(ClaimColumn.RANK_REASON, draft.rankReason());
        values.put(ClaimColumn.PREDICATE, draft.predicate());
        values.put(ClaimColumn.FACT, keyed.question());
        values.put(ClaimColumn.QUESTION, keyed.question());
        values.put(ClaimColumn.OTHER_QUESTION, keyed.otherQuestion());
        values.put(ClaimColumn.SEVERAL_EVENTS, false);
        values.put(ClaimColumn.SEQUENCE, (long) place);
        values.put(
                ClaimColumn.DATA_SET,
                draft.source() == null ? null : draft.source().dataSet());
        values.put(ClaimColumn.RECORD, draft.recordId());
        values.put(ClaimColumn.OBJECT, keyed.object());
        values.put(ClaimColumn.VALUE, draft.value());
        values.put(ClaimColumn.ORIGINAL_VALUE, draft.printed());
        values.put(ClaimColumn.SUMMARY, draft.summary());
        values.put(ClaimColumn.VALID_TIME, draft.validTime());
        values.put(ClaimColumn.AS_OF, draft.asOf());
        values.put(ClaimColumn.STATED_AT, draft.statedAt());
        ClaimSource source = ClaimSource.of(draft, Map.of());
        values.put(ClaimColumn.ORIGIN, source.key());
        values.put(ClaimColumn.SOURCE_IDENTIFIED, source.identified());
        values.put(ClaimColumn.COUNTED_AS_SOURCE, true);
        values.put(ClaimColumn.OWN_STATEMENT, source.ownStatement());
        values.put(ClaimColumn.SPEAKER, ClaimKeys.speaker(draft));
        values.put(ClaimColumn.PUBLISHED_ON, Claim.NO_DATE);
        values.put(ClaimColumn.RECORDED_AT, BEGINNING.plus(Duration.ofSeconds(place)));
        values.put(ClaimColumn.RETRACTED_AT, null);
        values.put(ClaimColumn.SUPERSEDED, false);
        return Claim.of(values);
    }

    /** The claims, in the order of recording; a repeated draft is recorded once. */
    public static List<Claim> all(List<ClaimDraft> drafts, Predicates predicates) {
        Map<String, Claim> claims = new LinkedHashMap<>();
        for (ClaimDraft draft : drafts) {
            claims.computeIfAbsent(ClaimKeys.claim(draft), _ -> of(draft, predicates, claims.size()));
        }
        return List.copyOf(claims.values());
    }
}
