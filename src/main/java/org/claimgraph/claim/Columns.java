package org.claimgraph.claim;

import java.util.Set;
import org.claimgraph.graph.value.StoredValue;
import org.claimgraph.platform.execution.Selection;

/** Which parts of claims are read: no more than the query asks for. */
record Columns(boolean keys, boolean value, boolean words, boolean times, boolean standing) {
    static final Columns ALL = new Columns(true, true, true, true, true);
    private static final String CORE = "c.id, c.document_id, c.subject_id, c.polarity, c.modality, ";
    private static final String KEYS = ", c.predicate, c.fact_id, c.relation_id, c.object_id";
    private static final String TIMES =
            ", c.valid_time_text, c.valid_time_from, c.valid_time_to, c.valid_time_precision,"
                    + " c.valid_time_basis, c.as_of_text, c.as_of_from, c.as_of_to, c.as_of_precision, c.as_of_basis,"
                    + " c.stated_at_text, c.stated_at_from, c.stated_at_to, c.stated_at_precision, c.stated_at_basis";
    private static final String RECORDED = ", c.origin, c.recorded_at, c.retracted_at, ";
    private static final String STANDING = ", c.supersedes_id, c.supersession_kind, c.extractor, c.confidence,"
            + " c.speaker_id, c.published_on, c.superseding_since";

    /** The fields of a claim that need none of the keys in {@link #KEYS}; whatever else hangs on a claim may. */
    private static final Set<String> WITHOUT_KEYS = Set.of(
            "__typename",
            "id",
            "document",
            "subject",
            "qualifiers",
            "attribution",
            "evidence",
            "supersededBy",
            "polarity",
            "modality",
            "rank",
            "value",
            "summary",
            "originalValue",
            "publishedAt",
            "validTime",
            "asOf",
            "statedAt",
            "recordedAt",
            "retractedAt",
            "rankReason",
            "supersessionKind",
            "extractor",
            "confidence");

    /** What a selection below a claim needs. */
    static Columns ofClaim(Selection asked) {
        return new Columns(
                asked.asksBeyond(WITHOUT_KEYS),
                asked.asks("value"),
                asked.asks("summary") || asked.asks("originalValue"),
                asked.asks("validTime") || asked.asks("asOf") || asked.asks("statedAt"),
                asked.asks("recordedAt")
                        || asked.asks("retractedAt")
                        || asked.asks("rankReason")
                        || asked.asks("supersedes")
                        || asked.asks("supersessionKind")
                        || asked.asks("extractor")
                        || asked.asks("confidence"));
    }

    /** What a selection below a page of claims needs. */
    static Columns ofPage(Selection asked) {
        Columns nodes = ofClaim(asked.below("nodes"));
        Columns edges = ofClaim(asked.below("edges").below("node"));
        return new Columns(
                nodes.keys || edges.keys,
                nodes.value || edges.value,
                nodes.words || edges.words,
                nodes.times || edges.times,
                nodes.standing || edges.standing);
    }

    /** The select list, of the table alias {@code c}, for what is or was known. */
    String selected(Clocks clocks) {
        return CORE
                + clocks.rank()
                + (keys ? KEYS : "")
                + (value ? ", " + StoredValue.COLUMNS : "")
                + (words ? ", c.printed, c.summary" : "")
                + (times ? TIMES : "")
                + (standing ? RECORDED + clocks.rankReason() + STANDING : "");
    }
}
