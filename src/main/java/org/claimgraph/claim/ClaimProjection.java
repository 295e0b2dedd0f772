package org.claimgraph.claim;

import static java.util.Map.entry;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimgraph.engine.execution.FieldSelection;
import org.claimgraph.graph.value.StoredValue;
import org.claimgraph.platform.database.Sql;

/**
 * Which columns of claims are read: no more than the query asks for.
 *
 * @param parts what is read besides the core; nothing else may be asked of the claims
 */
public record ClaimProjection(Set<Part> parts) {
    /** Columns that are read together. */
    public enum Part {
        /** Where it belongs. */
        KEYS,
        VALUE,
        WORDS,
        TIMES,
        /** Who said it first. */
        ORIGIN,
        /** What became of it in the ledger, and who put it there. */
        STANDING
    }

    public static final ClaimProjection ALL = new ClaimProjection(EnumSet.allOf(Part.class));
    private static final String CORE = "c.id, c.document_id, c.subject_id, c.polarity, c.modality, ";
    private static final String KEYS = ", c.predicate, c.fact_id, c.relation_id, c.object_id";
    private static final String TIMES =
            ", c.valid_time_text, c.valid_time_from, c.valid_time_to, c.valid_time_precision,"
                    + " c.valid_time_basis, c.as_of_text, c.as_of_from, c.as_of_to, c.as_of_precision, c.as_of_basis,"
                    + " c.stated_at_text, c.stated_at_from, c.stated_at_to, c.stated_at_precision, c.stated_at_basis";
    private static final String STANDING = ", c.supersedes_id, c.supersession_kind, c.extractor, c.confidence,"
            + " c.speaker_id, c.published_on, c.superseding_since";

    /** What each field of a claim is told by besides the core; whatever else hangs on a claim may need its keys. */
    private static final Map<String, Set<Part>> BY_FIELD = Map.ofEntries(
            entry("__typename", Set.of()),
            entry("id", Set.of()),
            entry("document", Set.of()),
            entry("subject", Set.of()),
            entry("qualifiers", Set.of()),
            entry("attribution", Set.of()),
            entry("evidence", Set.of()),
            entry("supersededBy", Set.of()),
            entry("polarity", Set.of()),
            entry("modality", Set.of()),
            entry("rank", Set.of()),
            entry("publishedAt", Set.of()),
            entry("value", Set.of(Part.VALUE)),
            entry("summary", Set.of(Part.WORDS)),
            entry("originalValue", Set.of(Part.WORDS)),
            entry("validTime", Set.of(Part.TIMES)),
            entry("asOf", Set.of(Part.TIMES)),
            entry("statedAt", Set.of(Part.TIMES)),
            entry("recordedAt", Set.of(Part.STANDING)),
            entry("retractedAt", Set.of(Part.STANDING)),
            entry("rankReason", Set.of(Part.STANDING)),
            entry("supersedes", Set.of(Part.STANDING)),
            entry("supersessionKind", Set.of(Part.STANDING)),
            entry("extractor", Set.of(Part.STANDING)),
            entry("confidence", Set.of(Part.STANDING)));

    public ClaimProjection {
        parts = Collections.unmodifiableSet(parts);
    }

    /** What a selection below a claim needs. */
    public static ClaimProjection ofClaim(FieldSelection asked) {
        if (asked == FieldSelection.EVERYTHING) {
            return ALL;
        }
        Set<Part> parts = EnumSet.noneOf(Part.class);
        asked.names().forEach(field -> parts.addAll(BY_FIELD.getOrDefault(field, Set.of(Part.KEYS))));
        return new ClaimProjection(parts);
    }

    /** What a selection below a page of claims needs. */
    static ClaimProjection ofPage(FieldSelection asked) {
        return ofClaim(asked.below("nodes")).and(ofClaim(asked.below("edges").below("node")));
    }

    /** These and those. */
    public ClaimProjection and(ClaimProjection others) {
        return with(others.parts.toArray(Part[]::new));
    }

    /** These and the parts. */
    public ClaimProjection with(Part... more) {
        Set<Part> all = EnumSet.noneOf(Part.class);
        all.addAll(parts);
        all.addAll(List.of(more));
        return new ClaimProjection(all);
    }

    boolean have(Part part) {
        return parts.contains(part);
    }

    /** The select list, of the table alias {@code c}, for what is or was known. */
    Sql selected(TemporalFilter clocks) {
        Sql columns = Sql.of(CORE).add(clocks.rank()).add(afterRank());
        return have(Part.STANDING)
                ? columns.add(", c.recorded_at, c.retracted_at,")
                        .add(clocks.rankReason())
                        .add(STANDING)
                : columns;
    }

    private String afterRank() {
        return ""
                + (have(Part.KEYS) ? KEYS : "")
                + (have(Part.VALUE) ? ", " + StoredValue.COLUMNS : "")
                + (have(Part.WORDS) ? ", c.printed, c.summary" : "")
                + (have(Part.TIMES) ? TIMES : "")
                + (have(Part.ORIGIN) ? ", c.origin" : "");
    }
}
