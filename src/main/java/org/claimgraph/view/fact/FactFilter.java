package org.claimgraph.view.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.claimgraph.claim.Certainty;
import org.claimgraph.claim.TemporalFilter;
import org.claimgraph.claim.ValueFilter;
import org.claimgraph.engine.smallrye.NonNullFields;
import org.claimgraph.graph.EntityNames;
import org.claimgraph.graph.EntityReferenceFilter;
import org.claimgraph.platform.database.Sql;
import org.claimgraph.platform.filter.Filter;
import org.claimgraph.platform.filter.FilterValues;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** Filters facts; all given conditions must hold. */
@NonNullFields
@Input("FactFilter")
@Description(
        "Filters facts. All given conditions must hold. Null is an error; to leave a condition out, omit its field.")
public record FactFilter(
        @Description("All of these filters match.") List<FactFilter> and,

        @Description("At least one of these filters matches; an empty list matches nothing.")
        List<FactFilter> or,

        @Description("This filter does not match.") FactFilter not,

        @Description("The fact has one of these predicates.")
        List<String> predicates,

        @Description("The entity that the fact is about; either end if its predicate is symmetric.")
        EntityReferenceFilter subject,

        @Description(
                "The fact is in one of these states. Without this condition, facts that rest only on deprecated, superseded or denied claims are left out.")
        List<FactState> states,

        @Description("Minimum number of identified independent sources, across all positions.")
        Integer minIndependentSources,

        @Description("Maximum number of identified independent sources, across all positions.")
        Integer maxIndependentSources,

        @Description("A claim of the fact is in a document in one of these languages (BCP 47), ignoring case.")
        List<String> languages,

        @Description("The value of a claim of the fact.") ValueFilter value,

        @Description("Whether a claim of the fact is on a side of an open real conflict.")
        Boolean hasConflict,

        @Description(
                "Uses only claims that may hold on this day. Cannot be combined with conditions on states or numbers of sources, which are stored for all days together. Allowed at the top level only, not in and, or or not.")
        LocalDate validAt,

        @Description("How sure it must be that a claim holds on the day `validAt`; POSSIBLE by default.")
        Certainty certainty)
        implements Filter<FactFilter> {

    /** This filter and all filters inside it. */
    Stream<FactFilter> all() {
        Stream<FactFilter> inner = Stream.of(and, or, not == null ? null : List.of(not))
                .filter(filters -> filters != null)
                .flatMap(List::stream)
                .filter(filter -> filter != null)
                .flatMap(FactFilter::all);
        return Stream.concat(Stream.of(this), inner);
    }

    boolean hasTime() {
        return validAt != null || certainty != null;
    }

    /** The conditions on the table alias {@code f} apart from and, or and not. */
    List<Sql> conditions(TemporalFilter at, EntityNames entities) {
        List<Sql> conditions = new ArrayList<>();
        if (predicates != null) {
            conditions.add(Sql.of("f.predicate = any(?)", FilterValues.of("predicates", predicates)));
        }
        if (subject != null) {
            conditions.add(about(subject, entities));
        }
        if (states != null) {
            conditions.add(Sql.of("f.state = any(?)", FilterValues.names("states", states)));
        }
        if (minIndependentSources != null) {
            conditions.add(Sql.of("f.identified_sources >= ?", minIndependentSources));
        }
        if (maxIndependentSources != null) {
            conditions.add(Sql.of("f.identified_sources <= ?", maxIndependentSources));
        }
        addClaims(conditions, at);
        return conditions;
    }

    private void addClaims(List<Sql> conditions, TemporalFilter at) {
        if (languages != null) {
            conditions.add(withClaim(inLanguage(), at));
        }
        if (value != null) {
            value.conditions().forEach(condition -> conditions.add(withClaim(condition, at)));
        }
        if (hasConflict != null) {
            conditions.add(Sql.of(hasConflict ? "" : "not").add(withClaim(inConflict(at), at)));
        }
    }

    /** Each subject of a fact, of which every fact has at least one, is searched by its own index. */
    private static Sql about(EntityReferenceFilter subject, EntityNames entities) {
        List<String> keys = subject.presentKeys("subject", entities);
        if (Boolean.TRUE.equals(subject.isNull())) {
            return Sql.of("false");
        }
        return keys == null
                ? Sql.of("true")
                : Sql.of(
                        "f.id = any(array(select n.id from (select s.id from fact s where s.subject_id = any(keys(?))"
                                + " union select s.id from fact s where s.other_subject_id = any(keys(?))) n))",
                        keys,
                        keys);
    }

    /** The condition that a claim of the fact fulfils a condition on the table alias {@code c}. */
    static Sql withClaim(Sql condition, TemporalFilter at) {
        return Sql.of("exists (select 1 from claim c where")
                .add(at.assignedToRow("fact_id", "f.id"))
                .add(at.condition())
                .add("and")
                .add(condition)
                .add(")");
    }

    private Sql inLanguage() {
        List<String> tags = FilterValues.of("languages", languages).stream()
                .map(tag -> tag.toLowerCase(Locale.ROOT))
                .toList();
        return Sql.of("exists (select 1 from document d where d.id = c.document_id and")
                .addLower("d.language")
                .add("= any(?))", tags);
    }

    private static Sql inConflict(TemporalFilter at) {
        return Sql.of("exists (select 1 from conflict_side s join "
                        + (at.knownAt() == null ? "conflict" : "conflict_version")
                        + " k on k.id = s.conflict_id where s.claim_id = c.id and k.standing = 'REAL'")
                .add(heldAt("s", at))
                .add(at.knownAt() == null ? new Sql() : heldAt("k", at))
                .add(")");
    }

    private static Sql heldAt(String alias, TemporalFilter at) {
        return at.knownAt() == null
                ? Sql.of("and " + alias + ".until_at is null")
                : Sql.of(
                        "and %s.since <= ? and (%s.until_at is null or %s.until_at > ?)".formatted(alias, alias, alias),
                        at.knownAt(),
                        at.knownAt());
    }
}
