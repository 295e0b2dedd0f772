package org.claimgraph.engine.smallrye;

import io.smallrye.graphql.schema.model.Argument;
import io.smallrye.graphql.schema.model.Operation;
import java.lang.reflect.Method;
import java.util.List;

/** Finds the Java methods of the operations in the model. */
final class MethodLookup {
    private MethodLookup() {}

    static Method of(Operation operation) {
        Class<?> type = classNamed(operation.getClassName());
        Method found = null;
        for (Method method : type.getMethods()) {
            if (!method.isBridge() && method.getName().equals(operation.getMethodName()) && takes(method, operation)) {
                found = method;
            }
        }
        if (found == null) {
            throw new IllegalStateException(
                    "No method " + operation.getClassName() + "." + operation.getMethodName() + " for its arguments");
        }
        return found;
    }

    private static boolean takes(Method method, Operation operation) {
        List<Argument> arguments = operation.getArguments();
        Class<?>[] types = method.getParameterTypes();
        if (types.length != arguments.size()) {
            return false;
        }
        for (int i = 0; i < types.length; i++) {
            Argument argument = arguments.get(i);
            String expected = argument.hasWrapper()
                    ? argument.getWrapper().getWrapperClassName()
                    : argument.getReference().getClassName();
            if (!types[i].isArray() && !types[i].getName().equals(expected)) {
                return false;
            }
        }
        return true;
    }

    private static Class<?> classNamed(String name) {
        try {
            return Class.forName(name, true, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("The GraphQL model names a missing class: " + name, e);
        }
    }
}
