package org.claimgraph.platform.filter;

import java.util.ArrayList;
import java.util.List;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.platform.database.Sql;

/** A condition on rows that a client wrote: conditions of its own, and others joined by and, or and not. */
public interface Filter<F extends Filter<F>> {
    int DEEPEST = 8;

    /** All of them must hold; null is no condition. */
    List<F> and();

    /** One of them must hold; null is no condition, an empty list holds for nothing. */
    List<F> or();

    /** It must not hold; null is no condition. */
    F not();

    /** The filter's own conditions, each to be joined by and. */
    List<Sql> own();

    /** The whole condition, in parentheses; {@code (true)} where the filter is null or says nothing. */
    static Sql condition(Filter<?> filter) {
        return condition(filter, 1);
    }

    private static Sql condition(Filter<?> filter, int depth) {
        if (depth > DEEPEST) {
            throw ApiException.badInput("The filter is nested more than %d deep: flatten it.".formatted(DEEPEST));
        }
        List<Sql> all = new ArrayList<>();
        if (filter != null) {
            all.addAll(filter.own());
            if (filter.and() != null) {
                FilterValues.of("and", filter.and()).forEach(one -> all.add(condition(one, depth + 1)));
            }
            if (filter.or() != null) {
                List<Sql> choices = new ArrayList<>();
                FilterValues.of("or", filter.or()).forEach(one -> choices.add(condition(one, depth + 1)));
                all.add(joined(choices, "or", "false"));
            }
            if (filter.not() != null) {
                all.add(Sql.of("not coalesce(")
                        .add(condition(filter.not(), depth + 1))
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
