package org.claimgraph.claim;

import static org.claimgraph.platform.column.ColumnDefinition.column;

import java.util.function.Function;
import org.claimgraph.claim.ClaimColumns.Part;
import org.claimgraph.graph.value.StoredValue;
import org.claimgraph.graph.value.TimeValue;
import org.claimgraph.platform.column.ColumnDefinition;
import org.claimgraph.platform.column.ReadColumn;
import org.claimgraph.platform.database.Row;
import org.claimgraph.platform.database.Sql;

/** The columns of a claim, in the table alias {@code c}: how each is selected and read, and which GraphQL fields need it. */
enum ClaimColumn implements ReadColumn {
    KEY(
            Part.CORE,
            "c.id",
            column(
                    "key",
                    Row::text,
                    "__typename",
                    "id",
                    "qualifiers",
                    "attribution",
                    "evidence",
                    "supersededBy",
                    "standing")),
    DOCUMENT(Part.CORE, "c.document_id", column("document", Row::text, "document", "publishedAt")),
    SUBJECT(Part.CORE, "c.subject_id", column("subject", Row::text, "subject")),
    POLARITY(Part.CORE, "c.polarity", column("polarity", row -> row.word(Polarity.class), "polarity")),
    MODALITY(Part.CORE, "c.modality", column("modality", row -> row.word(Modality.class), "modality")),
    RANK(Part.CORE, TemporalFilter::rank, column("rank", row -> row.word(Rank.class), "rank")),
    PREDICATE(Part.KEYS, "c.predicate", column("predicate", Row::text, "predicate")),
    FACT(Part.KEYS, at -> at.assigned("fact_id"), column("fact", Row::text, "fact")),
    RELATION(Part.KEYS, at -> at.assigned("relation_id"), column("relation", Row::text)),
    QUESTION(Part.KEYS, "c.question_id", column("question", Row::text)),
    OTHER_QUESTION(Part.KEYS, "c.other_question_id", column("otherQuestion", Row::text)),
    SEVERAL_EVENTS(Part.KEYS, at -> at.assigned("covers_several_events"), column("coversSeveralEvents", Row::truth)),
    OBJECT(Part.KEYS, "c.object_id", column("object", Row::text, "object")),
    VALUE(Part.VALUE, StoredValue.columns("c"), column("value", StoredValue::read, "value")),
    ORIGINAL_VALUE(Part.TEXTS, "c.printed", column("originalValue", Row::text, "originalValue")),
    SUMMARY(Part.TEXTS, "c.summary", column("summary", Row::text, "summary", "citation")),
    VALID_TIME(Part.TIMES, TimeValue.columns("c.valid_time"), column("validTime", TimeValue::read, "validTime")),
    AS_OF(Part.TIMES, TimeValue.columns("c.as_of"), column("asOf", TimeValue::read, "asOf")),
    STATED_AT(Part.TIMES, TimeValue.columns("c.stated_at"), column("statedAt", TimeValue::read, "statedAt")),
    ORIGIN(Part.ORIGIN, "c.origin", column("origin", Row::text)),
    SOURCE_IDENTIFIED(Part.ORIGIN, "c.source_identified", column("sourceIdentified", Row::truth)),
    COUNTED_AS_SOURCE(Part.ORIGIN, TemporalFilter::countedAsSource, column("countedAsSource", Row::truth)),
    OWN_STATEMENT(Part.ORIGIN, "c.own_statement", column("ownStatement", Row::truth)),
    SEQUENCE(Part.STANDING, "c.sequence", column("sequence", Row::number)),
    DATA_SET(Part.STANDING, "c.data_set", column("dataSet", Row::text)),
    RECORD(Part.STANDING, "c.record_id", column("record", Row::text)),
    RECORDED_AT(Part.STANDING, "c.recorded_at", column("recordedAt", Row::moment, "recordedAt")),
    RETRACTED_AT(Part.STANDING, "c.retracted_at", column("retractedAt", Row::moment, "retractedAt")),
    RANK_REASON(Part.STANDING, TemporalFilter::rankReason, column("rankReason", Row::text, "rankReason")),
    SUPERSEDES(Part.STANDING, "c.supersedes_id", column("supersedes", Row::text, "supersedes")),
    SUPERSESSION_KIND(
            Part.STANDING,
            "c.supersession_kind",
            column("supersessionKind", row -> row.word(SupersessionKind.class), "supersessionKind")),
    SUPERSEDING_SINCE(Part.STANDING, "c.superseding_since", column("supersedingSince", Row::moment)),
    EXTRACTOR(Part.STANDING, "c.extractor", column("extractor", Row::text, "extractor")),
    CONFIDENCE(Part.STANDING, "c.confidence", column("confidence", Row::decimal, "confidence")),
    SPEAKER(Part.STANDING, "c.speaker_id", column("speaker", Row::text)),
    PUBLISHED_ON(Part.STANDING, "c.published_on", column("publishedOn", Row::day)),
    SUPERSEDED(Part.SUPERSEDED, TemporalFilter::superseded, column("superseded", Row::truth));

    private final Part part;
    private final Function<TemporalFilter, Sql> sql;
    private final ColumnDefinition definition;

    ClaimColumn(Part part, String sql, ColumnDefinition definition) {
        this(part, _ -> Sql.of(sql), definition);
    }

    ClaimColumn(Part part, Function<TemporalFilter, Sql> sql, ColumnDefinition definition) {
        this.part = part;
        this.sql = sql;
        this.definition = definition;
    }

    Part part() {
        return part;
    }

    /** The SQL expression to select, as of the transaction time. */
    Sql sql(TemporalFilter at) {
        return sql.apply(at);
    }

    @Override
    public ColumnDefinition definition() {
        return definition;
    }
}
