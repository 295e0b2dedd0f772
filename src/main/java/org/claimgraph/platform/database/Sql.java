package org.claimgraph.platform.database;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A statement under construction: text and parameters in one list of parts, so that neither gets out of step.
 *
 * <p>Text has two kinds of placeholders, outside of literals in single quotes. {@code ?} is a parameter; a collection is an
 * array of its distinct elements. {@code keys(?)} is an array of keys whose contents PostgreSQL's planner does not see, so
 * that one plan serves every set of keys; {@code any(keys(?))} with exactly one key becomes a comparison with that key, for
 * which the planner expects one row. {@code visible(column)} is the condition that the sender of the running request may read
 * the row, by a column that tells what kind of row it is, see {@link HiddenValues}.
 */
public final class Sql {
    private final List<Part> parts = new ArrayList<>();

    /** What a statement consists of. */
    private sealed interface Part {}

    private record Text(String text) implements Part {}

    private record Parameter(Object value) implements Part {}

    private record Keys(String[] values) implements Part {}

    /** @param among the values that the column can have here; null for any */
    private record Visible(String column, Collection<String> among) implements Part {
        /** Without parameters, so that planners know how many rows are left. */
        String condition(Set<String> hidden) {
            Set<String> refused = hidden;
            if (among != null) {
                refused = new LinkedHashSet<>(hidden);
                refused.retainAll(among);
            }
            return refused.isEmpty() ? "true" : column + " not in ('" + String.join("', '", refused) + "')";
        }
    }

    private record Lower(String expression) implements Part {}

    private record FirstGroup(String expression, String pattern) implements Part {}

    public static Sql of(String text, Object... parameters) {
        return new Sql().add(text, parameters);
    }

    /**
     * Adds text and the values of its placeholders.
     *
     * @throws IllegalArgumentException if there are more or fewer placeholders than values
     */
    public Sql add(String more, Object... values) {
        SqlScanner scanner = new SqlScanner(more);
        int used = 0;
        while (scanner.next()) {
            parts.add(new Text(scanner.text()));
            if (scanner.placeholder() == SqlScanner.Placeholder.VISIBLE) {
                parts.add(new Visible(scanner.column(), null));
                continue;
            }
            if (used == values.length) {
                throw new IllegalArgumentException("No value for a placeholder in: " + more);
            }
            addValue(scanner.placeholder(), values[used++]);
        }
        if (used < values.length) {
            throw new IllegalArgumentException(
                    "%d placeholders, but %d values: %s".formatted(used, values.length, more));
        }
        parts.add(new Text(scanner.text() + " "));
        return this;
    }

    /** Adds a column or expression in lower case, by the rules of all scripts. */
    public Sql addLower(String expression) {
        parts.add(new Lower(expression));
        return this;
    }

    /**
     * Adds the part of a text expression that matches the first group of a regular expression; null if nothing matches. The
     * pattern must mean the same in Java and PostgreSQL.
     */
    public Sql addFirstGroup(String expression, String pattern) {
        parts.add(new FirstGroup(expression, pattern));
        return this;
    }

    /**
     * Adds the condition {@code visible(column)} for rows in which the column has one of these values, by another condition. It
     * costs nothing where none of them is hidden.
     *
     * @param among null for any value
     */
    public Sql addVisible(String column, Collection<String> among) {
        parts.add(new Visible(column, among));
        parts.add(new Text(" "));
        return this;
    }

    public Sql add(Sql other) {
        parts.addAll(other.parts);
        return this;
    }

    /** The columns of a table alias that the text names, in the order of their first occurrence. */
    public Set<String> columns(String alias) {
        Set<String> columns = new LinkedHashSet<>();
        parts.forEach(part -> ColumnNames.collect(expression(part), alias, columns));
        return columns;
    }

    private static String expression(Part part) {
        return switch (part) {
            case Text(String plain) -> plain;
            case Lower(String expression) -> expression;
            case FirstGroup group -> group.expression;
            case Visible visible -> visible.column;
            case Keys _, Parameter _ -> "";
        };
    }

    private void addValue(SqlScanner.Placeholder placeholder, Object value) {
        switch (placeholder) {
            case VALUE -> parts.add(new Parameter(value instanceof Collection<?> several ? array(several) : value));
            case KEYS -> parts.add(new Keys(array((Collection<?>) value)));
            case ANY_KEY -> addComparison(array((Collection<?>) value));
            case VISIBLE -> throw new IllegalStateException("has no value");
        }
    }

    private void addComparison(String[] keys) {
        if (keys.length == 1) {
            parts.add(new Parameter(keys[0]));
            return;
        }
        parts.add(new Text("any("));
        parts.add(new Keys(keys));
        parts.add(new Text(")"));
    }

    private static String[] array(Collection<?> several) {
        Set<?> distinct = several instanceof Set<?> set ? set : new HashSet<>(several);
        return distinct.toArray(String[]::new);
    }

    /** The text that the driver gets. */
    String text(Dialect dialect, PlanMode planning, HiddenValues hidden) {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            text.append(
                    switch (part) {
                        case Text(String plain) -> plain;
                        case Lower(String expression) -> dialect.lower(expression) + " ";
                        case FirstGroup(String expression, String pattern) ->
                            dialect.firstGroup(expression, parameter(pattern, dialect, planning)) + " ";
                        case Visible visible -> visible.condition(hidden.ofThread());
                        case Keys _ -> dialect.opaqueArray();
                        case Parameter(Object value) -> parameter(value, dialect, planning);
                    });
        }
        return text.toString();
    }

    private static String parameter(Object value, Dialect dialect, PlanMode planning) {
        if (planning != PlanMode.GENERIC) {
            return "?";
        }
        return value instanceof String[] ? dialect.opaqueArray() : dialect.opaqueParameter();
    }

    /** Whether it has no parameters. */
    public boolean isFixed() {
        return parts.stream()
                .allMatch(part -> part instanceof Text || part instanceof Lower || part instanceof Visible);
    }

    /** The parameters, in the order of their places in the text. */
    List<Object> parameters() {
        List<Object> parameters = new ArrayList<>();
        for (Part part : parts) {
            switch (part) {
                case Text _, Lower _, Visible _ -> {}
                case FirstGroup group -> parameters.add(group.pattern());
                case Keys(String[] values) -> parameters.add(values);
                case Parameter(Object value) -> parameters.add(value);
            }
        }
        return parameters;
    }

    @Override
    public String toString() {
        return text(H2Dialect.INSTANCE, PlanMode.AUTO, HiddenValues.NONE) + " " + parameters();
    }
}
