package org.claimgraph.engine.smallrye;

import io.smallrye.graphql.schema.model.Schema;
import java.lang.reflect.Array;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.claimgraph.engine.execution.ApiException;

/** The conversions of argument values to Java types: lists, sets, optionals, input objects and scalars. */
final class ArgumentConverters {
    private final InputObjectFactory inputs;

    ArgumentConverters(Schema model) {
        this.inputs = new InputObjectFactory(model, this);
    }

    ArgumentConverter to(Type type) {
        return switch (type) {
            case ParameterizedType generic ->
                generic((Class<?>) generic.getRawType(), generic.getActualTypeArguments());
            case WildcardType wildcard -> to(wildcard.getUpperBounds()[0]);
            case Class<?> array when array.isArray() -> array(array.getComponentType());
            case Class<?> plain -> plain(plain);
            default -> value -> value;
        };
    }

    private ArgumentConverter generic(Class<?> raw, Type[] arguments) {
        if (raw == Optional.class) {
            ArgumentConverter inner = to(arguments[0]);
            return value -> Optional.ofNullable(inner.of(value));
        }
        if (Set.class.isAssignableFrom(raw)) {
            ArgumentConverter inner = to(arguments[0]);
            return value -> value == null ? null : elements(value, inner, new LinkedHashSet<>());
        }
        if (raw.isAssignableFrom(List.class)) {
            ArgumentConverter inner = to(arguments[0]);
            return value -> value == null ? null : elements(value, inner, new ArrayList<>());
        }
        return plain(raw);
    }

    private static Collection<Object> elements(Object value, ArgumentConverter inner, Collection<Object> into) {
        for (Object element : (Collection<?>) value) {
            into.add(inner.of(element));
        }
        return into;
    }

    private ArgumentConverter array(Class<?> component) {
        ArgumentConverter inner = to(component);
        return value -> {
            if (value == null) {
                return null;
            }
            Collection<Object> elements = elements(value, inner, new ArrayList<>());
            Object array = Array.newInstance(component, elements.size());
            int i = 0;
            for (Object element : elements) {
                Array.set(array, i++, element);
            }
            return array;
        };
    }

    private ArgumentConverter plain(Class<?> type) {
        ArgumentConverter scalar = ScalarConverters.to(type);
        return value -> {
            try {
                return value instanceof Map<?, ?> fields && !type.isInstance(value)
                        ? inputs.make(type, fields)
                        : scalar.of(value);
            } catch (ApiException e) {
                throw new ArgumentConverter.Impossible(e.getMessage());
            }
        };
    }
}
