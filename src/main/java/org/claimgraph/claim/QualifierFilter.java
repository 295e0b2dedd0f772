package org.claimgraph.claim;

import org.claimgraph.engine.smallrye.NonNullFields;
import org.claimgraph.graph.EntityNames;
import org.claimgraph.graph.EntityReferenceFilter;
import org.claimgraph.platform.database.Sql;
import org.claimgraph.platform.filter.TextFilter;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** Matches claims that have a qualifier; all given conditions must hold for the same qualifier. */
@NonNullFields
@Input("QualifierFilter")
@Description(
        "Matches claims that have a qualifier. All given conditions must hold for the same qualifier. Null is an error; to leave a condition out, omit its field.")
public record QualifierFilter(
        @NonNull @Description("The key of the qualifier, for example scope or role.")
        String key,

        @Description("The text of the qualifier.") TextFilter text,
        @Description("The entity of the qualifier.") EntityReferenceFilter entity) {

    Sql condition(EntityNames entities) {
        Sql sql = Sql.of("exists (select 1 from claim_qualifier q where q.claim_id = c.id and q.name = ?", key);
        if (text != null) {
            text.on("qualifier.text", "q.text").forEach(one -> sql.add("and").add(one));
        }
        if (entity != null) {
            entity.on("qualifier.entity", "q.entity_id", entities)
                    .forEach(one -> sql.add("and").add(one));
        }
        return sql.add(")");
    }
}
