package org.claimgraph.platform.filter;

import java.util.List;
import java.util.Objects;
import org.claimgraph.engine.execution.ApiException;

/** Lists of values to choose from, as filters take them. */
public final class FilterValues {
    private static final int MOST = 500;

    private FilterValues() {}

    /** The same list where it is not too long and holds no null. */
    public static <T> List<T> of(String name, List<T> choices) {
        if (choices.size() > MOST) {
            throw ApiException.badInput(
                    "%s has %d values, but a filter takes at most %d.".formatted(name, choices.size(), MOST));
        }
        if (choices.stream().anyMatch(Objects::isNull)) {
            throw ApiException.badInput("%s holds a null: leave it out.".formatted(name));
        }
        return choices;
    }

    /** The names of vocabulary words, as columns hold them. */
    public static List<String> names(String name, List<? extends Enum<?>> words) {
        return of(name, words).stream().map(Enum::name).toList();
    }
}
