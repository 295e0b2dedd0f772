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
    /** The length of the beginning that an index is asked for; PostgreSQL takes seconds to plan by a very long one. */
    private static final int INDEXED = 100;

    /** The conditions on a column whose texts were changed by the folding, which is done to the looked-for texts too. */
    public List<Sql> on(String column, UnaryOperator<String> folding) {
        List<Sql> conditions = new ArrayList<>();
        if (equals != null) {
            conditions.add(Sql.of(column + " = ?", folding.apply(equals)));
        }
        if (in != null) {
            conditions.add(Sql.of(
                    column + " = any(?)",
                    FilterValues.of("in", in).stream().map(folding).toList()));
        }
        if (contains != null) {
            conditions.add(Sql.of(column + " like ? escape '!'", "%" + escaped(folding.apply(contains)) + "%"));
        }
        if (startsWith != null) {
            conditions.add(beginsWith(column, folding.apply(startsWith)));
        }
        return conditions;
    }

    private static Sql beginsWith(String column, String start) {
        int end = Math.min(start.length(), INDEXED);
        if (end > 0 && Character.isHighSurrogate(start.charAt(end - 1))) {
            end--;
        }
        Sql indexed = Sql.of(column + " like ? escape '!'", escaped(start.substring(0, end)) + "%");
        return end == start.length() ? indexed : indexed.add("and position(? in " + column + ") = 1", start);
    }

    /** The conditions on a column as it stands. */
    public List<Sql> on(String column) {
        return on(column, UnaryOperator.identity());
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
