package org.claimgraph.view.statistics;

import java.util.List;
import java.util.stream.Collectors;
import org.claimgraph.claim.TemporalFilter;
import org.claimgraph.platform.database.Sql;
import org.eclipse.microprofile.graphql.Description;

/** By what claims can be grouped: one more grouping is one more constant. */
@Description("By what claims can be grouped.")
public enum ClaimGrouping {
    @Description("What is said.")
    PREDICATE("c.predicate"),
    @Description("The entity that it is said of.")
    SUBJECT("c.subject_id", "", true),
    @Description("The other party.")
    OBJECT("c.object_id", "", true),
    @Description("The kind of the entity that it is said of.")
    KIND("its_subject.kind", "left join entity its_subject on its_subject.id = c.subject_id"),
    @Description("Who published the document.")
    PUBLISHER("its_document.publisher_id", ClaimGrouping.DOCUMENT, true),
    @Description("Who said it first.")
    SPEAKER("c.speaker_id", "", true),
    @Description("The language of the document (BCP 47).")
    LANGUAGE("its_document.language", ClaimGrouping.DOCUMENT),
    @Description("In which way it is said.")
    MODALITY("c.modality"),
    @Description("Whether it says that something is so or that it is not.")
    POLARITY("c.polarity"),
    @Description("How much it counts beside others of the same fact.")
    RANK("c.rank"),
    @Description("How the claims of its fact stand to each other now.")
    STATE("its_fact.state", "left join fact its_fact on its_fact.id = c.fact_id"),
    @Description("The year in which it is or was so, or began to be; none for what has no calendar date.")
    YEAR("cast(extract(year from coalesce(c.valid_time_from, c.valid_time_to)) as varchar)"),
    @Description("The month, like 2024-06; none for what is dated less exactly.")
    MONTH("case when c.valid_time_precision in ('MONTH', 'WEEK', 'DAY') then"
            + " substring(cast(coalesce(c.valid_time_from, c.valid_time_to) as varchar) from 1 for 7) end"),
    @Description("The currency of its amount; none for what is no money.")
    CURRENCY("case when c.value_type = 'MONEY' then c.value_unit end"),
    @Description("The type of its value.")
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

    /** What the keys are read from beside the table alias {@code c}, as joins: looking up row by row takes ten times as long. */
    static String joins(List<ClaimGrouping> groupings) {
        return groupings.stream().map(one -> one.join).distinct().collect(Collectors.joining(" "));
    }

    /** The key of a claim in the table alias {@code c}; empty for none. */
    Sql key(TemporalFilter at) {
        Sql key = this == RANK ? at.rank() : Sql.of(expression);
        return Sql.of("coalesce(").add(key).add(", '')");
    }

    /** Whether its keys are those of entities. */
    boolean isEntity() {
        return entity;
    }
}
