package org.claimgraph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimgraph.graph.EntityKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every element of the served schema is described, and its types follow the rules. */
@QuarkusTest
class SchemaDescriptionsTest {
    /** Approximate numbers, which are no amounts. */
    private static final Set<String> RATIOS =
            Set.of("SearchHit.score", "MatchCandidate.score", "MergeCandidate.score", "MatchFeature.effect");

    private static final Set<String> ROOTS = Set.of("Query", "Mutation", "Subscription");

    private final List<String> lacking = new ArrayList<>();
    private GraphQLSchema schema;

    @BeforeEach
    void read() {
        schema = TestClient.schema();
    }

    private void check(String path, GraphQLNamedSchemaElement element) {
        String description = element.getDescription();
        if (description == null || description.isBlank()) {
            lacking.add(path + element.getName());
        }
    }

    private List<GraphQLNamedType> types() {
        return schema.getAllTypesAsList().stream()
                .filter(type -> !type.getName().startsWith("__"))
                .toList();
    }

    @Test
    void everyTypeFieldArgumentAndEnumValueIsDescribed() {
        for (GraphQLNamedType type : types()) {
            if (!ROOTS.contains(type.getName())) {
                check("", type);
            }
            switch (type) {
                case GraphQLFieldsContainer container ->
                    container.getFieldDefinitions().forEach(field -> {
                        check(type.getName() + ".", field);
                        for (GraphQLArgument argument : field.getArguments()) {
                            check(type.getName() + "." + field.getName() + ".", argument);
                        }
                    });
                case GraphQLEnumType words -> words.getValues().forEach(word -> check(type.getName() + ".", word));
                case GraphQLInputObjectType input ->
                    input.getFieldDefinitions().forEach(field -> check(type.getName() + ".", field));
                default -> {}
            }
        }
        assertEquals(List.of(), lacking);
    }

    @Test
    void everyKindOfEntityHasATypeAndARootList() {
        GraphQLInterfaceType entity = (GraphQLInterfaceType) schema.getType("Entity");
        Set<String> types = schema.getImplementations(entity).stream()
                .map(GraphQLObjectType::getName)
                .collect(Collectors.toSet());
        assertEquals(
                java.util.Arrays.stream(EntityKind.values())
                        .map(EntityKind::typeName)
                        .collect(Collectors.toSet()),
                types);
        for (String type : types) {
            assertTrue(
                    schema.getQueryType().getFieldDefinitions().stream()
                            .anyMatch(field -> named(field).equals(type + "Connection")),
                    () -> "no query lists the type " + type);
        }
    }

    /** JavaScript would round large JSON numbers. */
    @Test
    void amountsAreStringsAndNotJsonNumbers() {
        List<String> unsafe = new ArrayList<>();
        for (GraphQLNamedType type : types()) {
            if (type instanceof GraphQLFieldsContainer container) {
                container.getFieldDefinitions().stream()
                        .filter(field ->
                                Set.of("BigDecimal", "BigInteger", "Float").contains(named(field)))
                        .forEach(field -> unsafe.add(type.getName() + "." + field.getName()));
            }
        }
        unsafe.removeAll(RATIOS);
        assertEquals(List.of(), unsafe);
    }

    private static String named(GraphQLFieldDefinition field) {
        return ((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(field.getType())).getName();
    }
}
