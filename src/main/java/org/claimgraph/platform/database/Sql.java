package org.claimgraph.platform.database;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A statement in the making: its text and its parameters, side by side so that neither gets out of step. */
public final class Sql {
    private static final String KEYS = "keys(?)";
    private static final String ANY_KEY = "any(" + KEYS + ")";
    private static final String ONE_PLAN = "(select ?::varchar[])::varchar[]";
    private final StringBuilder text = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();

    public static Sql of(String text, Object... parameters) {
        return new Sql().add(text, parameters);
    }

    /**
     * Adds text and the parameters of its question marks. A collection is an array of what is in it, each once: for {@code = any(?)} where the best plan
     * depends on what is in it, for {@code = any(keys(?))} where it does not, so that PostgreSQL plans the statement once.
     */
    public Sql add(String more, Object... values) {
        if (values.length == 1 && values[0] instanceof Collection<?> several) {
            Set<?> keys = distinct(several);
            return keys.size() == 1 ? addOne(more, keys.iterator().next(), keys) : append(more, keys);
        }
        return append(more, values);
    }

    private static Set<?> distinct(Collection<?> several) {
        return several instanceof Set<?> set ? set : new HashSet<>(several);
    }

    /** A single key is compared as it is, which is planned as one row where an array is planned as many. */
    private Sql addOne(String more, Object key, Collection<?> keys) {
        return more.contains(ANY_KEY) ? append(more.replace(ANY_KEY, "?"), key) : append(more, keys);
    }

    private Sql append(String more, Object... values) {
        text.append(more).append(' ');
        for (Object value : values) {
            parameters.add(
                    value instanceof Collection<?> several ? distinct(several).toArray(String[]::new) : value);
        }
        return this;
    }

    public Sql add(Sql other) {
        text.append(other.text);
        parameters.addAll(other.parameters);
        return this;
    }

    String text() {
        return text.toString();
    }

    /** The text for the database: behind a selection of its own PostgreSQL does not count the keys for its plan. */
    String text(boolean embedded) {
        return text().replace(KEYS, embedded ? "?" : ONE_PLAN);
    }

    /** The same for PostgreSQL to plan once whatever its parameters are: none of them counts for the plan. */
    String textOfOnePlan() {
        return text().replace(KEYS, "?").replace("any(?)", "any(?::varchar[])").replace("?", "(select ?)");
    }

    /** Whether it has no parameters. */
    public boolean isFixed() {
        return parameters.isEmpty();
    }

    List<Object> parameters() {
        return parameters;
    }

    @Override
    public String toString() {
        return text + " " + parameters;
    }
}
