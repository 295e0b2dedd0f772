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
import java.util.HashMap;
import java.util.Map;

/** Asks the running service over HTTP, as clients do. */
public final class Service {
    public static final ObjectMapper JSON = new ObjectMapper();
    private static final String GRAPHQL = "application/graphql-response+json";

    private Service() {}

    /** What the service told: the status and the answer. */
    public record Told(int status, JsonNode json) {
        /** The data of an answer without errors. */
        public JsonNode data() {
            if (json.has("errors") || !json.path("data").isObject()) {
                throw new AssertionError("expected data alone: " + status + " " + json);
            }
            return json.get("data");
        }

        /** The first error of an answer that has one. */
        public JsonNode error() {
            if (json.path("errors").isEmpty()) {
                throw new AssertionError("expected an error: " + status + " " + json);
            }
            return json.get("errors").get(0);
        }

        public String code() {
            return error().at("/extensions/code").asText();
        }

        public String message() {
            return error().path("message").asText();
        }
    }

    static RequestSpecification given() {
        return RestAssured.given().accept(GRAPHQL + ", */*");
    }

    public static Told ask(String query) {
        return ask(query, Map.of());
    }

    public static Told ask(String query, Map<String, ?> variables) {
        Map<String, Object> request = new HashMap<>();
        request.put("query", query);
        request.put("variables", variables);
        try {
            return post(JSON.writeValueAsString(request));
        } catch (JsonProcessingException failure) {
            throw new IllegalArgumentException(failure);
        }
    }

    /** Posts the body as it is, which may be no JSON. */
    public static Told post(String body) {
        Response response = given().contentType("application/json; charset=UTF-8")
                .body(body)
                .post("/graphql");
        try {
            return new Told(response.statusCode(), JSON.readTree(response.asByteArray()));
        } catch (java.io.IOException failure) {
            throw new AssertionError("no JSON: " + response.asString(), failure);
        }
    }

    /** The schema as it is served. */
    public static GraphQLSchema schema() {
        return UnExecutableSchemaGenerator.makeUnExecutableSchema(
                new SchemaParser().parse(given().get("/graphql/schema.graphql").asString()));
    }

    /** The data of the answer, which has no errors. */
    public static JsonNode data(String query) {
        return ask(query).data();
    }

    public static JsonNode data(String query, Map<String, ?> variables) {
        return ask(query, variables).data();
    }
}
