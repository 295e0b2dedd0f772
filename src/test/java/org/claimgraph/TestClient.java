package org.claimgraph;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Sends GraphQL requests to the running service over HTTP, as clients do. */
public final class TestClient {
    public static final ObjectMapper JSON = new ObjectMapper();
    private static final String GRAPHQL = "application/graphql-response+json";

    private TestClient() {}

    /** The HTTP status and the body of an answer. */
    public record Result(int status, JsonNode json) {
        /** The data; fails if the answer has errors. */
        public JsonNode data() {
            if (json.has("errors") || !json.path("data").isObject()) {
                throw new AssertionError("expected data without errors: " + status + " " + json);
            }
            return json.get("data");
        }

        /** The first error; fails if there is none. */
        public JsonNode error() {
            if (json.path("errors").isEmpty()) {
                throw new AssertionError("expected an error: " + status + " " + json);
            }
            return json.get("errors").get(0);
        }

        /** The {@code extensions.code} of the first error. */
        public String code() {
            return error().at("/extensions/code").asText();
        }

        /** The message of the first error. */
        public String message() {
            return error().path("message").asText();
        }
    }

    static RequestSpecification given() {
        return RestAssured.given().accept(GRAPHQL + ", */*");
    }

    public static Result execute(String query) {
        return execute(query, Map.of());
    }

    public static Result execute(String query, Map<String, ?> variables) {
        return post(body(query, variables));
    }

    /**
     * Sends a request with the key of a role.
     *
     * @param role the name of the role; null for no key
     */
    public static Result as(String role, String query, Map<String, ?> variables) {
        RequestSpecification request = given();
        if (role != null) {
            request.header("Authorization", "Bearer " + TestKeys.text(role));
        }
        return post(request, body(query, variables));
    }

    private static String body(String query, Map<String, ?> variables) {
        Map<String, Object> request = new HashMap<>();
        request.put("query", query);
        request.put("variables", variables);
        try {
            return JSON.writeValueAsString(request);
        } catch (JsonProcessingException failure) {
            throw new IllegalArgumentException(failure);
        }
    }

    /** Posts a body unchanged, also one that is not JSON. */
    public static Result post(String body) {
        return post(given(), body);
    }

    private static Result post(RequestSpecification request, String body) {
        Response response = request.contentType("application/json; charset=UTF-8")
                .body(body)
                .post("/graphql");
        try {
            return new Result(response.statusCode(), JSON.readTree(response.asByteArray()));
        } catch (IOException failure) {
            throw new AssertionError("not JSON: " + response.asString(), failure);
        }
    }

    /** The schema as served, without resolvers. */
    public static GraphQLSchema schema() {
        return UnExecutableSchemaGenerator.makeUnExecutableSchema(
                new SchemaParser().parse(given().get("/graphql/schema.graphql").asString()));
    }

    /** The data of the answer; fails if it has errors. */
    public static JsonNode data(String query) {
        return execute(query).data();
    }

    /** The data of the answer; fails if it has errors. */
    public static JsonNode data(String query, Map<String, ?> variables) {
        return execute(query, variables).data();
    }
}
