package org.claimgraph.claim;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.claimgraph.engine.smallrye.NonNullFields;
import org.claimgraph.graph.IdFamily;
import org.claimgraph.platform.database.Sql;
import org.claimgraph.platform.filter.Filter;
import org.claimgraph.platform.filter.FilterValues;
import org.claimgraph.platform.filter.IdFilter;
import org.claimgraph.platform.filter.TextFilter;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** Filters claims; all given conditions must hold. */
@NonNullFields
@Input("ClaimFilter")
@Description(
        "Filters claims. All given conditions must hold. Null is an error; to leave a condition out, omit its field.")
public record ClaimFilter(
        @Description("All of these filters match.") List<ClaimFilter> and,

        @Description("At least one of these filters matches; an empty list matches nothing.")
        List<ClaimFilter> or,

        @Description("This filter does not match.") ClaimFilter not,
        @Description("The claim's id.") IdFilter id,

        @Description("The claim has one of these predicates.")
        List<String> predicates,

        @Description("The entity that the claim is about.") IdFilter subject,

        @Description("The other party, which the claim names as its value or in a qualifier.")
        IdFilter object,

        @Description("The document that makes the claim.") IdFilter document,

        @Description("The language of the document (BCP 47).")
        TextFilter language,

        @Description("The entity that published the document.")
        IdFilter publisher,

        @Description("The original speaker: the agent of the hop ORIGINAL in the attribution chain.")
        IdFilter speaker,

        @Description("An agent anywhere in the attribution chain.")
        IdFilter via,

        @Description("The value of the claim.") ValueFilter value,
        @Description("A qualifier of the claim.") QualifierFilter qualifier,
        @Description("The summary of the claim.") TextFilter summary,

        @Description("The claim has one of these modalities.")
        List<Modality> modalities,

        @Description("Whether the claim affirms or negates the statement.")
        Polarity polarity,

        @Description("The claim has one of these ranks.") List<Rank> ranks,

        @Description("The document was published on this day or later; documents without a date do not match.")
        LocalDate publishedFrom,

        @Description("The document was published on this day or earlier; documents without a date do not match.")
        LocalDate publishedTo,

        @Description("Valid time: the statement may hold on this day; an unknown start or end excludes nothing.")
        LocalDate validAt,

        @Description(
                "Transaction time: reads the ledger as of this moment; by default now. Set it at the top level only, not in and, or or not.")
        Instant knownAt)
        implements Filter<ClaimFilter> {

    /** The conditions on the table alias {@code c} apart from and, or and not; ranks are those at the transaction time. */
    List<Sql> conditions(TemporalFilter at) {
        List<Sql> conditions = new ArrayList<>();
        addContent(conditions);
        addSource(conditions);
        addStatus(conditions, at);
        if (publishedFrom != null) {
            conditions.add(Sql.of("c.published_on >= ? and c.published_on > date '0001-01-01'", publishedFrom));
        }
        if (publishedTo != null) {
            conditions.add(Sql.of("c.published_on <= ? and c.published_on > date '0001-01-01'", publishedTo));
        }
        if (validAt != null || knownAt != null) {
            TemporalFilter times = new TemporalFilter(validAt, knownAt);
            conditions.add(Sql.of("(true").add(times.condition()).add(")"));
        }
        return conditions;
    }

    private void addContent(List<Sql> conditions) {
        if (id != null) {
            conditions.addAll(id.on("id", "c.id", IdFamily.CLAIM::key));
        }
        if (predicates != null) {
            conditions.add(Sql.of("c.predicate = any(?)", FilterValues.of("predicates", predicates)));
        }
        if (subject != null) {
            conditions.addAll(subject.on("subject", "c.subject_id", IdFamily.ENTITY::key));
        }
        if (object != null) {
            conditions.addAll(object.on("object", "c.object_id", IdFamily.ENTITY::key));
        }
        if (value != null) {
            conditions.addAll(value.conditions());
        }
        if (qualifier != null) {
            conditions.add(qualifier.condition());
        }
        if (summary != null) {
            conditions.addAll(summary.on("summary", "c.summary"));
        }
    }

    private void addSource(List<Sql> conditions) {
        if (document != null) {
            conditions.addAll(document.on("document", "c.document_id", IdFamily.DOCUMENT::key));
        }
        if (language != null) {
            language.on("language", "d.language").forEach(one -> conditions.add(inDocument(one)));
        }
        if (publisher != null) {
            publisher
                    .on("publisher", "d.publisher_id", IdFamily.ENTITY::key)
                    .forEach(one -> conditions.add(inDocument(one)));
        }
        if (speaker != null) {
            conditions.addAll(speaker.on("speaker", "c.speaker_id", IdFamily.ENTITY::key));
        }
        if (via != null) {
            for (Sql one : via.on("via", "h.agent_id", IdFamily.ENTITY::key)) {
                conditions.add(Sql.of("exists (select 1 from claim_hop h where h.claim_id = c.id and")
                        .add(one)
                        .add(")"));
            }
        }
    }

    private static Sql inDocument(Sql condition) {
        return Sql.of("exists (select 1 from document d where d.id = c.document_id and")
                .add(condition)
                .add(")");
    }

    private void addStatus(List<Sql> conditions, TemporalFilter at) {
        if (modalities != null) {
            conditions.add(Sql.of("c.modality = any(?)", FilterValues.names("modalities", modalities)));
        }
        if (polarity != null) {
            conditions.add(Sql.of("c.polarity = ?", polarity));
        }
        if (ranks != null) {
            conditions.add(at.rank().add("= any(?)", FilterValues.names("ranks", ranks)));
        }
    }
}
