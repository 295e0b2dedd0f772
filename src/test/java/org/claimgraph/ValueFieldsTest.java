package org.claimgraph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The interface Value and its types. */
@QuarkusTest
@Tag("database")
class ValueFieldsTest {
    @Test
    void everyFieldOfEveryTypeCanBeSelectedTogetherWithoutAliases() {
        GraphQLSchema schema = TestClient.schema();
        String fragments = schema.getImplementations((GraphQLInterfaceType) schema.getType("Value")).stream()
                .map(ValueFieldsTest::fragment)
                .collect(Collectors.joining(" "));
        JsonNode claims = TestClient.data("{ claims(first: 100) { nodes { value { " + fragments + " } } } }")
                .at("/claims/nodes");
        assertFalse(claims.isEmpty());
        for (JsonNode claim : claims) {
            assertTrue(claim.at("/value/display").isTextual(), claim.toString());
        }
    }

    private static String fragment(GraphQLObjectType type) {
        return type.getFieldDefinitions().stream()
                .map(field -> GraphQLTypeUtil.isLeaf(GraphQLTypeUtil.unwrapAll(field.getType()))
                        ? field.getName()
                        : field.getName() + " { __typename }")
                .collect(Collectors.joining(" ", "... on " + type.getName() + " { ", " }"));
    }

    @Test
    void entityIsDisplayedByItsName() {
        JsonNode claims = TestClient.data(
                        "{ claims(first: 100, filter: {value: {types: [ENTITY]}}) { nodes { value { type display ... on EntityValue { entityText entity { name } } } } } }")
                .at("/claims/nodes");
        assertFalse(claims.isEmpty());
        for (JsonNode claim : claims) {
            JsonNode value = claim.get("value");
            assertEquals("ENTITY", value.get("type").asText());
            String name =
                    value.at("/entity/name").asText(value.get("entityText").asText());
            assertEquals(name, value.get("display").asText());
        }
    }

    @Test
    void malformedIdAmongNodesIsNullInItsPlace() {
        JsonNode nodes = TestClient.data("{ nodes(ids: [\"entity/openai\", \"zzz\"]) { id } }")
                .get("nodes");
        assertEquals("[{\"id\":\"entity/openai\"},null]", nodes.toString());
    }

    @Test
    void absentVariableLeavesItsConditionOut() {
        String query =
                "query ($id: ID) { claims(filter: {subject: {equals: $id}}) { totalCount } all: claims { totalCount } }";
        JsonNode data = TestClient.data(query, Map.of());
        assertEquals(
                data.at("/all/totalCount").asInt(),
                data.at("/claims/totalCount").asInt());
        Map<String, Object> variables = new java.util.HashMap<>();
        variables.put("id", null);
        assertEquals("BAD_INPUT", TestClient.execute(query, variables).code());
    }
}
