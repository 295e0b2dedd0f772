package org.claimgraph.platform.graphql;

import graphql.schema.GraphQLSchema;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.smallrye.graphql.schema.model.Schema;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.claimgraph.platform.execution.Answer;
import org.claimgraph.platform.execution.BreadthFirstEngine;
import org.claimgraph.platform.execution.Engine;
import org.claimgraph.platform.execution.Request;

/** Makes the engine of the annotated API classes. */
@ApplicationScoped
class EngineProducer {
    @Produces
    @Singleton
    Engine engine(GraphQLSchema schema, Schema model, LimitSettings settings) {
        var resolvers = AnnotatedResolvers.of(
                model, type -> Arc.container().instance(type).get());
        return new InRequestContext(new BreadthFirstEngine(schema, resolvers, settings.limits()));
    }

    /** Gives beans of the request a life of one answer where the caller has not begun one. */
    private record InRequestContext(Engine engine) implements Engine {
        @Override
        public Answer answer(Request request, boolean queriesOnly, Duration timeLeft) {
            ManagedContext context = Arc.container().requestContext();
            if (context.isActive()) {
                return engine.answer(request, queriesOnly, timeLeft);
            }
            context.activate();
            try {
                return engine.answer(request, queriesOnly, timeLeft);
            } finally {
                context.terminate();
            }
        }
    }
}
