package org.claimgraph.engine.execution;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Reads a getter ({@code getName}, {@code isName}, {@code name}), a public field or the entry of a map. Uses
 * reflection: a non-constant method handle is no faster, and is interpreted in a native executable.
 */
final class PropertyResolver implements Resolver {
    /** How the property of one class is read. */
    @FunctionalInterface
    private interface Reader {
        Object of(Object parent) throws IllegalAccessException, InvocationTargetException;
    }

    private final String name;
    private final Map<Class<?>, Reader> readers = new ConcurrentHashMap<>();

    PropertyResolver(String name) {
        this.name = name;
    }

    @Override
    public List<?> resolve(ResolverCall call) {
        return Arrays.asList(read(call.parents().toArray(), FieldError::new));
    }

    /** The values of this property; {@code failed} makes the value of a parent whose property could not be read. */
    Object[] read(Object[] parents, Function<Throwable, ?> failed) {
        Object[] values = new Object[parents.length];
        Class<?> type = null;
        Reader reader = null;
        for (int i = 0; i < parents.length; i++) {
            Object parent = parents[i];
            try {
                if (parent instanceof Map<?, ?> map) {
                    values[i] = map.get(name);
                    continue;
                }
                if (parent.getClass() != type) {
                    type = parent.getClass();
                    reader = reader(type);
                }
                values[i] = reader.of(parent);
            } catch (InvocationTargetException e) {
                values[i] = failed.apply(e.getCause());
            } catch (Exception | LinkageError e) {
                values[i] = failed.apply(e);
            }
        }
        return values;
    }

    private Reader reader(Class<?> type) {
        Reader known = readers.get(type);
        if (known == null) {
            known = find(type);
            readers.put(type, known);
        }
        return known;
    }

    private Reader find(Class<?> type) {
        String capital = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        for (String method : List.of("get" + capital, "is" + capital, name)) {
            try {
                Method getter = type.getMethod(method);
                if (getter.getReturnType() != void.class && opened(getter)) {
                    return getter::invoke;
                }
            } catch (NoSuchMethodException next) {
                continue;
            }
        }
        return field(type);
    }

    private Reader field(Class<?> type) {
        try {
            Field field = type.getField(name);
            if (opened(field)) {
                return field::get;
            }
        } catch (NoSuchFieldException none) {
            throw new IllegalStateException(type.getName() + " has no property '" + name + "'", none);
        }
        throw new IllegalStateException("Property '" + name + "' of " + type.getName() + " cannot be read");
    }

    private static <M extends AccessibleObject & Member> boolean opened(M member) {
        return !Modifier.isStatic(member.getModifiers()) && member.trySetAccessible();
    }
}
