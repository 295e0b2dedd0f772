package org.claimgraph.platform.filter;

import java.util.List;
import java.util.Objects;
import org.claimgraph.engine.execution.ApiException;

/** Checks the lists of values in filters. */
public final class FilterValues {
    private static final int MOST = 500;

    private FilterValues() {}

    /**
     * The list itself.
     *
     * @param name what the request calls the list, for messages
     * @throws ApiException if the list has more than 500 values or contains null
     */
    public static <T> List<T> of(String name, List<T> values) {
        if (values.size() > MOST) {
            throw ApiException.badInput(
                    "%s has %d values; at most %d are allowed.".formatted(name, values.size(), MOST));
        }
        if (values.stream().anyMatch(Objects::isNull)) {
            throw ApiException.badInput("%s contains null: leave it out.".formatted(name));
        }
        return values;
    }

    /**
     * The names of enum constants, as columns hold them.
     *
     * @throws ApiException as {@link #of}
     */
    public static List<String> names(String name, List<? extends Enum<?>> constants) {
        return of(name, constants).stream().map(Enum::name).toList();
    }
}
