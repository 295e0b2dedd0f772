package org.claimgraph.claim;

import java.util.List;
import java.util.function.Function;
import org.claimgraph.claim.ClaimProjection.Part;
import org.claimgraph.graph.value.StoredValue;
import org.claimgraph.graph.value.TimeValue;
import org.claimgraph.platform.database.Row;
import org.claimgraph.platform.database.Sql;
import org.claimgraph.platform.projection.ProjectedColumn;

/** The columns of a claim, in the table alias {@code c}: how each is selected and read, and which GraphQL fields need it. */
enum ClaimColumn implements ProjectedColumn {
    KEY(
            Part.CORE,
            "key",
            "c.id",
            Row::text,
            "__typename",
            "id",
            "qualifiers",
            "attribution",
            "evidence",
            "supersededBy"),
    DOCUMENT(Part.CORE, "document", "c.document_id", Row::text, "document", "publishedAt"),
    SUBJECT(Part.CORE, "subject", "c.subject_id", Row::text, "subject"),
    POLARITY(Part.CORE, "polarity", "c.polarity", row -> row.word(Polarity.class), "polarity"),
    MODALITY(Part.CORE, "modality", "c.modality", row -> row.word(Modality.class), "modality"),
    RANK(Part.CORE, "rank", TemporalFilter::rank, row -> row.word(Rank.class), "rank"),
    PREDICATE(Part.KEYS, "predicate", "c.predicate", Row::text, "predicate"),
    FACT(Part.KEYS, "fact", "c.fact_id", Row::text, "fact"),
    RELATION(Part.KEYS, "relation", "c.relation_id", Row::text),
    OBJECT(Part.KEYS, "object", "c.object_id", Row::text, "object"),
    VALUE(Part.VALUE, "value", StoredValue.COLUMNS, StoredValue::read, "value"),
    ORIGINAL_VALUE(Part.TEXTS, "originalValue", "c.printed", Row::text, "originalValue"),
    SUMMARY(Part.TEXTS, "summary", "c.summary", Row::text, "summary"),
    VALID_TIME(Part.TIMES, "validTime", TimeValue.columns("c.valid_time"), TimeValue::read, "validTime"),
    AS_OF(Part.TIMES, "asOf", TimeValue.columns("c.as_of"), TimeValue::read, "asOf"),
    STATED_AT(Part.TIMES, "statedAt", TimeValue.columns("c.stated_at"), TimeValue::read, "statedAt"),
    ORIGIN(Part.ORIGIN, "origin", "c.origin", Row::text),
    SOURCE_IDENTIFIED(Part.ORIGIN, "sourceIdentified", "c.source_identified", Row::truth),
    RECORDED_AT(Part.STANDING, "recordedAt", "c.recorded_at", Row::moment, "recordedAt"),
    RETRACTED_AT(Part.STANDING, "retractedAt", "c.retracted_at", Row::moment, "retractedAt"),
    RANK_REASON(Part.STANDING, "rankReason", TemporalFilter::rankReason, Row::text, "rankReason"),
    SUPERSEDES(Part.STANDING, "supersedes", "c.supersedes_id", Row::text, "supersedes"),
    SUPERSESSION_KIND(
            Part.STANDING,
            "supersessionKind",
            "c.supersession_kind",
            row -> row.word(SupersessionKind.class),
            "supersessionKind"),
    SUPERSEDING_SINCE(Part.STANDING, "supersedingSince", "c.superseding_since", Row::moment),
    EXTRACTOR(Part.STANDING, "extractor", "c.extractor", Row::text, "extractor"),
    CONFIDENCE(Part.STANDING, "confidence", "c.confidence", Row::decimal, "confidence"),
    SPEAKER(Part.STANDING, "speaker", "c.speaker_id", Row::text),
    PUBLISHED_ON(Part.STANDING, "publishedOn", "c.published_on", Row::day),
    SUPERSEDED(Part.SUPERSEDED, "superseded", TemporalFilter::superseded, Row::truth);

    private final Part part;
    private final String field;
    private final Function<TemporalFilter, Sql> sql;
    private final Function<Row, ?> reading;
    private final List<String> usedBy;

    ClaimColumn(Part part, String field, String sql, Function<Row, ?> reading, String... usedBy) {
        this(part, field, _ -> Sql.of(sql), reading, usedBy);
    }

    ClaimColumn(
            Part part, String field, Function<TemporalFilter, Sql> sql, Function<Row, ?> reading, String... usedBy) {
        this.part = part;
        this.field = field;
        this.sql = sql;
        this.reading = reading;
        this.usedBy = List.of(usedBy);
    }

    Part part() {
        return part;
    }

    @Override
    public String field() {
        return field;
    }

    /** The SQL expression to select, as of the transaction time. */
    Sql sql(TemporalFilter at) {
        return sql.apply(at);
    }

    @Override
    public Object read(Row row) {
        return reading.apply(row);
    }

    /** The GraphQL fields of a claim that are resolved from this column. */
    List<String> usedBy() {
        return usedBy;
    }
}
