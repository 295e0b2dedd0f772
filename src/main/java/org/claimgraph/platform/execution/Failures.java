package org.claimgraph.platform.execution;

import graphql.GraphQLError;
import graphql.GraphQLException;
import graphql.schema.CoercingSerializeException;
import java.util.function.Supplier;
import org.claimgraph.platform.Problem;

/** The one place that turns what was thrown into words for the caller; what is ours goes to the log. */
final class Failures {
    private static final System.Logger LOG = System.getLogger(BreadthFirstEngine.class.getName());

    private final Supplier<String> ids;

    /** @param ids gives the names under which failures stand in the log */
    Failures(Supplier<String> ids) {
        this.ids = ids;
    }

    /** @param where the field or step that failed, for the log */
    Failure of(Throwable thrown, String where) {
        if (thrown instanceof Problem problem) {
            return new Failure(problem.getMessage(), problem.code());
        }
        if (thrown instanceof GraphQLException
                && thrown instanceof GraphQLError
                && !(thrown instanceof CoercingSerializeException)) {
            return new Failure(thrown.getMessage(), Problem.Code.BAD_INPUT);
        }
        String id = ids.get();
        LOG.log(System.Logger.Level.ERROR, "Failure " + id + " at " + where, thrown);
        return new Failure("Internal error, see the log under " + id, Problem.Code.INTERNAL);
    }

    static Failure missing(String field) {
        return new Failure("The field '" + field + "' has no value, but must have one", Problem.Code.INTERNAL);
    }
}
