package org.claimgraph.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.claimgraph.engine.smallrye.NonNullFields;
import org.claimgraph.platform.database.Sql;
import org.claimgraph.platform.filter.Filter;
import org.claimgraph.platform.filter.FilterValues;
import org.claimgraph.platform.filter.IdFilter;
import org.claimgraph.platform.filter.TextFilter;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** Filters entities; all given conditions must hold. */
@NonNullFields
@Input("EntityFilter")
@Description(
        "Filters entities. All given conditions must hold. Null is an error; to leave a condition out, omit its field.")
public record EntityFilter(
        @Description("All of these filters match.") List<EntityFilter> and,

        @Description("At least one of these filters matches; an empty list matches nothing.")
        List<EntityFilter> or,

        @Description("This filter does not match.") EntityFilter not,
        @Description("The entity's id.") IdFilter id,
        @Description("The entity is of one of these kinds.") List<EntityKind> kinds,

        @Description(
                "A written form of the name in any language, ignoring case, accents, apostrophes, hyphens and the dots of initials.")
        TextFilter name,

        @Description("An identifier of the entity in another register.")
        IdentifierFilter identifier,

        @Description("The jurisdiction (ISO 3166), for example US or US-CA.")
        TextFilter jurisdiction,

        @Description("The subkind, for example MEDIA for an organization or INVESTMENT for a deal.")
        TextFilter subkind)
        implements Filter<EntityFilter> {

    /** Whether the filter, or one within it, has a condition on the subkind; false for null. */
    static boolean restrictsSubkind(EntityFilter filter) {
        return filter != null
                && (filter.subkind != null
                        || restrictsSubkind(filter.not)
                        || filter.and != null && filter.and.stream().anyMatch(EntityFilter::restrictsSubkind)
                        || filter.or != null && filter.or.stream().anyMatch(EntityFilter::restrictsSubkind));
    }

    List<Sql> conditions() {
        List<Sql> conditions = new ArrayList<>();
        if (id != null) {
            conditions.addAll(EntityReferenceFilter.of(id).on("id", "e.id", null));
        }
        if (kinds != null) {
            conditions.add(Sql.of("e.kind = any(?)", FilterValues.names("kinds", kinds)));
        }
        if (name != null) {
            for (Sql condition : name.onFolded("name", "n.folded", TextFolding::fold, TextFolding::parts)) {
                conditions.add(Sql.of("e.id in (select n.entity_id from entity_name n where")
                        .add(condition)
                        .add(")"));
            }
        }
        if (identifier != null) {
            Sql same = Sql.of("i.scheme = ?", identifier.scheme().toLowerCase(Locale.ROOT));
            conditions.add(Sql.of("e.id in (select i.entity_id from entity_identifier i where")
                    .add(identifier.value() == null ? same : same.add("and i.code = ?", identifier.value()))
                    .add(")"));
        }
        if (jurisdiction != null) {
            conditions.addAll(jurisdiction.on("jurisdiction", "e.jurisdiction"));
        }
        if (subkind != null) {
            conditions.addAll(subkind.on("subkind", "e.subkind"));
        }
        return conditions;
    }
}
