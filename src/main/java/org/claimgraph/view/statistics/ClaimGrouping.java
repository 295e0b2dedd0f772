package org.claimgraph.view.statistics;

import java.util.List;
import org.claimgraph.claim.TemporalFilter;
import org.claimgraph.platform.database.Sql;
import org.eclipse.microprofile.graphql.Description;

/** A property by which claims can be grouped. One more grouping is one more constant. */
@Description("A property by which claims can be grouped.")
public enum ClaimGrouping {
    @Description("The predicate.")
    PREDICATE("c.predicate"),
    @Description("The subject.")
    SUBJECT("c.subject_id", "", true),
    @Description("The other party.")
    OBJECT("c.object_id", "", true),
    @Description("The kind of the subject.")
    KIND("its_subject.kind", "left join entity its_subject on its_subject.id = c.subject_id"),
    @Description("The publisher of the document.")
    PUBLISHER("its_document.publisher_id", ClaimGrouping.DOCUMENT, true),
    @Description("The original speaker.")
    SPEAKER("c.speaker_id", "", true),
    @Description("The language of the document (BCP 47).")
    LANGUAGE("its_document.language", ClaimGrouping.DOCUMENT),
    @Description("The modality.")
    MODALITY("c.modality"),
    @Description("Whether the claim affirms or negates.")
    POLARITY("c.polarity"),
    @Description("The rank.")
    RANK("c.rank"),
    @Description("The state of the fact, as of the transaction time.")
    STATE("its_fact.state", "left join fact its_fact on its_fact.id ="),
    @Description(
            "The year of the start of the valid time, or of its end if the start is not known; none without a calendar date.")
    YEAR("cast(extract(year from coalesce(c.valid_time_from, c.valid_time_to)) as varchar)"),
    @Description("The month, for example 2024-06; none if the valid time is less precise.")
    MONTH("case when c.valid_time_precision in ('MONTH', 'WEEK', 'DAY') then"
            + " substring(cast(coalesce(c.valid_time_from, c.valid_time_to) as varchar) from 1 for 7) end"),
    @Description("The currency of the amount; none if the value is not money.")
    CURRENCY("case when c.value_type = 'MONEY' then c.value_unit end"),
    @Description("The type of the value.")
    VALUE_TYPE("c.value_type");

    private static final String DOCUMENT = "left join document its_document on its_document.id = c.document_id";
    private final String expression;
    private final String join;
    private final boolean entity;

    ClaimGrouping(String expression) {
        this(expression, "");
    }

    ClaimGrouping(String expression, String join) {
        this(expression, join, false);
    }

    ClaimGrouping(String expression, String join, boolean entity) {
        this.expression = expression;
        this.join = join;
        this.entity = entity;
    }

    /** The joins that the keys need beside the table alias {@code c}; subqueries per row take ten times as long. */
    static Sql joins(List<ClaimGrouping> groupings, TemporalFilter at) {
        Sql joins = new Sql();
        groupings.stream()
                .filter(one -> one != STATE)
                .map(one -> one.join)
                .distinct()
                .forEach(joins::add);
        return groupings.contains(STATE) ? joins.add(STATE.join).add(at.assigned("fact_id")) : joins;
    }

    private static Sql state(TemporalFilter at) {
        return at.knownAt() == null
                ? Sql.of(STATE.expression)
                : Sql.of(
                                "coalesce((select p.state from fact_past p where p.fact_id = its_fact.id and p.until_at > ?"
                                        + " order by p.until_at limit 1),",
                                at.knownAt())
                        .add(STATE.expression + ")");
    }

    /** The expression of the key of a claim in the table alias {@code c}; empty for none. */
    Sql key(TemporalFilter at) {
        Sql key = switch (this) {
            case RANK -> at.rank();
            case STATE -> state(at);
            default -> Sql.of(expression);
        };
        return Sql.of("coalesce(").add(key).add(", '')");
    }

    /** Whether the keys are those of entities. */
    boolean isEntity() {
        return entity;
    }
}
