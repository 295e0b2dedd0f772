package org.claimgraph.claim;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.engine.smallrye.NonNullFields;
import org.claimgraph.graph.EntityNames;
import org.claimgraph.graph.EntityReferenceFilter;
import org.claimgraph.graph.IdFamily;
import org.claimgraph.platform.database.Sql;
import org.claimgraph.platform.filter.Filter;
import org.claimgraph.platform.filter.FilterValues;
import org.claimgraph.platform.filter.IdFilter;
import org.claimgraph.platform.filter.MomentFilter;
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

        @Description("The entity that the claim is about.") EntityReferenceFilter subject,

        @Description("The other party, which the claim names as its value or in a qualifier.")
        EntityReferenceFilter object,

        @Description(
                "An entity that the claim names: as its subject, as the other party, in a qualifier or as the original speaker.")
        EntityReferenceFilter mentions,

        @Description("The document that makes the claim.") IdFilter document,

        @Description("The language of the document (BCP 47).")
        TextFilter language,

        @Description("The entity that published the document.")
        EntityReferenceFilter publisher,

        @Description("The original speaker: the agent of the hop ORIGINAL in the attribution chain.")
        EntityReferenceFilter speaker,

        @Description("An agent anywhere in the attribution chain.")
        EntityReferenceFilter via,

        @Description("The words for an agent in the attribution chain, as printed.")
        TextFilter attributionText,

        @Description("Whether an agent in the attribution chain is anonymous.")
        Boolean anonymous,

        @Description("The value of the claim.") ValueFilter value,
        @Description("The value as printed.") TextFilter originalValue,
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

        @Description("The moment at which the claim was recorded.")
        MomentFilter recordedAt,

        @Description("Valid time: the statement may hold on this day; an unknown start or end is no obstacle.")
        LocalDate validAt,

        @Description("How sure it must be that the statement holds on the day `validAt`; POSSIBLE by default.")
        Certainty certainty,

        @Description(
                "Transaction time: reads the ledger as of this moment; by default now. Allowed at the top level only, not in and, or or not.")
        Instant knownAt)
        implements Filter<ClaimFilter> {
    private static final List<Mention> MENTIONS = List.of(
            new Mention("select m.id from claim m", "m.subject_id"),
            new Mention("select m.id from claim m", "m.object_id"),
            new Mention("select m.id from claim m", "m.speaker_id"),
            new Mention("select q.claim_id as id from claim_qualifier q", "q.entity_id"));

    /** A place where claims name entities. */
    private record Mention(String select, String column) {}

    /** Whether a condition of it is about valid time. */
    public boolean usesValidTime() {
        return validAt != null
                || not != null && not.usesValidTime()
                || Stream.of(and == null ? List.<ClaimFilter>of() : and, or == null ? List.<ClaimFilter>of() : or)
                        .flatMap(List::stream)
                        .anyMatch(ClaimFilter::usesValidTime);
    }

    /** The conditions on the table alias {@code c} apart from and, or and not; ranks are those at the transaction time. */
    List<Sql> conditions(TemporalFilter at, EntityNames entities) {
        List<Sql> conditions = new ArrayList<>();
        addContent(conditions, entities);
        addSource(conditions, entities);
        addAttribution(conditions, entities);
        addStatus(conditions, at);
        if (publishedFrom != null) {
            conditions.add(Sql.of("c.published_on >= ? and c.published_on > date '0001-01-01'", publishedFrom));
        }
        if (publishedTo != null) {
            conditions.add(Sql.of("c.published_on <= ? and c.published_on > date '0001-01-01'", publishedTo));
        }
        if (recordedAt != null) {
            conditions.addAll(recordedAt.on("c.recorded_at"));
        }
        if (validAt != null || certainty != null || knownAt != null) {
            TemporalFilter times = new TemporalFilter(validAt, certainty, knownAt);
            conditions.add(Sql.of("(true").add(times.condition()).add(")"));
        }
        return conditions;
    }

    private void addContent(List<Sql> conditions, EntityNames entities) {
        if (id != null) {
            conditions.addAll(id.on("id", "c.id", IdFamily.CLAIM::key));
        }
        if (predicates != null) {
            conditions.add(Sql.of("c.predicate = any(?)", FilterValues.of("predicates", predicates)));
        }
        if (subject != null) {
            conditions.addAll(subject.on("subject", "c.subject_id", entities));
        }
        if (object != null) {
            conditions.addAll(object.on("object", "c.object_id", entities));
        }
        if (mentions != null) {
            conditions.addAll(mentioning(mentions, entities));
        }
        if (value != null) {
            conditions.addAll(value.conditions());
        }
        if (originalValue != null) {
            conditions.addAll(originalValue.on("originalValue", "c.printed"));
        }
        if (qualifier != null) {
            conditions.add(qualifier.condition(entities));
        }
        if (summary != null) {
            conditions.addAll(summary.on("summary", "c.summary"));
        }
    }

    private void addSource(List<Sql> conditions, EntityNames entities) {
        if (document != null) {
            conditions.addAll(document.on("document", "c.document_id", IdFamily.DOCUMENT::key));
        }
        if (language != null) {
            language.on("language", "d.language").forEach(one -> conditions.add(inDocument(one)));
        }
        if (publisher != null) {
            publisher.on("publisher", "d.publisher_id", entities).forEach(one -> conditions.add(inDocument(one)));
        }
    }

    private void addAttribution(List<Sql> conditions, EntityNames entities) {
        if (speaker != null) {
            conditions.addAll(speaker.on("speaker", "c.speaker_id", entities));
        }
        if (via != null) {
            via.on("via", "h.agent_id", entities).forEach(one -> conditions.add(inAttribution(one)));
        }
        if (attributionText != null) {
            attributionText.on("attributionText", "h.agent_text").forEach(one -> conditions.add(inAttribution(one)));
        }
        if (anonymous != null) {
            Sql hop = inAttribution(Sql.of("h.anonymous"));
            conditions.add(anonymous ? hop : Sql.of("not").add(hop));
        }
    }

    private static Sql inAttribution(Sql condition) {
        return Sql.of("exists (select 1 from claim_hop h where h.claim_id = c.id and")
                .add(condition)
                .add(")");
    }

    /**
     * Each place where a claim can name an entity is searched by its own index. An array, because H2 reads it once for the
     * statement, but an {@code in} once for each row.
     */
    private static List<Sql> mentioning(EntityReferenceFilter entity, EntityNames entities) {
        if (entity.isNull() != null) {
            throw ApiException.badInput(
                    "mentions.isNull is set, but every claim mentions an entity, at least its subject: leave it out.");
        }
        List<String> keys = entity.presentKeys("mentions", entities);
        if (keys == null) {
            return List.of();
        }
        Sql named = Sql.of("c.id = any(array(select n.id from (");
        for (int place = 0; place < MENTIONS.size(); place++) {
            Mention mention = MENTIONS.get(place);
            named.add(place == 0 ? "" : "union")
                    .add(mention.select + " where " + mention.column + " = any(keys(?))", keys);
        }
        return List.of(named.add(") n))"));
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
