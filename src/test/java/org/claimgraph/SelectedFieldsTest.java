package org.claimgraph;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * Every field of the nodes of every root list can be selected alone: the columns that it is resolved from are read, for
 * reading others fails, also where they are null in all data.
 */
@QuarkusTest
@Tag("database")
class SelectedFieldsTest {
    @TestFactory
    List<DynamicTest> everyFieldOfANodeCanBeSelectedAlone() {
        GraphQLSchema schema = TestClient.schema();
        List<DynamicTest> tests = new ArrayList<>();
        for (GraphQLFieldDefinition list : schema.getQueryType().getFieldDefinitions()) {
            if (GraphQLTypeUtil.unwrapAll(list.getType()) instanceof GraphQLObjectType page
                    && page.getFieldDefinition("pageInfo") != null
                    && page.getFieldDefinition("nodes") != null
                    && GraphQLTypeUtil.unwrapAll(
                                    page.getFieldDefinition("nodes").getType())
                            instanceof GraphQLObjectType node) {
                for (GraphQLFieldDefinition field : node.getFieldDefinitions()) {
                    String query = "{ %s(%s) { nodes { %s } } }"
                            .formatted(list.getName(), listArguments(list), selection(field));
                    tests.add(DynamicTest.dynamicTest(
                            list.getName() + " " + field.getName(), () -> assertTrue(hasData(query))));
                }
            }
        }
        assertFalse(tests.isEmpty());
        return tests;
    }

    private static String listArguments(GraphQLFieldDefinition list) {
        return list.getArgument("text") == null ? "first: 5" : "first: 5, text: \"OpenAI\"";
    }

    private static boolean hasData(String query) {
        return TestClient.data(query).isObject();
    }

    private static String selection(GraphQLFieldDefinition field) {
        String arguments = field.getArguments().stream()
                .filter(argument -> argument.getType() instanceof GraphQLNonNull && !argument.hasSetDefaultValue())
                .map(SelectedFieldsTest::argument)
                .reduce((one, other) -> one + ", " + other)
                .map(all -> "(" + all + ")")
                .orElse("");
        boolean leaf = GraphQLTypeUtil.isLeaf(GraphQLTypeUtil.unwrapAll(field.getType()));
        return field.getName() + arguments + (leaf ? "" : " { __typename }");
    }

    private static String argument(GraphQLArgument argument) {
        GraphQLType type = GraphQLTypeUtil.unwrapNonNull(argument.getType());
        String value = switch (GraphQLTypeUtil.unwrapAll(type)) {
            case GraphQLEnumType words -> words.getValues().getFirst().getName();
            case GraphQLType _ when argument.getName().equals("predicate") -> "\"invested\"";
            default -> "\"" + argument.getName() + "\"";
        };
        return argument.getName() + ": " + (type instanceof GraphQLList ? "[" + value + "]" : value);
    }
}
