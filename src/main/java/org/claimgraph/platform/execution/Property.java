package org.claimgraph.platform.execution;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Reads a getter ({@code getName}, {@code isName}, {@code name}), a public field or the entry of a map. */
final class Property implements Resolver {
    private static final MethodType READER = MethodType.methodType(Object.class, Object.class);

    private final String name;
    private final Map<Class<?>, MethodHandle> readers = new ConcurrentHashMap<>();

    Property(String name) {
        this.name = name;
    }

    @Override
    public List<?> resolve(Call call) {
        return Arrays.asList(read(call.parents().toArray(), Failed::new));
    }

    /** The column of this property; {@code failed} makes the value of a parent that could not be read. */
    Object[] read(Object[] parents, Function<Throwable, ?> failed) {
        Object[] values = new Object[parents.length];
        Class<?> type = null;
        MethodHandle reader = null;
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
                values[i] = (Object) reader.invokeExact(parent);
            } catch (Throwable e) {
                values[i] = failed.apply(e);
            }
        }
        return values;
    }

    private MethodHandle reader(Class<?> type) throws IllegalAccessException {
        MethodHandle known = readers.get(type);
        if (known == null) {
            known = find(type);
            readers.put(type, known);
        }
        return known;
    }

    private MethodHandle find(Class<?> type) throws IllegalAccessException {
        String capital = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        for (String method : List.of("get" + capital, "is" + capital, name)) {
            try {
                var getter = type.getMethod(method);
                if (getter.getReturnType() != void.class && opened(getter)) {
                    return MethodHandles.lookup().unreflect(getter).asType(READER);
                }
            } catch (NoSuchMethodException next) {
                continue;
            }
        }
        return field(type);
    }

    private MethodHandle field(Class<?> type) throws IllegalAccessException {
        try {
            var field = type.getField(name);
            if (opened(field)) {
                return MethodHandles.lookup().unreflectGetter(field).asType(READER);
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
