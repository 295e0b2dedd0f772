package org.claimgraph.engine.smallrye;

import io.smallrye.graphql.schema.model.Schema;
import java.util.ArrayList;
import java.util.List;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.engine.execution.ResolverCall;

/**
 * Converts the arguments of contributed fields to the types that annotated methods get: scalars, enums and input types.
 * Thread-safe.
 */
public final class ArgumentReader {
    private final ArgumentConverters conversions;

    ArgumentReader(Schema model) {
        this.conversions = new ArgumentConverters(model);
    }

    /**
     * The argument; null where it is absent or null.
     *
     * @throws ApiException with BAD_INPUT if the value is not one of the type
     */
    public <T> T value(ResolverCall call, String name, Class<T> type) {
        return type.cast(converted(name, call.argument(name), type));
    }

    /**
     * The elements of a list argument; null where it is absent or null.
     *
     * @throws ApiException with BAD_INPUT if an element is not one of the type
     */
    public <T> List<T> list(ResolverCall call, String name, Class<T> type) {
        List<?> values = call.argument(name);
        if (values == null) {
            return null;
        }
        List<T> list = new ArrayList<>(values.size());
        values.forEach(value -> list.add(type.cast(converted(name, value, type))));
        return list;
    }

    private Object converted(String name, Object value, Class<?> type) {
        try {
            return conversions.to(type).of(value);
        } catch (ArgumentConverter.Impossible e) {
            throw ApiException.badInput("Argument '%s' cannot be used: %s".formatted(name, e.getMessage()));
        }
    }
}
