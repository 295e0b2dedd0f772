package org.claimgraph.engine.smallrye;

import graphql.schema.GraphQLSchema;
import io.quarkus.arc.All;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.smallrye.graphql.schema.model.Schema;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.claimgraph.engine.execution.BreadthFirstEngine;
import org.claimgraph.engine.execution.GraphQLEngine;
import org.claimgraph.engine.execution.GraphQLRequest;
import org.claimgraph.engine.execution.GraphQLResponse;
import org.claimgraph.engine.execution.MemoryBudget;
import org.claimgraph.engine.execution.PreparedRequest;
import org.claimgraph.engine.execution.PreparedSubscription;
import org.claimgraph.engine.execution.ResolverRegistry;

/** Makes the engine from the annotated API classes. */
@ApplicationScoped
class EngineProducer {
    @Produces
    @Singleton
    ResolverRegistry resolvers(Schema model, @All List<ResolverContributor> contributors) {
        ResolverRegistry resolvers = AnnotatedResolvers.of(
                model, type -> Arc.container().instance(type).get());
        ArgumentReader arguments = new ArgumentReader(model);
        contributors.forEach(contributor -> contributor.contribute(resolvers, arguments));
        return resolvers;
    }

    @Produces
    @Singleton
    GraphQLEngine engine(
            GraphQLSchema schema, ResolverRegistry resolvers, LimitSettings settings, MemoryBudget memory) {
        return new InRequestContext(new BreadthFirstEngine(schema, resolvers, settings.limits(), memory));
    }

    /** Activates the request context while a request is prepared or executed, unless the caller has done so. */
    private record InRequestContext(GraphQLEngine engine) implements GraphQLEngine {
        @Override
        public PreparedRequest prepare(GraphQLRequest request, boolean queriesOnly) {
            return new PreparedInRequestContext(within(() -> engine.prepare(request, queriesOnly)));
        }

        @Override
        public PreparedRequest prepareStreaming(GraphQLRequest request) {
            return new PreparedInRequestContext(within(() -> engine.prepareStreaming(request)));
        }

        private static <T> T within(Supplier<T> work) {
            ManagedContext context = Arc.container().requestContext();
            if (context.isActive()) {
                return work.get();
            }
            context.activate();
            try {
                return work.get();
            } finally {
                context.terminate();
            }
        }
    }

    private record PreparedInRequestContext(PreparedRequest prepared) implements PreparedRequest {
        @Override
        public long weight() {
            return prepared.weight();
        }

        @Override
        public GraphQLResponse execute(Duration timeLeft) {
            return InRequestContext.within(() -> prepared.execute(timeLeft));
        }

        /** Its callers activate the request context: their scope is longer than one execution. */
        @Override
        public PreparedSubscription subscription() {
            return prepared.subscription();
        }
    }
}
