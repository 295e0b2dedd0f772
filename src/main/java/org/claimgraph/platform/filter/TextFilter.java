package org.claimgraph.platform.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.engine.smallrye.NonNullFields;
import org.claimgraph.platform.database.Sql;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** A condition on a text, whose case is ignored; all given fields must hold. */
@NonNullFields
@Input("TextFilter")
@Description("A condition on a text, ignoring case. All given fields must hold; null is an error.")
public record TextFilter(
        @Description("The text equals this one.") String equals,

        @Description("The text is one of these, at most 500.")
        List<String> in,

        @Description("The text contains this.") String contains,
        @Description("The text starts with this.") String startsWith) {
    /** The length of the prefix that is looked up in an index; PostgreSQL takes seconds to plan a very long one. */
    private static final int INDEXED_LENGTH = 100;

    /**
     * The conditions on a column as it is stored.
     *
     * @param name what the request calls the filter, for messages
     */
    public List<Sql> on(String name, String column) {
        return conditions(name, new Sql().addLower(column), text -> text.toLowerCase(Locale.ROOT));
    }

    /**
     * The conditions on a column that holds folded texts.
     *
     * @param name what the request calls the filter, for messages
     * @param folding what the texts of the column went through; the given texts go through it too
     */
    public List<Sql> onFolded(String name, String column, UnaryOperator<String> folding) {
        return conditions(name, Sql.of(column), folding);
    }

    private List<Sql> conditions(String name, Sql column, UnaryOperator<String> folding) {
        List<Sql> conditions = new ArrayList<>();
        if (equals != null) {
            conditions.add(new Sql().add(column).add("= ?", searchable(name + ".equals", equals, folding)));
        }
        if (in != null) {
            conditions.add(oneOf(name + ".in", column, folding));
        }
        if (contains != null) {
            String part = searchable(name + ".contains", contains, folding);
            conditions.add(new Sql().add(column).add("like ? escape '!'", "%" + escaped(part) + "%"));
        }
        if (startsWith != null) {
            conditions.add(startsWith(column, searchable(name + ".startsWith", startsWith, folding)));
        }
        return conditions;
    }

    private Sql oneOf(String name, Sql column, UnaryOperator<String> folding) {
        Sql condition = Sql.of("(false");
        for (String text : FilterValues.of(name, in)) {
            condition.add("or").add(column).add("= ?", searchable(name, text, folding));
        }
        return condition.add(")");
    }

    /** A text of which nothing is left would match everything. */
    private static String searchable(String name, String text, UnaryOperator<String> folding) {
        String folded = folding.apply(text);
        if (folded.isEmpty()) {
            throw ApiException.badInput("%s is \"%s\", which has no characters to compare.".formatted(name, text));
        }
        return folded;
    }

    private static Sql startsWith(Sql column, String start) {
        int end = Math.min(start.length(), INDEXED_LENGTH);
        if (Character.isHighSurrogate(start.charAt(end - 1))) {
            end--;
        }
        Sql indexed = new Sql().add(column).add("like ? escape '!'", escaped(start.substring(0, end)) + "%");
        return end == start.length()
                ? indexed
                : indexed.add("and position(? in", start).add(column).add(") = 1");
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
