package org.claimgraph.engine.smallrye;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.schema.GraphQLUnionType;
import graphql.schema.SchemaTransformer;
import graphql.schema.TypeResolver;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import io.smallrye.graphql.spi.EventingService;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Refines the schema that SmallRye builds from the annotated classes. Scalars coerce as the GraphQL specification requires:
 * SmallRye's scalars accept strings as numbers and pass on invalid values, which then cause field errors instead of request
 * errors. Unused scalars are removed. Elements of lists of scalars and enums become non-null.
 *
 * <p>SmallRye calls it while it builds the schema: for a native executable, during its build.
 */
public final class SchemaRefinement implements EventingService {
    /** Always active: not configurable. */
    @Override
    public String getConfigKey() {
        return null;
    }

    @Override
    public GraphQLSchema.Builder beforeSchemaBuild(GraphQLSchema.Builder builder) {
        GraphQLSchema schema = refined(builder.build());
        return GraphQLSchema.newSchema(schema)
                .clearAdditionalTypes()
                .additionalTypes(withoutScalars(schema.getAdditionalTypes()))
                .codeRegistry(resolvingByName(schema));
    }

    /** A scalar that is used is found by its use. */
    private static Set<GraphQLType> withoutScalars(Set<GraphQLType> types) {
        return types.stream()
                .filter(type -> !(type instanceof GraphQLScalarType))
                .collect(Collectors.toSet());
    }

    /** SmallRye's resolvers return the types of before, and graphql-java compares types by identity. */
    private static GraphQLCodeRegistry resolvingByName(GraphQLSchema schema) {
        return schema.getCodeRegistry().transform(registry -> {
            for (GraphQLNamedType type : schema.getAllTypesAsList()) {
                switch (type) {
                    case GraphQLInterfaceType face ->
                        registry.typeResolver(face, resolvingByName(registry.getTypeResolver(face)));
                    case GraphQLUnionType union ->
                        registry.typeResolver(union, resolvingByName(registry.getTypeResolver(union)));
                    default -> {}
                }
            }
        });
    }

    private static TypeResolver resolvingByName(TypeResolver resolver) {
        return environment -> {
            GraphQLObjectType type = resolver.getType(environment);
            return type == null ? null : environment.getSchema().getObjectType(type.getName());
        };
    }

    private static GraphQLSchema refined(GraphQLSchema schema) {
        return SchemaTransformer.transformSchema(schema, new GraphQLTypeVisitorStub() {
            @Override
            public TraversalControl visitGraphQLScalarType(
                    GraphQLScalarType type, TraverserContext<GraphQLSchemaElement> context) {
                GraphQLScalarType specified = ScalarSpecifications.of(type);
                return specified == type ? TraversalControl.CONTINUE : changeNode(context, specified);
            }

            @Override
            public TraversalControl visitGraphQLArgument(
                    GraphQLArgument argument, TraverserContext<GraphQLSchemaElement> context) {
                GraphQLInputType type = withoutNullItems(argument.getType());
                return type == argument.getType()
                        ? TraversalControl.CONTINUE
                        : changeNode(context, argument.transform(changed -> changed.type(type)));
            }

            @Override
            public TraversalControl visitGraphQLInputObjectField(
                    GraphQLInputObjectField field, TraverserContext<GraphQLSchemaElement> context) {
                GraphQLInputType type = withoutNullItems(field.getType());
                return type == field.getType()
                        ? TraversalControl.CONTINUE
                        : changeNode(context, field.transform(changed -> changed.type(type)));
            }
        });
    }

    /**
     * A list of scalars or enums takes no nulls. SmallRye cannot say so: an annotation on the items makes the list itself
     * required. Lists of input objects stay as they are, because graphql-java takes a filter that holds filters for a cycle.
     */
    private static GraphQLInputType withoutNullItems(GraphQLInputType type) {
        boolean isNullableList = type instanceof GraphQLList list
                && (list.getWrappedType() instanceof GraphQLScalarType
                        || list.getWrappedType() instanceof GraphQLEnumType);
        return isNullableList ? GraphQLList.list(GraphQLNonNull.nonNull(((GraphQLList) type).getWrappedType())) : type;
    }
}
