package org.claimgraph.engine.smallrye;

import io.smallrye.graphql.schema.model.Field;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.schema.model.Reference;
import io.smallrye.graphql.schema.model.Schema;
import io.smallrye.graphql.schema.model.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.claimgraph.engine.execution.Resolver;
import org.claimgraph.engine.execution.ResolverRegistry;

/**
 * Binds the methods of annotated API classes to the executor: operations, {@code @Source} methods for one object or a list
 * of them, and the properties of types. A method whose source is an interface serves all its types in one call.
 *
 * <p>Methods are synchronous: {@code Uni}, {@code CompletionStage} and namespaced operations are not bound, nor are formats
 * on fields.
 */
public final class AnnotatedResolvers {
    private final Schema model;
    private final Function<Class<?>, Object> beans;
    private final ArgumentConverters conversions;
    private final ResolverRegistry resolvers;
    private final Map<Object, Resolver> bound = new HashMap<>();

    private AnnotatedResolvers(Schema model, Function<Class<?>, Object> beans) {
        this.model = model;
        this.beans = beans;
        this.conversions = new ArgumentConverters(model);
        this.resolvers = new ResolverRegistry(new ObjectTypeNames(model)::of);
    }

    /** @param beans gives the instance of an API class, at the first call of one of its methods */
    public static ResolverRegistry of(Schema model, Function<Class<?>, Object> beans) {
        AnnotatedResolvers annotated = new AnnotatedResolvers(model, beans);
        model.getQueries().forEach(operation -> annotated.bind("Query", operation, MethodResolver.Parents.NONE));
        model.getMutations().forEach(operation -> annotated.bind("Mutation", operation, MethodResolver.Parents.NONE));
        model.getSubscriptions().forEach(annotated::bindSubscription);
        model.getTypes().values().forEach(annotated::bind);
        return annotated.resolvers;
    }

    private void bindSubscription(Operation operation) {
        MethodResolver method = MethodResolver.of(operation, MethodResolver.Parents.NONE, conversions, beans);
        resolvers.subscription(
                operation.getName(),
                call -> List.of(((EventMulti<?>) method.resolve(call).getFirst()).stream()));
    }

    private void bind(Type type) {
        String name = GenericTypeNames.served(type.getName());
        for (Field field : type.getFields().values()) {
            String member = field.getMethodName() != null ? field.getMethodName() : field.getPropertyName();
            resolvers.property(name, field.getName(), member);
        }
        for (Reference face : type.getInterfaces()) {
            Type shared = model.getInterfaces().get(face.getName());
            if (shared != null) {
                bindSources(name, shared);
            }
        }
        bindSources(name, type);
    }

    private void bindSources(String type, Type declaring) {
        declaring.getOperations().values().forEach(operation -> bind(type, operation, MethodResolver.Parents.EACH));
        declaring
                .getBatchOperations()
                .values()
                .forEach(operation -> bind(type, operation, MethodResolver.Parents.BATCH));
    }

    private void bind(String type, Operation operation, MethodResolver.Parents parents) {
        MethodResolver method = MethodResolver.of(operation, parents, conversions, beans);
        resolvers.field(type, operation.getName(), bound.computeIfAbsent(method.identity(), known -> method));
    }
}
