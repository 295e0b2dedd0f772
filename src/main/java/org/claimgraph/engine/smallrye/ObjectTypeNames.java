package org.claimgraph.engine.smallrye;

import io.smallrye.graphql.schema.model.Schema;
import io.smallrye.graphql.schema.model.Type;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The GraphQL type of an object, by its class or the nearest superclass, so that proxies are found too. */
final class ObjectTypeNames {
    private static final String NONE = "";

    private final Map<String, String> modelled = new HashMap<>();
    private final Map<Class<?>, String> known = new ConcurrentHashMap<>();

    ObjectTypeNames(Schema model) {
        for (Type type : model.getTypes().values()) {
            modelled.putIfAbsent(type.getClassName(), GenericTypeNames.served(type.getName()));
        }
    }

    /** Null if the schema has no type for the class of this object. */
    String of(Object object) {
        String name = known.get(object.getClass());
        if (name == null) {
            name = find(object.getClass());
            known.put(object.getClass(), name);
        }
        return name.isEmpty() ? null : name;
    }

    private String find(Class<?> type) {
        for (Class<?> above = type; above != null; above = above.getSuperclass()) {
            String name = modelled.get(above.getName());
            if (name != null) {
                return name;
            }
        }
        return NONE;
    }
}
