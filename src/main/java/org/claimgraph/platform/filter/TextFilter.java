package org.claimgraph.platform.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.engine.smallrye.NonNullFields;
import org.claimgraph.platform.database.Sql;
import org.claimgraph.platform.database.StorableValues;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** Filters by a text, ignoring case; all given conditions must hold. */
@NonNullFields
@Input("TextFilter")
@Description(
        "Filters by a text, ignoring case. All given conditions must hold. Null is an error; to leave a condition out, omit its field.")
public record TextFilter(
        @Description("The text equals this one.") String equals,

        @Description("The text is one of these, at most 500.")
        List<String> in,

        @Description("The text contains this.") String contains,
        @Description("The text starts with this.") String startsWith,

        @Description("True if there is no text, false if there is one.")
        Boolean isNull) {
    /** Maximum length of the prefix that is looked up in an index; PostgreSQL takes seconds to plan a very long one. */
    private static final int INDEXED_LENGTH = 100;

    /**
     * The conditions on a column as it is stored.
     *
     * @param name the name of the filter in the request, for messages
     */
    public List<Sql> on(String name, String column) {
        UnaryOperator<String> lower = text -> text.toLowerCase(Locale.ROOT);
        return conditions(name, new Sql().addLower(column), lower, text -> List.of(new FoldedPart(lower.apply(text))));
    }

    /**
     * The conditions on a column that holds folded texts.
     *
     * @param name the name of the filter in the request, for messages
     * @param folding the function that folded the texts of the column; it is applied to the given texts too
     * @param parts the folded forms of a part of a text, for {@code contains} and {@code startsWith}, at least one; a text has
     *     the part if it has one of them
     */
    public List<Sql> onFolded(
            String name, String column, UnaryOperator<String> folding, Function<String, List<FoldedPart>> parts) {
        return conditions(name, Sql.of(column), folding, parts);
    }

    private List<Sql> conditions(
            String name, Sql column, UnaryOperator<String> folding, Function<String, List<FoldedPart>> parts) {
        List<Sql> conditions = new ArrayList<>();
        if (equals != null) {
            conditions.add(new Sql().add(column).add("= ?", searchable(name + ".equals", equals, folding)));
        }
        if (in != null) {
            conditions.add(oneOf(name + ".in", column, folding));
        }
        if (contains != null) {
            conditions.add(anyOf(searchableParts(name + ".contains", contains, parts)
                    .flatMap(part -> part.anywhere().stream().map(pattern -> like(column, pattern)))));
        }
        if (startsWith != null) {
            conditions.add(anyOf(searchableParts(name + ".startsWith", startsWith, parts)
                    .flatMap(part -> part.atStart().stream().map(pattern -> startsWith(column, pattern)))));
        }
        if (isNull != null) {
            conditions.add(new Sql().add(column).add(isNull ? "is null" : "is not null"));
        }
        return conditions;
    }

    private static Sql anyOf(Stream<Sql> conditions) {
        List<Sql> all = conditions.toList();
        if (all.size() == 1) {
            return all.getFirst();
        }
        Sql any = Sql.of("(false");
        all.forEach(one -> any.add("or").add(one));
        return any.add(")");
    }

    private static Sql like(Sql column, FoldedPart.Pattern pattern) {
        return new Sql()
                .add(column)
                .add("like ? escape '!'", pattern.before() + escaped(pattern.text()) + (pattern.isOpen() ? "%" : ""));
    }

    private Sql oneOf(String name, Sql column, UnaryOperator<String> folding) {
        Sql condition = Sql.of("(false");
        for (String text : FilterValues.of(name, in)) {
            condition.add("or").add(column).add("= ?", searchable(name, text, folding));
        }
        return condition.add(")");
    }

    /** Rejects a text that is empty after folding, because it would match everything. */
    private static String searchable(String name, String text, UnaryOperator<String> folding) {
        String folded = folding.apply(StorableValues.checked(text));
        if (folded.isEmpty()) {
            throw ApiException.badInput("%s is \"%s\", which has no characters to compare.".formatted(name, text));
        }
        return folded;
    }

    private static Stream<FoldedPart> searchableParts(
            String name, String text, Function<String, List<FoldedPart>> parts) {
        List<FoldedPart> folded = parts.apply(StorableValues.checked(text));
        searchable(name, text, _ -> folded.getFirst().text());
        return folded.stream();
    }

    private static Sql startsWith(Sql column, FoldedPart.Pattern pattern) {
        if (!pattern.isOpen()) {
            return new Sql().add(column).add("= ?", pattern.text());
        }
        String start = pattern.text();
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
