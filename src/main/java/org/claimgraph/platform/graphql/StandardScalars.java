package org.claimgraph.platform.graphql;

import graphql.Scalars;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.schema.SchemaTransformer;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import io.smallrye.graphql.spi.EventingService;
import java.util.Map;

/**
 * Gives the schema the five scalars as the GraphQL specification has them. SmallRye's own take a text for a number and let
 * what does not fit through to the resolvers, where it fails as a field instead of as a request.
 *
 * <p>SmallRye calls it while it builds the schema, which a native executable has done before it starts.
 */
public final class StandardScalars implements EventingService {
    private static final Map<String, GraphQLScalarType> STANDARD = Map.of(
            "Int", Scalars.GraphQLInt,
            "Float", Scalars.GraphQLFloat,
            "String", Scalars.GraphQLString,
            "Boolean", Scalars.GraphQLBoolean,
            "ID", Scalars.GraphQLID);

    /** None: it is not to be switched off. */
    @Override
    public String getConfigKey() {
        return null;
    }

    @Override
    public GraphQLSchema.Builder beforeSchemaBuild(GraphQLSchema.Builder builder) {
        return GraphQLSchema.newSchema(in(builder.build()));
    }

    private static GraphQLSchema in(GraphQLSchema schema) {
        return SchemaTransformer.transformSchema(schema, new GraphQLTypeVisitorStub() {
            @Override
            public TraversalControl visitGraphQLScalarType(
                    GraphQLScalarType type, TraverserContext<GraphQLSchemaElement> context) {
                GraphQLScalarType standard = STANDARD.get(type.getName());
                return standard == null || standard == type ? TraversalControl.CONTINUE : changeNode(context, standard);
            }
        });
    }
}
