package org.claimgraph.engine.http;

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
import java.util.List;
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
                .description("The root.")
                .field(GraphQLFieldDefinition.newFieldDefinition()
                        .name("today")
                        .description("The current day.")
                        .type(DAY)
                        .deprecate("use a clock")
                        .build())
                .build();
        return GraphQLSchema.newSchema().query(query).build();
    }

    @Test
    void textHasScalarsAndDescriptionsButNoIntrospection() {
        String text = SchemaText.of(schema());
        assertTrue(text.contains("scalar Day"), text);
        assertTrue(text.contains("A day such as 2024-02-29."), text);
        assertTrue(text.contains("The current day."), text);
        assertTrue(text.contains("@deprecated(reason : \"use a clock\")"), text);
        assertFalse(text.contains("__"), text);
        assertFalse(text.contains("directive @"), text);
    }

    @Test
    void parsedTextPrintsTheSame() {
        String text = SchemaText.of(schema());
        var wiring = RuntimeWiring.newRuntimeWiring().scalar(DAY).build();
        var loaded = new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(text), wiring);
        assertEquals(text, SchemaText.of(loaded));
    }

    @Test
    void unusedDirectivesAndTheirScalarsAreLeftOut() {
        String types = "directive @idle(size: Size, day: Day) on FIELD_DEFINITION\n"
                + "directive @note(note: Note) on FIELD_DEFINITION\n"
                + "directive @limit(length: Length) on FIELD | FIELD_DEFINITION\n"
                + "scalar Day scalar Size scalar Note scalar Length\n"
                + "type Query { today: Day @note(note: \"x\") word(in: Pattern): String }\n"
                + "input Pattern @oneOf { text: String number: Int }\n";
        RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring();
        for (String name : List.of("Day", "Size", "Note", "Length")) {
            wiring.scalar(DAY.transform(scalar -> scalar.name(name)));
        }
        String text = SchemaText.of(
                new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(types), wiring.build()));
        assertFalse(text.contains("@idle"), text);
        assertFalse(text.contains("scalar Size"), text);
        assertTrue(text.contains("directive @note(note: Note)"), text);
        assertTrue(text.contains("directive @limit(length: Length)"), text);
        assertTrue(text.contains("input Pattern @oneOf"), text);
        for (String kept : List.of("Day", "Note", "Length")) {
            assertTrue(text.contains("scalar " + kept), text);
        }
        var loaded = new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(text), wiring.build());
        assertEquals(text, SchemaText.of(loaded));
    }
}
