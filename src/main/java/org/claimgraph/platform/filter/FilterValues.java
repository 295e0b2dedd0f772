package org.claimgraph.platform.filter;

import java.util.List;
import java.util.Objects;
import org.claimgraph.engine.execution.ApiException;

/** Checks the lists of values in filters. */
public final class FilterValues {
    private static final int MAX_VALUES = 500;

    private FilterValues() {}

    /**
     * Returns the list itself after checking it.
     *
     * @param name the name of the list in the request, for messages
     * @throws ApiException if the list has more than 500 values or contains null
     */
    public static <T> List<T> of(String name, List<T> values) {
        if (values.size() > MAX_VALUES) {
            throw ApiException.badInput(
                    "%s has %d values; at most %d are allowed.".formatted(name, values.size(), MAX_VALUES));
        }
        if (values.stream().anyMatch(Objects::isNull)) {
            throw ApiException.badInput("%s contains null: remove it.".formatted(name));
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
