package org.claimgraph.engine.execution;

import graphql.GraphQLError;
import graphql.GraphQLException;
import graphql.schema.CoercingSerializeException;
import java.util.function.Supplier;

/** The one place that turns what was thrown into words for the caller; what is ours goes to the log. */
final class ErrorMapper {
    private static final System.Logger LOG = System.getLogger(BreadthFirstEngine.class.getName());

    private final Supplier<String> ids;

    /** @param ids gives the names under which failures stand in the log */
    ErrorMapper(Supplier<String> ids) {
        this.ids = ids;
    }

    /** @param where the field or step that failed, for the log */
    ErrorInfo of(Throwable thrown, String where) {
        if (thrown instanceof ApiException problem) {
            return new ErrorInfo(problem.getMessage(), problem.code());
        }
        if (thrown instanceof GraphQLException
                && thrown instanceof GraphQLError
                && !(thrown instanceof CoercingSerializeException)) {
            return new ErrorInfo(thrown.getMessage(), ApiException.Code.BAD_INPUT);
        }
        String id = ids.get();
        LOG.log(System.Logger.Level.ERROR, "Failure " + id + " at " + where, thrown);
        return new ErrorInfo("Internal error, see the log under " + id, ApiException.Code.INTERNAL);
    }

    static ErrorInfo missing(String field) {
        return new ErrorInfo("The field '" + field + "' has no value, but must have one", ApiException.Code.INTERNAL);
    }
}
