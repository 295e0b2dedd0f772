package org.claimgraph.platform.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.claimgraph.platform.database.Sql;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** A condition on a text; all that is given must hold. */
@Input("TextFilter")
@Description("A condition on a text; all that is given must hold.")
public record TextFilter(
        @Description("The text is this one.") String equals,
        @Description("The text is one of these.") List<String> in,
        @Description("The text contains this.") String contains,
        @Description("The text begins with this.") String startsWith) {

    /** The conditions on a column whose texts were changed by the folding, which is done to the looked-for texts too. */
    public List<Sql> on(String column, UnaryOperator<String> folding) {
        List<Sql> conditions = new ArrayList<>();
        if (equals != null) {
            conditions.add(Sql.of(column + " = ?", folding.apply(equals)));
        }
        if (in != null) {
            conditions.add(Sql.of(
                    column + " = any(?)",
                    Choices.of("in", in).stream().map(folding).toList()));
        }
        if (contains != null) {
            conditions.add(Sql.of(column + " like ? escape '!'", "%" + escaped(folding.apply(contains)) + "%"));
        }
        if (startsWith != null) {
            conditions.add(Sql.of(column + " like ? escape '!'", escaped(folding.apply(startsWith)) + "%"));
        }
        return conditions;
    }

    /** The conditions on a column as it stands. */
    public List<Sql> on(String column) {
        return on(column, UnaryOperator.identity());
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
