package org.claimgraph.engine.smallrye;

import io.smallrye.graphql.schema.model.Argument;
import io.smallrye.graphql.schema.model.Operation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.engine.execution.FieldError;
import org.claimgraph.engine.execution.Resolver;
import org.claimgraph.engine.execution.ResolverCall;

/** Resolves a field by calling a method of an API class. */
final class MethodResolver implements Resolver {
    /** How the method takes the objects that its field belongs to. */
    enum Parents {
        /** Not at all: it is a query or mutation. */
        NONE,
        /** One at a time. */
        EACH,
        /** All in one list; it returns a list of as many values. */
        BATCH
    }

    private static final int NO_SOURCE = -1;

    private final Operation operation;
    private final Parents parents;
    private final Method method;
    private final ArgumentConverter[] conversions;
    private final Function<Class<?>, Object> beans;
    private final int source;
    private final long weight;
    private volatile Object bean;

    private MethodResolver(
            Operation operation,
            Parents parents,
            Method method,
            ArgumentConverter[] conversions,
            Function<Class<?>, Object> beans) {
        this.operation = operation;
        this.parents = parents;
        this.method = method;
        this.conversions = conversions;
        this.beans = beans;
        this.source = sourceOf(operation);
        this.weight = weightOf(method);
    }

    static MethodResolver of(
            Operation operation, Parents parents, ArgumentConverters conversions, Function<Class<?>, Object> beans) {
        Method method = MethodLookup.of(operation);
        Type[] types = method.getGenericParameterTypes();
        ArgumentConverter[] each = new ArgumentConverter[types.length];
        for (int i = 0; i < each.length; i++) {
            if (!operation.getArguments().get(i).isSourceArgument()) {
                each[i] = conversions.to(types[i]);
            }
        }
        return new MethodResolver(operation, parents, method, each, beans);
    }

    /** Equal for the same method on all types that share it. */
    Object identity() {
        return List.of(method, parents);
    }

    @Override
    public List<?> resolve(ResolverCall call) throws Exception {
        Object[] arguments = arguments(call);
        return switch (parents) {
            case NONE -> Collections.singletonList(invoke(arguments));
            case EACH -> each(call.parents(), arguments);
            case BATCH -> {
                arguments[source] = call.parents();
                yield (List<?>) invoke(arguments);
            }
        };
    }

    @Override
    public long weight() {
        return weight;
    }

    private static long weightOf(Method method) {
        Expensive expensive = method.getAnnotation(Expensive.class);
        return expensive == null ? 1 : expensive.value();
    }

    private List<?> each(List<?> sources, Object[] arguments) {
        Object[] values = new Object[sources.size()];
        for (int i = 0; i < values.length; i++) {
            Object[] own = arguments.clone();
            own[source] = sources.get(i);
            try {
                values[i] = invoke(own);
            } catch (Exception e) {
                values[i] = new FieldError(e);
            }
        }
        return Arrays.asList(values);
    }

    private Object[] arguments(ResolverCall call) {
        Object[] arguments = new Object[conversions.length];
        for (int i = 0; i < arguments.length; i++) {
            if (conversions[i] != null) {
                String name = operation.getArguments().get(i).getName();
                try {
                    arguments[i] = conversions[i].of(call.arguments().get(name));
                } catch (ArgumentConverter.Impossible e) {
                    throw ApiException.badInput("Argument '" + name + "' of '" + operation.getName()
                            + "' cannot be used: " + e.getMessage());
                }
            }
        }
        return arguments;
    }

    private Object invoke(Object[] arguments) throws Exception {
        try {
            return method.invoke(bean(), arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    private Object bean() {
        Object known = bean;
        if (known == null) {
            known = beans.apply(method.getDeclaringClass());
            bean = known;
        }
        return known;
    }

    private static int sourceOf(Operation operation) {
        List<Argument> arguments = operation.getArguments();
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.get(i).isSourceArgument()) {
                return i;
            }
        }
        return NO_SOURCE;
    }
}
