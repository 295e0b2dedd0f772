package org.claimgraph.engine.execution;

import java.util.Arrays;
import java.util.List;

/** Resolves one field for all objects of a level at once. Called by several threads, one request on each. */
@FunctionalInterface
public interface Resolver {
    /**
     * Called once for a field of a document, with all objects of the level, on the thread of the request. {@link
     * Deadline#current}, {@link RequestBudget#current} and {@link FieldSelection#current} are set; no transaction is open.
     *
     * @return one element per parent, in their order: null where there is no value, {@link FieldError} where the field of
     *     this parent failed
     * @throws Exception fails the field for every parent. An {@link ApiException} is shown to the caller, and ends the
     *     request if its code is {@link ErrorCode#UNAVAILABLE}; anything else is logged and masked
     */
    List<?> resolve(ResolverCall call) throws Exception;

    /**
     * How many scalar fields are about as expensive as one value of this field: 1, unless it computes something of much
     * data.
     */
    default long weight() {
        return 1;
    }

    /** A resolver that computes one value at a time, without database statements. The parent of a root field is null. */
    static Resolver each(SingleResolver single) {
        return call -> {
            Object[] values = new Object[call.parents().size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = valueOrError(single, call, i);
            }
            return Arrays.asList(values);
        };
    }

    private static Object valueOrError(SingleResolver single, ResolverCall call, int parent) {
        try {
            return single.value(call.parents().get(parent), call);
        } catch (Exception e) {
            return new FieldError(e);
        }
    }

    /** Resolves a field for one parent. */
    @FunctionalInterface
    interface SingleResolver {
        Object value(Object parent, ResolverCall call) throws Exception;
    }
}
