package org.claimgraph.search;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.schema.SchemaTransformer;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import io.smallrye.graphql.spi.EventingService;
import org.claimgraph.search.index.SearchKind;

/**
 * Gives the argument {@code kinds} of the search its type: an enum of the kinds of entities, CLAIM and DOCUMENT. Java cannot derive
 * an enum from another one, so that a new kind of entity would have to be repeated.
 *
 * <p>SmallRye calls it while it builds the schema: for a native executable, during its build.
 */
public final class SearchKindType implements EventingService {
    /** Null: it cannot be switched off. */
    @Override
    public String getConfigKey() {
        return null;
    }

    @Override
    public GraphQLSchema.Builder beforeSchemaBuild(GraphQLSchema.Builder builder) {
        GraphQLSchema annotated = builder.build();
        return annotated.getType("EntityKind") instanceof GraphQLEnumType kinds
                ? GraphQLSchema.newSchema(withKinds(annotated, GraphQLList.list(GraphQLNonNull.nonNull(type(kinds)))))
                : builder;
    }

    private static GraphQLEnumType type(GraphQLEnumType entityKinds) {
        GraphQLEnumType.Builder type = GraphQLEnumType.newEnum()
                .name("SearchKind")
                .description("The kind of a hit: a kind of entity, a claim or a document.");
        entityKinds.getValues().forEach(kind -> type.value(kind.getName(), kind.getName(), kind.getDescription()));
        return type.value(SearchKind.CLAIM.name(), SearchKind.CLAIM.name(), "A claim.")
                .value(SearchKind.DOCUMENT.name(), SearchKind.DOCUMENT.name(), "A document.")
                .build();
    }

    private static GraphQLSchema withKinds(GraphQLSchema annotated, GraphQLList kinds) {
        return SchemaTransformer.transformSchema(annotated, new GraphQLTypeVisitorStub() {
            @Override
            public TraversalControl visitGraphQLArgument(
                    GraphQLArgument argument, TraverserContext<GraphQLSchemaElement> context) {
                boolean isSearched = argument.getName().equals("kinds")
                        && context.getParentNode() instanceof GraphQLFieldDefinition field
                        && field.getName().equals("search");
                return isSearched
                        ? changeNode(context, argument.transform(changed -> changed.type(kinds)))
                        : TraversalControl.CONTINUE;
            }
        });
    }
}
