package org.claimgraph.engine.execution;

import java.util.Map;
import java.util.Objects;

/**
 * One GraphQL request as the GraphQL-over-HTTP draft names its parameters.
 *
 * @param query the document, never null
 * @param operationName which operation of the document to run; null where it has one only
 * @param variables the variables as parsed from JSON: maps, lists, strings, numbers (integers as {@link Integer}, {@link
 *     Long} or {@link java.math.BigInteger}, others as {@link java.math.BigDecimal}), booleans and nulls
 * @param extensions what the client sent beside the request
 */
public record GraphQLRequest(
        String query, String operationName, Map<String, Object> variables, Map<String, Object> extensions) {
    public GraphQLRequest {
        Objects.requireNonNull(query, "query");
        variables = variables == null ? Map.of() : variables;
        extensions = extensions == null ? Map.of() : extensions;
    }
}
