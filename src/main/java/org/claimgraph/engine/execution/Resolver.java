package org.claimgraph.engine.execution;

import java.util.Arrays;
import java.util.List;

/** Gives the values of one field for all objects of a level at once. */
@FunctionalInterface
public interface Resolver {
    /**
     * Called once for a field of a document, with every parent that the level above found.
     *
     * @return one element a parent, in their order; null where there is no value, {@link FieldError} where only that
     *     parent's field failed
     * @throws Exception which fails the field of every parent; a {@link org.claimgraph.engine.execution.ApiException} is shown to the
     *     caller, anything else is logged and masked
     */
    List<?> resolve(ResolverCall call) throws Exception;

    /** A resolver that looks at one parent at a time, for what costs nothing to ask again; null is a root's parent. */
    static Resolver each(One one) {
        return call -> {
            Object[] values = new Object[call.parents().size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = valueOrFailed(one, call, i);
            }
            return Arrays.asList(values);
        };
    }

    private static Object valueOrFailed(One one, ResolverCall call, int parent) {
        try {
            return one.value(call.parents().get(parent), call);
        } catch (Exception e) {
            return new FieldError(e);
        }
    }

    /** The value of a field for one parent. */
    @FunctionalInterface
    interface One {
        Object value(Object parent, ResolverCall call) throws Exception;
    }
}
