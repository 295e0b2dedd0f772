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

/** A condition on claims; all that is given must hold. */
@NonNullFields
@Input("ClaimFilter")
@Description("A condition on claims; all that is given must hold.")
public record ClaimFilter(
        @Description("All of these hold.") List<ClaimFilter> and,

        @Description("At least one of these holds; an empty list holds for nothing.")
        List<ClaimFilter> or,

        @Description("This does not hold.") ClaimFilter not,
        @Description("The claim's id.") IdFilter id,
        @Description("It has one of these predicates.") List<String> predicates,
        @Description("The entity that it is about.") IdFilter subject,

        @Description("The other party that it names as its value or in a qualifier.")
        IdFilter object,

        @Description("The document that it stands in.") IdFilter document,

        @Description("The language of the document (BCP 47).")
        TextFilter language,

        @Description("The entity that published the document.")
        IdFilter publisher,

        @Description("The entity that said it first: the ORIGINAL of its attribution.")
        IdFilter speaker,

        @Description("An entity anywhere on its way from the page to the mouth.")
        IdFilter via,

        @Description("Its value.") ValueFilter value,
        @Description("A qualifier that it has.") QualifierFilter qualifier,
        @Description("Its summary.") TextFilter summary,
        @Description("It is said in one of these ways.") List<Modality> modalities,

        @Description("Whether it says that something is so or that it is not.")
        Polarity polarity,

        @Description("It has one of these ranks.") List<Rank> ranks,

        @Description("Published on this day or later; what has no date is left out.")
        LocalDate publishedFrom,

        @Description("Published on this day or earlier; what has no date is left out.")
        LocalDate publishedTo,

        @Description("It may have been so on this day; a time that is not known rules nothing out.")
        LocalDate validAt,

        @Description("The ledger held it at this moment; by default now. Not below and, or and not.")
        Instant knownAt)
        implements Filter<ClaimFilter> {

    /** The conditions on the table alias {@code c} apart from and, or and not; ranks are those of the moment. */
    List<Sql> conditions(TemporalFilter at) {
        List<Sql> conditions = new ArrayList<>();
        aboutWhat(conditions);
        byWhom(conditions);
        saidHow(conditions, at);
        if (publishedFrom != null) {
            conditions.add(Sql.of("c.published_on >= ? and c.published_on > date '0001-01-01'", publishedFrom));
        }
        if (publishedTo != null) {
            conditions.add(Sql.of("c.published_on <= ? and c.published_on > date '0001-01-01'", publishedTo));
        }
        if (validAt != null || knownAt != null) {
            TemporalFilter clocks = new TemporalFilter(validAt, knownAt);
            conditions.add(Sql.of("(true").add(clocks.condition()).add(")"));
        }
        return conditions;
    }

    private void aboutWhat(List<Sql> conditions) {
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

    private void byWhom(List<Sql> conditions) {
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

    private void saidHow(List<Sql> conditions, TemporalFilter at) {
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
