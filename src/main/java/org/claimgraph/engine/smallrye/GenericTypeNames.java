package org.claimgraph.engine.smallrye;

import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.schema.SchemaTransformer;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import io.smallrye.graphql.spi.EventingService;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names the types of generic classes as Relay's tools expect them: SmallRye calls {@code Connection<Company>}
 * "Connection_Company", which becomes "CompanyConnection". An element type whose name ends in "Entry" or "Hit" loses that
 * ending: {@code Connection<TimelineEntry>} is a "TimelineConnection".
 */
public final class GenericTypeNames implements EventingService {
    private static final Pattern GENERIC = Pattern.compile("([A-Z][A-Za-z]*)_([A-Z][A-Za-z]*?)(?:Entry|Hit)?");

    /** Null: it cannot be switched off. */
    @Override
    public String getConfigKey() {
        return null;
    }

    /** The name in the served schema of a type that SmallRye's model knows by this name. */
    static String served(String name) {
        Matcher generic = GENERIC.matcher(name);
        return generic.matches() ? generic.group(2) + generic.group(1) : name;
    }

    @Override
    public GraphQLSchema.Builder beforeSchemaBuild(GraphQLSchema.Builder builder) {
        GraphQLSchema modelled = builder.build();
        GraphQLCodeRegistry.Builder registry = GraphQLCodeRegistry.newCodeRegistry(modelled.getCodeRegistry());
        GraphQLSchema served = SchemaTransformer.transformSchema(modelled, new GraphQLTypeVisitorStub() {
            @Override
            public TraversalControl visitGraphQLObjectType(
                    GraphQLObjectType type, TraverserContext<GraphQLSchemaElement> context) {
                String name = served(type.getName());
                if (name.equals(type.getName())) {
                    return TraversalControl.CONTINUE;
                }
                for (GraphQLFieldDefinition field : type.getFieldDefinitions()) {
                    registry.dataFetcher(
                            FieldCoordinates.coordinates(name, field.getName()),
                            modelled.getCodeRegistry().getDataFetcher(type, field));
                }
                return changeNode(context, type.transform(renamed -> renamed.name(name)));
            }
        });
        return GraphQLSchema.newSchema(served).codeRegistry(registry.build());
    }
}
