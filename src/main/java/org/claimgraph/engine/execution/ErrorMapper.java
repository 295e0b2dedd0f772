package org.claimgraph.engine.execution;

import graphql.GraphQLError;
import graphql.GraphQLException;
import graphql.schema.CoercingSerializeException;
import java.util.function.Supplier;

/** Decides what the caller sees of an exception; internal failures are logged under an id that the caller sees. */
final class ErrorMapper {
    private static final System.Logger LOG = System.getLogger(BreadthFirstEngine.class.getName());

    private static final int LONGEST_CHAIN = 20;

    private final Supplier<String> ids;

    /** @param ids makes the ids of internal failures */
    ErrorMapper(Supplier<String> ids) {
        this.ids = ids;
    }

    /**
     * @param where the field or step that failed, for the log
     * @throws OutOfMemoryError if that is the cause: the process can not be trusted to go on
     */
    ErrorInfo of(Throwable thrown, String where) {
        throwOutOfMemory(thrown);
        if (thrown instanceof ApiException error) {
            return new ErrorInfo(error.getMessage(), error.code());
        }
        if (thrown instanceof GraphQLException
                && thrown instanceof GraphQLError
                && !(thrown instanceof CoercingSerializeException)) {
            return new ErrorInfo(thrown.getMessage(), ErrorCode.BAD_INPUT);
        }
        String id = ids.get();
        LOG.log(System.Logger.Level.ERROR, "Failure " + id + " at " + where, thrown);
        return new ErrorInfo("Internal error, see the log under " + id, ErrorCode.INTERNAL);
    }

    private static void throwOutOfMemory(Throwable thrown) {
        int depth = 0;
        for (Throwable cause = thrown; cause != null && depth < LONGEST_CHAIN; cause = cause.getCause(), depth++) {
            if (cause instanceof OutOfMemoryError error) {
                throw error;
            }
        }
    }

    static ErrorInfo missing(String field) {
        return new ErrorInfo("The field '" + field + "' has no value, but must have one", ErrorCode.INTERNAL);
    }
}
