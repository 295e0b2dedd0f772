package org.claimgraph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Pages through every connection of the schema, in both directions. New connections are found by themselves. */
@QuarkusTest
@Tag("database")
class ConnectionPagingTest {
    /** Values for required arguments. */
    private static final Map<String, String> REQUIRED_ARGUMENTS = Map.of("text", "\"OpenAI\"", "languages", "[\"en\"]");

    private static final Map<String, String> PARENTS = Map.of(
            "Company", "companies",
            "Person", "people",
            "Deal", "deals",
            "Regulator", "regulators",
            "Organization", "organizations",
            "Proceeding", "proceedings",
            "Product", "products",
            "Asset", "assets",
            "Document", "documents");

    /** Lists of the root that the bundled data leaves empty. */
    private static final Set<String> EMPTY = Set.of("assets");

    private GraphQLSchema schema;

    @BeforeEach
    void read() {
        schema = TestClient.schema();
    }

    /** A connection: the field with its fixed arguments, and the id of its parent; null for the root. */
    private record Walk(String field, String arguments, String parent, String type, boolean backward, String node) {
        JsonNode page(String more) {
            String selection = "list: %s(%s) { totalCount nodes { __typename } edges { cursor node { %s } }"
                            .formatted(
                                    field,
                                    Stream.of(arguments, more)
                                            .filter(one -> !one.isEmpty())
                                            .reduce((a, b) -> a + ", " + b)
                                            .orElseThrow(),
                                    node)
                    + " pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }";
            if (parent == null) {
                return TestClient.data("{ " + selection + " }").get("list");
            }
            return TestClient.data(
                            "query ($id: ID!) { node(id: $id) { ... on " + type + " { " + selection + " } } }",
                            Map.of("id", parent))
                    .at("/node/list");
        }

        @Override
        public String toString() {
            return (type == null ? "Query" : type) + "." + field + "(" + arguments + ")"
                    + (parent == null ? "" : " of " + parent);
        }
    }

    @TestFactory
    List<DynamicTest> everyRootConnectionIsPagedInBothDirections() {
        List<DynamicTest> tests = new ArrayList<>();
        for (GraphQLFieldDefinition field : schema.getQueryType().getFieldDefinitions()) {
            if (isList(field)) {
                for (String arguments : orders(field)) {
                    Walk walk = new Walk(
                            field.getName(), arguments, null, null, field.getArgument("last") != null, node(field));
                    tests.add(DynamicTest.dynamicTest(walk.toString(), () -> {
                        if (EMPTY.contains(walk.field())) {
                            assertEquals(
                                    0, walk.page("first: 1").get("totalCount").asInt());
                        } else {
                            walk(walk);
                        }
                    }));
                }
            }
        }
        assertTrue(tests.size() >= 9 * 3, () -> "only " + tests.size());
        return tests;
    }

    @TestFactory
    List<DynamicTest> everyConnectionOfAnObjectIsPagedInBothDirections() {
        List<DynamicTest> tests = new ArrayList<>();
        for (GraphQLNamedType type : schema.getAllTypesAsList()) {
            if (type instanceof GraphQLObjectType object && isNode(object)) {
                for (GraphQLFieldDefinition field : object.getFieldDefinitions()) {
                    if (isList(field)) {
                        tests.add(DynamicTest.dynamicTest(
                                type.getName() + "." + field.getName(), () -> walkLongest(object, field)));
                    }
                }
            }
        }
        assertTrue(tests.size() > 40, () -> "only " + tests.size());
        return tests;
    }

    /** Only the lists of nodes can be queried by an id. */
    private static boolean isNode(GraphQLObjectType type) {
        return type.getInterfaces().stream().anyMatch(one -> one.getName().equals("Node"));
    }

    private static boolean isList(GraphQLFieldDefinition field) {
        return ((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(field.getType()))
                        .getName()
                        .endsWith("Connection")
                && field.getArgument("first") != null;
    }

    /** The required arguments, once alone and once with each order. */
    private static List<String> orders(GraphQLFieldDefinition field) {
        String needed = String.join(
                ", ",
                field.getArguments().stream()
                        .filter(argument ->
                                argument.getType() instanceof GraphQLNonNull && !argument.hasSetDefaultValue())
                        .map(argument -> {
                            assertNotNull(
                                    REQUIRED_ARGUMENTS.get(argument.getName()),
                                    () -> "add a value to REQUIRED_ARGUMENTS for " + field.getName() + "."
                                            + argument.getName());
                            return argument.getName() + ": " + REQUIRED_ARGUMENTS.get(argument.getName());
                        })
                        .toList());
        List<String> all = new ArrayList<>(List.of(needed));
        if (field.getArgument("orderBy") != null) {
            GraphQLInputObjectType order =
                    (GraphQLInputObjectType) field.getArgument("orderBy").getType();
            GraphQLEnumType fields =
                    (GraphQLEnumType) order.getFieldDefinition("field").getType();
            for (var word : fields.getValues()) {
                for (String direction : List.of("ASC", "DESC")) {
                    all.add((needed.isEmpty() ? "" : needed + ", ") + "orderBy: {field: " + word.getName()
                            + ", direction: " + direction + "}");
                }
            }
        }
        return all;
    }

    /** Pages through the list of the parent that has the longest one. */
    private void walkLongest(GraphQLObjectType type, GraphQLFieldDefinition field) {
        assertNotNull(PARENTS.get(type.getName()), () -> "add a root list to PARENTS for " + type.getName());
        String needed = orders(field).getFirst();
        String selection = field.getName() + "(first: 0" + (needed.isEmpty() ? "" : ", " + needed) + ")";
        JsonNode parents = TestClient.data("{ list: " + PARENTS.get(type.getName()) + "(first: 100) { nodes { id of: "
                        + selection + " { totalCount } } } }")
                .at("/list/nodes");
        assumeTrue(!parents.isEmpty(), "the bundled data has no such entity");
        JsonNode longest = StreamSupport.stream(parents.spliterator(), false)
                .max(java.util.Comparator.comparing(
                        one -> one.at("/of/totalCount").asInt()))
                .orElseThrow();
        assumeTrue(longest.at("/of/totalCount").asInt() > 0, "no data has this list");
        for (String arguments : orders(field)) {
            walk(new Walk(
                    field.getName(),
                    arguments,
                    longest.get("id").asText(),
                    type.getName(),
                    field.getArgument("last") != null,
                    node(field)));
        }
    }

    /** The fields that identify an element. */
    private static String node(GraphQLFieldDefinition field) {
        GraphQLObjectType connection = (GraphQLObjectType) GraphQLTypeUtil.unwrapAll(field.getType());
        GraphQLObjectType edge = (GraphQLObjectType)
                GraphQLTypeUtil.unwrapAll(connection.getFieldDefinition("edges").getType());
        GraphQLFieldsContainer element = (GraphQLFieldsContainer)
                GraphQLTypeUtil.unwrapAll(edge.getFieldDefinition("node").getType());
        return element.getFieldDefinition("id") == null ? "__typename" : "__typename id";
    }

    private static void walk(Walk walk) {
        JsonNode whole = walk.page("first: 100");
        int total = whole.get("totalCount").asInt();
        assertTrue(total > 0, walk::toString);
        int size = Math.clamp(total / 3 + 1, 1, 100);
        List<String> forward = steps(walk, size, total, false);
        assertEquals(total, forward.size(), walk::toString);
        assertEquals(total, new HashSet<>(forward).size(), walk::toString);
        List<String> beginning = new ArrayList<>();
        whole.get("edges").forEach(edge -> beginning.add(element(edge)));
        assertEquals(beginning, forward.subList(0, Math.min(100, total)), walk::toString);
        JsonNode standard = walk.page("after: null");
        assertEquals(Math.min(20, total), standard.get("edges").size(), walk::toString);
        JsonNode none = walk.page("first: 0");
        assertEquals(0, none.get("edges").size());
        assertTrue(none.at("/pageInfo/hasNextPage").asBoolean()
                && none.at("/pageInfo/endCursor").isNull());
        if (walk.backward()) {
            assertEquals(forward, steps(walk, size, total, true), walk::toString);
        }
    }

    private static List<String> steps(Walk walk, int size, int total, boolean backward) {
        List<String> all = new ArrayList<>();
        String cursor = null;
        boolean more = true;
        while (more) {
            assertTrue(all.size() <= total, () -> walk + " does not end");
            String from = cursor == null ? "" : (backward ? ", before: \"" : ", after: \"") + cursor + "\"";
            JsonNode page = walk.page((backward ? "last: " : "first: ") + size + from);
            JsonNode info = page.get("pageInfo");
            JsonNode edges = page.get("edges");
            assertEquals(total, page.get("totalCount").asInt(), walk::toString);
            assertEquals(edges.size(), page.get("nodes").size());
            assertFalse(edges.isEmpty(), () -> walk + " has an empty page");
            assertEquals(edges.get(0).get("cursor"), info.get("startCursor"));
            assertEquals(edges.get(edges.size() - 1).get("cursor"), info.get("endCursor"));
            more = info.get(backward ? "hasPreviousPage" : "hasNextPage").asBoolean();
            assertEquals(
                    cursor != null,
                    info.get(backward ? "hasNextPage" : "hasPreviousPage").asBoolean());
            assertTrue(edges.size() == size || !more, walk::toString);
            List<String> elements = new ArrayList<>();
            edges.forEach(edge -> elements.add(element(edge)));
            all.addAll(backward ? 0 : all.size(), elements);
            cursor = info.get(backward ? "startCursor" : "endCursor").asText();
        }
        return all;
    }

    private static String element(JsonNode edge) {
        return edge.get("cursor").asText() + " " + edge.at("/node/id").asText();
    }

    @Test
    void nestedListsOfManyParentsAreTheListsOfEachParent() {
        JsonNode companies = TestClient.data(
                        "{ companies(first: 30) { nodes { id claims(first: 3) { totalCount nodes { id } } } } }")
                .at("/companies/nodes");
        Map<String, JsonNode> together = new HashMap<>();
        companies.forEach(company -> together.put(company.get("id").asText(), company.get("claims")));
        assertTrue(together.size() > 3);
        together.forEach((id, claims) -> assertEquals(
                TestClient.data(
                                "query ($id: ID!) { entity(id: $id) { claims(first: 3) { totalCount nodes { id } } } }",
                                Map.of("id", id))
                        .at("/entity/claims"),
                claims));
    }
}
