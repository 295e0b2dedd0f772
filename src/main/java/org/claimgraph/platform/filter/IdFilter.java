package org.claimgraph.platform.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.claimgraph.engine.smallrye.NonNullFields;
import org.claimgraph.platform.database.Sql;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;

/** A condition on an id; all given fields must hold. */
@NonNullFields
@Input("IdFilter")
@Description("A condition on an id. All given fields must hold; null is an error.")
public record IdFilter(
        @Id @Description("The id equals this one.") String equals,

        @Id @Description("The id is one of these, at most 500.")
        List<String> in) {

    /**
     * The conditions on a column that holds keys.
     *
     * @param name what the request calls the filter, for messages
     * @param key gives the key of an id or throws
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
