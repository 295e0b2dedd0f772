package org.claimgraph.platform.graphql;

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
import org.claimgraph.platform.Problem;

/** The conversions of argument values to Java types: lists, sets, optionals, input objects and scalars. */
final class Conversions {
    private final InputObjects inputs;

    Conversions(Schema model) {
        this.inputs = new InputObjects(model, this);
    }

    Conversion to(Type type) {
        return switch (type) {
            case ParameterizedType generic ->
                generic((Class<?>) generic.getRawType(), generic.getActualTypeArguments());
            case WildcardType wildcard -> to(wildcard.getUpperBounds()[0]);
            case Class<?> array when array.isArray() -> array(array.getComponentType());
            case Class<?> plain -> plain(plain);
            default -> value -> value;
        };
    }

    private Conversion generic(Class<?> raw, Type[] arguments) {
        if (raw == Optional.class) {
            Conversion inner = to(arguments[0]);
            return value -> Optional.ofNullable(inner.of(value));
        }
        if (Set.class.isAssignableFrom(raw)) {
            Conversion inner = to(arguments[0]);
            return value -> value == null ? null : elements(value, inner, new LinkedHashSet<>());
        }
        if (raw.isAssignableFrom(List.class)) {
            Conversion inner = to(arguments[0]);
            return value -> value == null ? null : elements(value, inner, new ArrayList<>());
        }
        return plain(raw);
    }

    private static Collection<Object> elements(Object value, Conversion inner, Collection<Object> into) {
        for (Object element : (Collection<?>) value) {
            into.add(inner.of(element));
        }
        return into;
    }

    private Conversion array(Class<?> component) {
        Conversion inner = to(component);
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

    private Conversion plain(Class<?> type) {
        Conversion scalar = Scalars.to(type);
        return value -> {
            try {
                return value instanceof Map<?, ?> fields && !type.isInstance(value)
                        ? inputs.make(type, fields)
                        : scalar.of(value);
            } catch (Problem e) {
                throw new Conversion.Impossible(e.getMessage());
            }
        };
    }
}
