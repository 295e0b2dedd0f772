package org.claimgraph.platform.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.claimgraph.engine.smallrye.NonNullFields;
import org.claimgraph.platform.database.Sql;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;

/** Filters by an id; all given conditions must hold. */
@NonNullFields
@Input("IdFilter")
@Description(
        "Filters by an id. All given conditions must hold. Null is an error; to leave a condition out, omit its field.")
public record IdFilter(
        @Id @Description("The id equals this one.") String equals,

        @Id @Description("The id is one of these, at most 500.")
        List<String> in) {

    /**
     * The conditions on a column that holds keys.
     *
     * @param name the name of the filter in the request, for messages
     * @param key returns the key of an id; throws for an invalid id
     */
    public List<Sql> on(String name, String column, UnaryOperator<String> key) {
        List<Sql> conditions = new ArrayList<>();
        if (equals != null) {
            conditions.add(Sql.of(column + " = ?", key.apply(equals)));
        }
        if (in != null) {
            conditions.add(Sql.of(
                    column + " = any(?)",
                    FilterValues.of(name + ".in", in).stream().map(key).toList()));
        }
        return conditions;
    }
}
