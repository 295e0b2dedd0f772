package org.claimgraph.engine.execution;

import java.util.List;
import java.util.Map;

/**
 * What a {@link Resolver} is asked.
 *
 * @param parents the objects whose field is asked; one null for a field of the root
 * @param arguments the coerced arguments: defaults applied, absent ones absent; not to be changed
 * @param selection what is asked below the field
 */
public record ResolverCall(List<?> parents, Map<String, Object> arguments, FieldSelection selection) {
    /** An argument's coerced value; null where it is absent or null. */
    @SuppressWarnings("unchecked")
    public <T> T argument(String name) {
        return (T) arguments.get(name);
    }
}
