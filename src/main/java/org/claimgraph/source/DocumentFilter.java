package org.claimgraph.source;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.claimgraph.engine.smallrye.NonNullFields;
import org.claimgraph.graph.IdFamily;
import org.claimgraph.platform.database.Sql;
import org.claimgraph.platform.filter.Filter;
import org.claimgraph.platform.filter.IdFilter;
import org.claimgraph.platform.filter.TextFilter;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** A condition on documents; all that is given must hold. */
@NonNullFields
@Input("DocumentFilter")
@Description("A condition on documents; all that is given must hold.")
public record DocumentFilter(
        @Description("All of these hold.") List<DocumentFilter> and,

        @Description("At least one of these holds; an empty list holds for nothing.")
        List<DocumentFilter> or,

        @Description("This does not hold.") DocumentFilter not,
        @Description("The document's id.") IdFilter id,
        @Description("Its title as printed.") TextFilter title,
        @Description("Its language (BCP 47).") TextFilter language,
        @Description("The entity that published it.") IdFilter publisher,

        @Description("Published on this day or later; what has no date is left out.")
        LocalDate publishedFrom,

        @Description("Published on this day or earlier; what has no date is left out.")
        LocalDate publishedTo)
        implements Filter<DocumentFilter> {

    List<Sql> conditions() {
        List<Sql> conditions = new ArrayList<>();
        if (id != null) {
            conditions.addAll(id.on("id", "d.id", IdFamily.DOCUMENT::key));
        }
        if (title != null) {
            conditions.addAll(title.on("title", "d.title"));
        }
        if (language != null) {
            conditions.addAll(language.on("language", "d.language"));
        }
        if (publisher != null) {
            conditions.addAll(publisher.on("publisher", "d.publisher_id", IdFamily.ENTITY::key));
        }
        if (publishedFrom != null) {
            conditions.add(Sql.of("d.published_at_to >= ?", publishedFrom));
        }
        if (publishedTo != null) {
            conditions.add(Sql.of("d.published_at_from <= ?", publishedTo));
        }
        return conditions;
    }
}
