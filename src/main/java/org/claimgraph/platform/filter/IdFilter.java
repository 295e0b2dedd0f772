package org.claimgraph.platform.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.claimgraph.platform.database.Sql;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;

/** A condition on an id. */
@Input("IdFilter")
@Description("A condition on an id; all that is given must hold.")
public record IdFilter(
        @Id @Description("It is this one.") String equals,
        @Id @Description("It is one of these.") List<String> in) {

    /** The conditions on a column that holds keys; the function makes a key of an id or refuses it. */
    public List<Sql> on(String column, UnaryOperator<String> key) {
        List<Sql> conditions = new ArrayList<>();
        if (equals != null) {
            conditions.add(Sql.of(column + " = ?", key.apply(equals)));
        }
        if (in != null) {
            conditions.add(Sql.of(
                    column + " = any(?)",
                    FilterValues.of("in", in).stream().map(key).toList()));
        }
        return conditions;
    }
}
