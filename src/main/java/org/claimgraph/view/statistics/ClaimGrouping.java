package org.claimgraph.view.statistics;

import org.eclipse.microprofile.graphql.Description;

/** By what claims can be grouped: one more grouping is one more constant. */
@Description("By what claims can be grouped.")
public enum ClaimGrouping {
    @Description("What is said.")
    PREDICATE("c.predicate"),
    @Description("The entity that it is said of.")
    SUBJECT("c.subject_id", true),
    @Description("The other party.")
    OBJECT("c.object_id", true),
    @Description("The kind of the entity that it is said of.")
    KIND("(select e.kind from entity e where e.id = c.subject_id)"),
    @Description("Who published the document.")
    PUBLISHER("(select d.publisher_id from document d where d.id = c.document_id)", true),
    @Description("Who said it first.")
    SPEAKER("c.speaker_id", true),
    @Description("The language of the document (BCP 47).")
    LANGUAGE("(select d.language from document d where d.id = c.document_id)"),
    @Description("In which way it is said.")
    MODALITY("c.modality"),
    @Description("Whether it says that something is so or that it is not.")
    POLARITY("c.polarity"),
    @Description("How much it counts beside others of the same fact.")
    RANK("c.rank"),
    @Description("How the claims of its fact stand to each other now.")
    STATE("(select f.state from fact f where f.id = c.fact_id)"),
    @Description("The year in which it is or was so, or began to be; none for what has no calendar date.")
    YEAR("cast(extract(year from coalesce(c.valid_time_from, c.valid_time_to)) as varchar)"),
    @Description("The month, like 2024-06; none for what is dated less exactly.")
    MONTH("case when c.valid_time_precision in ('MONTH', 'WEEK', 'DAY') then"
            + " substring(cast(coalesce(c.valid_time_from, c.valid_time_to) as varchar) from 1 for 7) end"),
    @Description("The currency of its amount; none for what is no money.")
    CURRENCY("case when c.value_type = 'MONEY' then c.value_unit end"),
    @Description("The type of its value.")
    VALUE_TYPE("c.value_type");

    private final String expression;
    private final boolean entity;

    ClaimGrouping(String expression) {
        this(expression, false);
    }

    ClaimGrouping(String expression, boolean entity) {
        this.expression = expression;
        this.entity = entity;
    }

    /** The key of a claim in the table alias {@code c}; empty for none. */
    String key() {
        return "coalesce(" + expression + ", '')";
    }

    /** Whether its keys are those of entities. */
    boolean isEntity() {
        return entity;
    }
}
