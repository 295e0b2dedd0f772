package org.claimgraph.engine.smallrye;

import graphql.Scalars;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.schema.GraphQLUnionType;
import graphql.schema.SchemaTransformer;
import graphql.schema.TypeResolver;
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
public final class SpecifiedScalars implements EventingService {
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
        GraphQLSchema schema = in(builder.build());
        return GraphQLSchema.newSchema(schema).codeRegistry(byName(schema));
    }

    /** SmallRye's resolvers give the types as they were before, and its engine tells types apart by identity. */
    private static GraphQLCodeRegistry byName(GraphQLSchema schema) {
        return schema.getCodeRegistry().transform(registry -> {
            for (GraphQLNamedType type : schema.getAllTypesAsList()) {
                switch (type) {
                    case GraphQLInterfaceType face ->
                        registry.typeResolver(face, byName(registry.getTypeResolver(face)));
                    case GraphQLUnionType union ->
                        registry.typeResolver(union, byName(registry.getTypeResolver(union)));
                    default -> {}
                }
            }
        });
    }

    private static TypeResolver byName(TypeResolver before) {
        return asked -> {
            GraphQLObjectType type = before.getType(asked);
            return type == null ? null : asked.getSchema().getObjectType(type.getName());
        };
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
