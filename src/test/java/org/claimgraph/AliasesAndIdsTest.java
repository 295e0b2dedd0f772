package org.claimgraph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLTypeUtil;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Aliases of one field, ids that can be fetched again, and fields selected alone. */
@QuarkusTest
@Tag("database")
class AliasesAndIdsTest {
    @Test
    void aliasesOfOneFieldWithDifferentArgumentsHaveDifferentAnswers() {
        JsonNode data = TestClient.data(
                "{ entities(first: 30, filter: {kinds: [COMPANY]}) { nodes { id one: claims(first: 1) { nodes { id } }"
                        + " two: claims(first: 2) { nodes { id } } last: claims(last: 1) { nodes { id } }"
                        + " en: label(languages: [\"en\"]) { value } zh: label(languages: [\"zh\"]) { value } } } }");
        boolean differ = false;
        for (JsonNode company : data.at("/entities/nodes")) {
            List<String> one = company.get("one").findValuesAsText("id");
            List<String> two = company.get("two").findValuesAsText("id");
            assertEquals(one, two.subList(0, one.size()));
            differ |= two.size() == 2
                    && !one.equals(company.get("last").findValuesAsText("id"))
                    && !company.get("en").equals(company.get("zh"));
        }
        assertTrue(differ);
    }

    @Test
    void everyTypeOfNodeIsFetchedAgainByItsId() {
        JsonNode data = TestClient.data(
                "{ entities(first: 3) { nodes { id } } documents(first: 3) { nodes { id } } claims(first: 3, filter: {predicates: [\"partyTo\"]}) { nodes { id fact { id } relation { id } } } }");
        List<String> ids = new ArrayList<>(data.findValuesAsText("id"));
        assertTrue(ids.size() >= 12);
        JsonNode again = TestClient.data(
                        "query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }", Map.of("ids", ids))
                .get("nodes");
        assertEquals(ids, again.findValuesAsText("id"));
        for (int at = 0; at < ids.size(); at++) {
            JsonNode one = TestClient.data(
                            "query ($id: ID!) { node(id: $id) { __typename id } }", Map.of("id", ids.get(at)))
                    .get("node");
            assertEquals(again.get(at), one);
        }
        assertEquals(
                List.of("Claim", "Document", "Fact", "Relation"),
                again.findValuesAsText("__typename").stream()
                        .filter(List.of("Claim", "Document", "Fact", "Relation")::contains)
                        .distinct()
                        .sorted()
                        .toList());
    }

    @Test
    void unknownIdIsNullInItsPlace() {
        JsonNode data = TestClient.data(
                "{ nodes(ids: [\"claim/none\", \"entity/openai\", \"fact/none\", \"relation/none\", \"document/none\", \"entity/none\"]) { id } node(id: \"claim/none\") { id } entity(id: \"entity/none\") { id } }");
        assertEquals(
                "[null,{\"id\":\"entity/openai\"},null,null,null,null]",
                data.get("nodes").toString());
        assertTrue(data.get("node").isNull() && data.get("entity").isNull());
    }

    @Test
    void fieldSelectedAloneHasTheSameValueAsBesideAllOthers() {
        List<String> fields = new ArrayList<>();
        for (GraphQLFieldDefinition field :
                TestClient.schema().getObjectType("Claim").getFieldDefinitions()) {
            boolean leaf = !(GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLCompositeType);
            fields.add(field.getName() + (leaf ? "" : " { __typename }"));
        }
        String list = "claims(first: 100, filter: {predicates: [\"partyTo\", \"invested\", \"dealStatus\"]})";
        JsonNode ids = TestClient.data("{ " + list + " { nodes { id } } }");
        JsonNode whole = TestClient.data(
                "query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Claim { " + String.join(" ", fields) + " } } }",
                Map.of("ids", ids.findValuesAsText("id")));
        for (String field : fields) {
            JsonNode page =
                    TestClient.data("{ " + list + " { nodes { " + field + " } edges { node { " + field + " } } } }");
            String name = field.split(" ")[0];
            assertEquals(whole.findValues(name), page.at("/claims/nodes").findValues(name), field);
            assertEquals(whole.findValues(name), page.at("/claims/edges").findValues(name), field);
        }
    }

    @Test
    void factsOfAnEntityRestOnItsOwnClaimsAndOnSymmetricOnesFromTheOtherEnd() {
        JsonNode openai = TestClient.data(
                        "{ entity(id: \"entity/openai\") { claims(first: 100) { totalCount } facts { id predicate { symmetric } claims { subject { id } fact { id } } } } }")
                .get("entity");
        int claims = 0;
        for (JsonNode fact : openai.get("facts")) {
            assertFalse(fact.get("claims").isEmpty());
            for (JsonNode claim : fact.get("claims")) {
                boolean own = claim.at("/subject/id").asText().equals("entity/openai");
                claims += own ? 1 : 0;
                assertTrue(own || fact.at("/predicate/symmetric").asBoolean());
                assertEquals(fact.get("id"), claim.at("/fact/id"));
            }
        }
        assertEquals(openai.at("/claims/totalCount").asInt(), claims);
        assertNotEquals(0, claims);
    }
}
