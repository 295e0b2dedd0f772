package org.claimgraph.platform.filter;

import java.util.List;
import java.util.Objects;
import org.claimgraph.platform.Problem;

/** Lists of values to choose from, as filters take them. */
public final class Choices {
    private static final int MOST = 500;

    private Choices() {}

    /** The same list where it is not too long and holds no null. */
    public static <T> List<T> of(String name, List<T> choices) {
        if (choices.size() > MOST) {
            throw Problem.badInput(
                    "%s has %d values, but a filter takes at most %d.".formatted(name, choices.size(), MOST));
        }
        if (choices.stream().anyMatch(Objects::isNull)) {
            throw Problem.badInput("%s holds a null: leave it out.".formatted(name));
        }
        return choices;
    }

    /** The names of vocabulary words, as columns hold them. */
    public static List<String> names(String name, List<? extends Enum<?>> words) {
        return of(name, words).stream().map(Enum::name).toList();
    }
}
