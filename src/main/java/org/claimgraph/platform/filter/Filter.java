package org.claimgraph.platform.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.platform.database.Sql;

/** A filter in a request: its own conditions, and other filters combined by {@code and}, {@code or} and {@code not}. */
public interface Filter<F extends Filter<F>> {
    int MAX_DEPTH = 8;

    /** All of these filters must match; null is no condition. */
    List<F> and();

    /** At least one of these filters must match; null is no condition, an empty list matches nothing. */
    List<F> or();

    /** This filter must not match; null is no condition. */
    F not();

    /**
     * The whole condition, in parentheses; {@code (true)} for a null or empty filter.
     *
     * @param conditions returns the conditions of one filter apart from its {@code and}, {@code or} and {@code not}
     */
    static <F extends Filter<F>> Sql condition(F filter, Function<F, List<Sql>> conditions) {
        return condition(filter, conditions, 1);
    }

    private static <F extends Filter<F>> Sql condition(F filter, Function<F, List<Sql>> conditions, int depth) {
        if (depth > MAX_DEPTH) {
            throw ApiException.badInput(
                    "The filter is nested more than %d levels deep: flatten it.".formatted(MAX_DEPTH));
        }
        List<Sql> all = new ArrayList<>();
        if (filter != null) {
            all.addAll(conditions.apply(filter));
            if (filter.and() != null) {
                FilterValues.of("and", filter.and()).forEach(one -> all.add(condition(one, conditions, depth + 1)));
            }
            if (filter.or() != null) {
                List<Sql> choices = new ArrayList<>();
                FilterValues.of("or", filter.or()).forEach(one -> choices.add(condition(one, conditions, depth + 1)));
                all.add(joined(choices, "or", "false"));
            }
            if (filter.not() != null) {
                all.add(Sql.of("not coalesce(")
                        .add(condition(filter.not(), conditions, depth + 1))
                        .add(", false)"));
            }
        }
        return joined(all, "and", "true");
    }

    private static Sql joined(List<Sql> conditions, String word, String none) {
        Sql whole = Sql.of("(");
        for (int at = 0; at < conditions.size(); at++) {
            whole.add(at == 0 ? "" : word).add(conditions.get(at));
        }
        return conditions.isEmpty() ? Sql.of("(" + none + ")") : whole.add(")");
    }
}
