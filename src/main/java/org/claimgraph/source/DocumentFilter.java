package org.claimgraph.source;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.claimgraph.engine.smallrye.NonNullFields;
import org.claimgraph.graph.EntityNames;
import org.claimgraph.graph.EntityReferenceFilter;
import org.claimgraph.graph.IdFamily;
import org.claimgraph.platform.database.Sql;
import org.claimgraph.platform.filter.Filter;
import org.claimgraph.platform.filter.IdFilter;
import org.claimgraph.platform.filter.TextFilter;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** Filters documents; all given conditions must hold. */
@NonNullFields
@Input("DocumentFilter")
@Description(
        "Filters documents. All given conditions must hold. Null is an error; to leave a condition out, omit its field.")
public record DocumentFilter(
        @Description("All of these filters match.") List<DocumentFilter> and,

        @Description("At least one of these filters matches; an empty list matches nothing.")
        List<DocumentFilter> or,

        @Description("This filter does not match.") DocumentFilter not,
        @Description("The document's id.") IdFilter id,
        @Description("The title as printed.") TextFilter title,

        @Description("The language of the document (BCP 47).")
        TextFilter language,

        @Description("The entity that published the document.")
        EntityReferenceFilter publisher,

        @Description("The document was published on this day or later; documents without a date do not match.")
        LocalDate publishedFrom,

        @Description("The document was published on this day or earlier; documents without a date do not match.")
        LocalDate publishedTo)
        implements Filter<DocumentFilter> {

    List<Sql> conditions(EntityNames entities) {
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
            conditions.addAll(publisher.on("publisher", "d.publisher_id", entities));
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
