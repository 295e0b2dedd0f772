package org.claimgraph.engine.execution;

import java.util.List;
import java.util.Map;

/**
 * One call of a {@link Resolver}.
 *
 * @param parents the objects whose field is resolved; one null for a field of the root
 * @param arguments the coerced arguments: defaults applied, absent ones absent; unmodifiable
 * @param selection the fields selected below the field
 */
public record ResolverCall(List<?> parents, Map<String, Object> arguments, FieldSelection selection) {
    /** An argument's coerced value; null where it is absent or null. */
    @SuppressWarnings("unchecked")
    public <T> T argument(String name) {
        return (T) arguments.get(name);
    }
}
