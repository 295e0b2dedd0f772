package org.claimgraph.engine.smallrye;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.Scalars;
import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeReference;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GenericTypeNamesTest {
    @ParameterizedTest
    @CsvSource({
        "Connection_Company, CompanyConnection",
        "Edge_Company, CompanyEdge",
        "Connection_TimelineEntry, TimelineConnection",
        "Connection_SearchHit, SearchConnection",
        "Company, Company",
        "TimelineEntry, TimelineEntry",
        "__Type, __Type",
        "Pair_Company_Deal, Pair_Company_Deal",
    })
    void genericTypeIsNamedAfterItsElement(String modelled, String served) {
        assertEquals(served, GenericTypeNames.served(modelled));
    }

    @Test
    void renamedTypesKeepTheirResolversAndReferences() {
        GraphQLCodeRegistry registry = GraphQLCodeRegistry.newCodeRegistry()
                .dataFetcher(FieldCoordinates.coordinates("Query", "page"), constant("page"))
                .dataFetcher(FieldCoordinates.coordinates("Connection_Book", "title"), constant("Emma"))
                .dataFetcher(FieldCoordinates.coordinates("Connection_Book", "next"), constant("next"))
                .build();
        GraphQLSchema modelled = GraphQLSchema.newSchema()
                .query(GraphQLObjectType.newObject().name("Query").field(reference("page")))
                .additionalType(GraphQLObjectType.newObject()
                        .name("Connection_Book")
                        .field(GraphQLFieldDefinition.newFieldDefinition()
                                .name("title")
                                .type(Scalars.GraphQLString))
                        .field(reference("next"))
                        .build())
                .codeRegistry(registry)
                .build();
        GraphQLSchema served = new GenericTypeNames()
                .beforeSchemaBuild(GraphQLSchema.newSchema(modelled))
                .build();
        assertNull(served.getType("Connection_Book"));
        ExecutionResult result = GraphQL.newGraphQL(served)
                .build()
                .execute("{ page { __typename next { ... on BookConnection { title } } } }");
        assertEquals(List.of(), result.getErrors());
        assertEquals(
                Map.of("page", Map.of("__typename", "BookConnection", "next", Map.of("title", "Emma"))),
                result.getData());
    }

    private static GraphQLFieldDefinition reference(String name) {
        return GraphQLFieldDefinition.newFieldDefinition()
                .name(name)
                .type(GraphQLTypeReference.typeRef("Connection_Book"))
                .build();
    }

    private static DataFetcher<String> constant(String value) {
        return _ -> value;
    }
}
