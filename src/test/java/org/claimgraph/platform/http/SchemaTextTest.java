package org.claimgraph.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import graphql.Scalars;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import org.junit.jupiter.api.Test;

class SchemaTextTest {
    private static final GraphQLScalarType DAY = GraphQLScalarType.newScalar()
            .name("Day")
            .description("A day such as 2024-02-29.")
            .coercing(Scalars.GraphQLString.getCoercing())
            .build();

    private static GraphQLSchema schema() {
        GraphQLObjectType query = GraphQLObjectType.newObject()
                .name("Query")
                .description("What can be asked.")
                .field(GraphQLFieldDefinition.newFieldDefinition()
                        .name("today")
                        .description("The day it is.")
                        .type(DAY)
                        .deprecate("use a clock")
                        .build())
                .build();
        return GraphQLSchema.newSchema().query(query).build();
    }

    @Test
    void theTextHoldsScalarsAndDescriptionsAndNothingOfIntrospection() {
        String text = SchemaText.of(schema());
        assertTrue(text.contains("scalar Day"), text);
        assertTrue(text.contains("A day such as 2024-02-29."), text);
        assertTrue(text.contains("The day it is."), text);
        assertTrue(text.contains("@deprecated(reason : \"use a clock\")"), text);
        assertFalse(text.contains("__"), text);
        assertFalse(text.contains("directive @"), text);
    }

    @Test
    void theTextLoadsElsewhereAndPrintsTheSame() {
        String text = SchemaText.of(schema());
        var wiring = RuntimeWiring.newRuntimeWiring().scalar(DAY).build();
        var loaded = new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(text), wiring);
        assertEquals(text, SchemaText.of(loaded));
    }
}
