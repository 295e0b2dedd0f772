package org.claimgraph.kind;

import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.schema.SchemaTransformer;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import io.quarkus.arc.Arc;
import io.smallrye.graphql.spi.EventingService;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.claimgraph.engine.execution.FieldSelection;
import org.claimgraph.engine.execution.ResolverCall;
import org.claimgraph.engine.execution.ResolverRegistry;
import org.claimgraph.graph.EntityKind;
import org.claimgraph.graph.vocabulary.Predicates;
import org.claimgraph.graph.vocabulary.View;
import org.claimgraph.graph.vocabulary.Views;

/**
 * Adds the views of the vocabulary as fields to the schema types of the entity kinds. A view of relations has the type
 * of the field {@code relations}, a view of facts that of {@code facts}, and takes its arguments about claims and order.
 *
 * <p>SmallRye calls it while it builds the schema; for a native executable, that is during the build.
 */
public final class ViewFields implements EventingService {
    private static final List<String> PAGE_ARGUMENTS = List.of("first", "after");
    private static final List<String> CLAIM_ARGUMENTS =
            List.of("validAt", "certainty", "knownAt", "modalities", "orderBy");
    private static final Map<View.Argument, String> DESCRIPTIONS = Map.of(
            View.Argument.ROLE,
            "Returns parties in this role, for example investor; null returns every role.",
            View.Argument.STATUS,
            "Returns deals to which a claim gives this status, for example signed; null returns every status.");

    /** Null: it cannot be switched off. */
    @Override
    public String getConfigKey() {
        return null;
    }

    @Override
    public GraphQLSchema.Builder beforeSchemaBuild(GraphQLSchema.Builder builder) {
        GraphQLSchema annotated = builder.build();
        GraphQLInterfaceType entity = (GraphQLInterfaceType) annotated.getType("Entity");
        return entity == null ? builder : withViews(annotated, entity);
    }

    private static GraphQLSchema.Builder withViews(GraphQLSchema annotated, GraphQLInterfaceType entity) {
        Map<String, List<View>> views = viewsByType();
        GraphQLCodeRegistry.Builder fetchers = GraphQLCodeRegistry.newCodeRegistry(annotated.getCodeRegistry());
        GraphQLSchema complete = SchemaTransformer.transformSchema(annotated, new GraphQLTypeVisitorStub() {
            @Override
            public TraversalControl visitGraphQLObjectType(
                    GraphQLObjectType type, TraverserContext<GraphQLSchemaElement> context) {
                List<View> own = views.get(type.getName());
                if (own == null) {
                    return TraversalControl.CONTINUE;
                }
                for (View view : own) {
                    fetchers.dataFetcher(
                            FieldCoordinates.coordinates(type.getName(), view.name()), fetcher(type.getName(), view));
                }
                return changeNode(
                        context, type.transform(with -> own.forEach(view -> with.field(field(view, entity)))));
            }
        });
        return GraphQLSchema.newSchema(complete).codeRegistry(fetchers.build());
    }

    private static Map<String, List<View>> viewsByType() {
        Views views = new Views(new Predicates());
        Map<String, List<View>> byType = new HashMap<>();
        for (EntityKind kind : EntityKind.values()) {
            byType.put(kind.typeName(), views.of(kind));
        }
        return byType;
    }

    private static GraphQLFieldDefinition field(View view, GraphQLInterfaceType entity) {
        GraphQLFieldDefinition shape = entity.getFieldDefinition(
                switch (view.content()) {
                    case RELATIONS -> "relations";
                    case FACTS -> "facts";
                });
        List<GraphQLArgument> arguments = new ArrayList<>();
        CLAIM_ARGUMENTS.forEach(name -> arguments.add(shape.getArgument(name)));
        if (view.content() == View.Content.RELATIONS) {
            PAGE_ARGUMENTS.forEach(name -> arguments.add(shape.getArgument(name)));
        }
        for (View.Argument argument : view.arguments()) {
            arguments.add(argument(argument, shape.getArgument("after").getType()));
        }
        return GraphQLFieldDefinition.newFieldDefinition()
                .name(view.name())
                .description(view.description())
                .type(shape.getType())
                .arguments(arguments)
                .build();
    }

    private static GraphQLArgument argument(View.Argument argument, GraphQLInputType text) {
        return GraphQLArgument.newArgument()
                .name(argument.name().toLowerCase(Locale.ROOT))
                .description(DESCRIPTIONS.get(argument))
                .type(text)
                .build();
    }

    /** For SmallRye's own engine, which resolves one entity at a time. */
    private static DataFetcher<?> fetcher(String type, View view) {
        return environment -> Arc.container()
                .instance(ResolverRegistry.class)
                .get()
                .of(type, view.name())
                .resolve(new ResolverCall(
                        List.of(environment.<Object>getSource()),
                        environment.getArguments(),
                        FieldSelection.EVERYTHING))
                .getFirst();
    }
}
