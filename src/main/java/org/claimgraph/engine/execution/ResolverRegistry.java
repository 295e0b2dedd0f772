package org.claimgraph.engine.execution;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Maps fields to resolvers. A field without a resolver is read as a property of its parent. Complete it before creating an
 * engine.
 */
public final class ResolverRegistry {
    private final Map<String, Map<String, Resolver>> byType = new HashMap<>();
    private final Map<String, Resolver> sources = new HashMap<>();
    private final Map<String, PropertyResolver> properties = new ConcurrentHashMap<>();
    private final Function<Object, String> typeOf;

    /** @param typeOf the name of the GraphQL object type of a Java object, null where there is none */
    public ResolverRegistry(Function<Object, String> typeOf) {
        this.typeOf = Objects.requireNonNull(typeOf);
    }

    /** Registers a resolver; one that serves several types is called once for the objects of all of them. */
    public ResolverRegistry field(String type, String field, Resolver resolver) {
        byType.computeIfAbsent(type, t -> new HashMap<>()).put(field, Objects.requireNonNull(resolver));
        return this;
    }

    /**
     * Registers a field of the type {@code Subscription}.
     *
     * @param source returns one {@link EventStream} for the arguments of the field
     */
    public ResolverRegistry subscription(String field, Resolver source) {
        sources.put(field, Objects.requireNonNull(source));
        return field("Subscription", field, Resolver.each((event, call) -> ((SubscriptionEvent) event).value()));
    }

    /** What opens the stream of a field of the type {@code Subscription}; null if there is no such field. */
    Resolver source(String field) {
        return sources.get(field);
    }

    /** Registers a field that is read from a Java property of another name. */
    public ResolverRegistry property(String type, String field, String property) {
        return field(type, field, property(property));
    }

    /** The resolver of a field, the same object for all types that share it. */
    public Resolver of(String type, String field) {
        Resolver own = byType.getOrDefault(type, Map.of()).get(field);
        return own != null ? own : property(field);
    }

    /** The name of the GraphQL object type of a Java object, null where it has none. */
    public String typeOf(Object object) {
        return typeOf.apply(object);
    }

    private PropertyResolver property(String name) {
        return properties.computeIfAbsent(name, PropertyResolver::new);
    }
}
