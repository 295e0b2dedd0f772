package org.claimgraph.engine.execution;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import graphql.ErrorClassification;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.GraphQLException;
import graphql.GraphqlErrorBuilder;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.AsyncSerialExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerResult;
import graphql.execution.NonNullableFieldWasNullError;
import graphql.introspection.GoodFaithIntrospection;
import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLUnionType;
import graphql.schema.TypeResolver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Compares the responses of graphql-java, which resolves one object at a time, with those of {@link BreadthFirstEngine},
 * using the same resolvers: the data and its order, and the message (as reworded), path, location, code and order of errors. Until it is
 * closed, failures are not logged.
 */
public final class StockEngineComparison implements AutoCloseable {
    /** Limits that no generated document exceeds, except by its number of fields with fragments expanded. */
    private static final ExecutionLimits WIDE = new ExecutionLimits(
            new DocumentLimits(10_000_000, 1_000_000, 1_000, 1_000_000, 1_000, 10_000, Integer.MAX_VALUE),
            Integer.MAX_VALUE,
            Integer.MAX_VALUE - 16,
            true);

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .addModule(new SimpleModule().addSerializer(Temporal.class, ToStringSerializer.instance))
            .build();
    private static final Logger LOG = Logger.getLogger(BreadthFirstEngine.class.getName());

    private final ResolverRegistry resolvers;
    private final ErrorMapper failures = new ErrorMapper(() -> "x");
    private final GraphQLEngine ours;
    private final GraphQL stock;
    private int internalFailures;
    private int tooLarge;
    private int inOrder;

    public StockEngineComparison(GraphQLSchema schema, ResolverRegistry resolvers) {
        LOG.setLevel(Level.OFF);
        this.resolvers = resolvers;
        this.ours = new BreadthFirstEngine(schema, resolvers, WIDE, new MemoryBudget(Long.MAX_VALUE), () -> "x");
        this.stock = GraphQL.newGraphQL(wired(schema))
                .queryExecutionStrategy(new AsyncExecutionStrategy(handler()))
                .mutationExecutionStrategy(new AsyncSerialExecutionStrategy(handler()))
                .build();
    }

    @Override
    public void close() {
        LOG.setLevel(null);
    }

    /** @return both answers where they differ */
    public Optional<String> difference(GraphQLRequest request) {
        String expected = stockAnswer(request);
        inOrder += expected.startsWith("data=") ? 1 : 0;
        String actual = ourAnswer(request);
        if (actual.contains("fields, fragments included")) {
            tooLarge++;
            return Optional.empty();
        }
        return expected.equals(actual)
                ? Optional.empty()
                : Optional.of("stock: " + expected + "\nours:  " + actual + "\nfor:   " + request.query() + "\nwith:  "
                        + request.variables());
    }

    /** How many of the requests so far the stock engine found in order. */
    public int inOrder() {
        return inOrder;
    }

    /** How many of the requests so far we refused because their fragments, written out, would be too long. */
    public int tooLarge() {
        return tooLarge;
    }

    /** How many failures of the service's own our answers have shown so far. */
    public int internalFailures() {
        return internalFailures;
    }

    private String ourAnswer(GraphQLRequest request) {
        GraphQLResponse answer = ours.execute(request, false, Duration.ofMinutes(1));
        try {
            JsonNode json = JSON.readTree(answer.json(), 0, answer.length());
            List<String> errors = new ArrayList<>();
            for (JsonNode error : json.path("errors")) {
                String message = error.get("message").asText();
                String code = error.at("/extensions/code").asText();
                internalFailures += message.startsWith("Internal error") ? 1 : 0;
                boolean missing = message.endsWith("has no value, but must have one");
                errors.add(line(missing ? "missing" : message, error.get("path"), error.get("locations"), code));
            }
            return (json.has("data") ? "data=" + json.get("data") : "refused") + "\n " + String.join("\n ", errors);
        } catch (IOException e) {
            throw new UncheckedIOException(new String(answer.json(), 0, answer.length()), e);
        }
    }

    private String stockAnswer(GraphQLRequest request) {
        ExecutionResult result;
        try {
            result = stock.execute(input(request, false));
        } catch (GraphQLException e) {
            result = stock.execute(input(request, true));
        }
        List<String> errors = result.getErrors().stream().map(this::line).toList();
        return (result.isDataPresent() ? "data=" + tree(result.getData()) : "refused") + "\n "
                + String.join("\n ", errors);
    }

    /** @param trusting leaves out a check of introspections that breaks off where an argument fails its field only */
    private static ExecutionInput input(GraphQLRequest request, boolean trusting) {
        return ExecutionInput.newExecutionInput(request.query())
                .operationName(request.operationName())
                .variables(request.variables())
                .graphQLContext(Map.of(GoodFaithIntrospection.GOOD_FAITH_INTROSPECTION_DISABLED, trusting))
                .locale(Locale.ENGLISH)
                .build();
    }

    private String line(GraphQLError error) {
        if (error instanceof NonNullableFieldWasNullError) {
            return line("missing", tree(error.getPath()), null, "INTERNAL");
        }
        ErrorClassification kind = error.getErrorType();
        JsonNode path = error.getPath() == null ? null : tree(error.getPath());
        JsonNode places = error.getLocations() == null || error.getLocations().isEmpty() ? null : places(error);
        if (error.getExtensions() != null && error.getExtensions().containsKey("code")) {
            return line(
                    error.getMessage(),
                    path,
                    places,
                    error.getExtensions().get("code").toString());
        }
        if (kind.toString().equals("BadFaithIntrospection")) {
            return line(error.getMessage(), path, places, "TOO_COMPLEX");
        }
        boolean request = List.of("ValidationError", "InvalidSyntax").contains(kind.toString());
        return request
                ? line(ValidationMessage.reworded(error.getMessage()), path, places, "BAD_INPUT")
                : line("Internal error, see the log under x", path, places, "INTERNAL");
    }

    /** The stock engine gives no place for what is wrong with a value, so places of our own failures do not count. */
    private static String line(String message, JsonNode path, JsonNode places, String code) {
        return code + " " + message + " " + path + " " + (code.equals("INTERNAL") ? "" : places);
    }

    private static JsonNode places(GraphQLError error) {
        List<Map<String, Integer>> places = new ArrayList<>();
        error.getLocations().forEach(place -> {
            Map<String, Integer> both = new LinkedHashMap<>();
            both.put("line", place.getLine());
            both.put("column", place.getColumn());
            places.add(both);
        });
        return tree(places);
    }

    private static JsonNode tree(Object value) {
        try {
            return JSON.readTree(JSON.writeValueAsBytes(value));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DataFetcherExceptionHandler handler() {
        return parameters -> {
            ErrorInfo failure =
                    failures.of(parameters.getException(), parameters.getPath().toString());
            GraphQLError error = GraphqlErrorBuilder.newError()
                    .message(failure.message().replace("%", "%%"))
                    .path(parameters.getPath())
                    .location(parameters.getSourceLocation())
                    .extensions(Map.of("code", failure.code()))
                    .build();
            return CompletableFuture.completedFuture(
                    DataFetcherExceptionHandlerResult.newResult(error).build());
        };
    }

    private GraphQLSchema wired(GraphQLSchema schema) {
        GraphQLCodeRegistry.Builder registry = GraphQLCodeRegistry.newCodeRegistry(schema.getCodeRegistry());
        TypeResolver typeOf = environment ->
                environment.getSchema().getObjectType(String.valueOf(resolvers.typeOf(environment.getObject())));
        for (GraphQLNamedType type : schema.getAllTypesAsList()) {
            switch (type) {
                case GraphQLObjectType object
                when !object.getName().startsWith("__") ->
                    object.getFieldDefinitions()
                            .forEach(field -> registry.dataFetcher(
                                    FieldCoordinates.coordinates(object, field),
                                    fetcher(object.getName(), field.getName())));
                case GraphQLInterfaceType face -> registry.typeResolver(face, typeOf);
                case GraphQLUnionType union -> registry.typeResolver(union, typeOf);
                default -> {}
            }
        }
        return schema.transformWithoutTypes(builder -> builder.codeRegistry(registry.build()));
    }

    private DataFetcher<Object> fetcher(String type, String field) {
        Resolver resolver = resolvers.of(type, field);
        return environment -> {
            ResolverCall call = new ResolverCall(
                    Collections.singletonList(environment.getSource()),
                    environment.getArguments(),
                    FieldSelection.EVERYTHING);
            Object value = resolver.resolve(call).getFirst();
            if (value instanceof FieldError failed) {
                throw failed.cause() instanceof Exception e ? e : new IllegalStateException(failed.cause());
            }
            return value;
        };
    }
}
