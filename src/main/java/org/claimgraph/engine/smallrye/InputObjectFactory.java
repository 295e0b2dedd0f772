package org.claimgraph.engine.smallrye;

import io.smallrye.graphql.schema.model.Field;
import io.smallrye.graphql.schema.model.InputType;
import io.smallrye.graphql.schema.model.Schema;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.claimgraph.engine.execution.ApiException;

/** Creates the objects of input types: by the constructor for records, else by setters or public fields. */
final class InputObjectFactory {
    private final Map<String, InputType> models = new HashMap<>();
    private final Map<Class<?>, Maker> makers = new ConcurrentHashMap<>();
    private final ArgumentConverters conversions;

    InputObjectFactory(Schema model, ArgumentConverters conversions) {
        model.getInputs().values().forEach(input -> models.put(input.getClassName(), input));
        this.conversions = conversions;
    }

    /** @param values the coerced values by their names in GraphQL; an absent one leaves a setter's property as it is */
    Object make(Class<?> type, Map<?, ?> values) {
        Maker maker = makers.get(type);
        if (maker == null) {
            maker = maker(type);
            makers.put(type, maker);
        }
        return maker.make(values);
    }

    private Maker maker(Class<?> type) {
        InputType model = models.get(type.getName());
        if (model == null) {
            throw new IllegalStateException(type.getName() + " is not an input type");
        }
        List<Field> parameters = model.getCreatorParameters() == null ? List.of() : model.getCreatorParameters();
        Constructor<?> constructor = null;
        for (Constructor<?> candidate : type.getConstructors()) {
            if (candidate.getParameterCount() == parameters.size()) {
                constructor = candidate;
            }
        }
        if (constructor == null) {
            throw new IllegalStateException(type.getName() + " has no public constructor for its fields");
        }
        Map<String, Setter> setters = new HashMap<>();
        for (Field field : model.getFields().values()) {
            if (!parameters.contains(field)) {
                setters.put(field.getName(), setter(type, field));
            }
        }
        return new Maker(constructor, parameters, conversions(constructor.getGenericParameterTypes()), setters);
    }

    private ArgumentConverter[] conversions(Type[] types) {
        ArgumentConverter[] each = new ArgumentConverter[types.length];
        for (int i = 0; i < types.length; i++) {
            each[i] = conversions.to(types[i]);
        }
        return each;
    }

    private Setter setter(Class<?> type, Field field) {
        for (Method method : type.getMethods()) {
            if (method.getName().equals(field.getMethodName()) && method.getParameterCount() == 1) {
                ArgumentConverter conversion = conversions.to(method.getGenericParameterTypes()[0]);
                return (object, value) -> method.invoke(object, conversion.of(value));
            }
        }
        try {
            java.lang.reflect.Field property = type.getField(field.getPropertyName());
            ArgumentConverter conversion = conversions.to(property.getGenericType());
            return (object, value) -> property.set(object, conversion.of(value));
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(
                    type.getName() + " has no setter or public field for '" + field.getName() + "'", e);
        }
    }

    @FunctionalInterface
    private interface Setter {
        void set(Object object, Object value) throws ReflectiveOperationException;
    }

    private record Maker(
            Constructor<?> constructor,
            List<Field> parameters,
            ArgumentConverter[] conversions,
            Map<String, Setter> setters) {
        private void refuseNulls(Map<?, ?> values) {
            if (constructor.getDeclaringClass().isAnnotationPresent(NonNullFields.class)) {
                values.forEach((name, value) -> {
                    if (value == null) {
                        throw new ArgumentConverter.Impossible("'" + name + "' is null: leave it out instead");
                    }
                });
            }
        }

        Object make(Map<?, ?> values) {
            refuseNulls(values);
            Object[] arguments = new Object[conversions.length];
            for (int i = 0; i < arguments.length; i++) {
                String name = parameters.get(i).getName();
                try {
                    arguments[i] = conversions[i].of(values.get(name));
                } catch (ArgumentConverter.Impossible e) {
                    throw new ArgumentConverter.Impossible("in '" + name + "', " + e.getMessage());
                }
            }
            try {
                Object made = constructor.newInstance(arguments);
                for (Map.Entry<?, ?> value : values.entrySet()) {
                    Setter setter = setters.get(value.getKey());
                    if (setter != null) {
                        setter.set(made, value.getValue());
                    }
                }
                return made;
            } catch (InvocationTargetException e) {
                throw e.getCause() instanceof ApiException problem
                        ? problem
                        : ArgumentConverter.Impossible.value(values, constructor.getDeclaringClass());
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
