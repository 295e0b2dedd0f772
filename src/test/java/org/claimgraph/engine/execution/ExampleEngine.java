package org.claimgraph.engine.execution;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** An engine for {@link ExampleSchema} that returns responses as text. */
final class ExampleEngine {
    final ExampleSchema example = new ExampleSchema();
    /** The number of failures that were logged. */
    int logged;

    private final GraphQLEngine engine;

    ExampleEngine() {
        this(ExecutionLimits.DEFAULT);
    }

    ExampleEngine(ExecutionLimits limits) {
        this(limits, new MemoryBudget(64 << 20));
    }

    ExampleEngine(ExecutionLimits limits, MemoryBudget memory) {
        engine = new BreadthFirstEngine(example.schema, example.resolvers, limits, memory, () -> {
            logged++;
            return "7f3a";
        });
    }

    String json(String query) {
        return json(query, Map.of());
    }

    String json(String query, Map<String, Object> variables) {
        return text(execute(new GraphQLRequest(query, null, variables, Map.of()), false));
    }

    GraphQLResponse execute(GraphQLRequest request, boolean queriesOnly) {
        return engine.execute(request, queriesOnly, Duration.ofSeconds(10));
    }

    GraphQLResponse execute(GraphQLRequest request, boolean queriesOnly, Duration timeLeft) {
        return engine.execute(request, queriesOnly, timeLeft);
    }

    GraphQLResponse execute(String query, Duration timeLeft) {
        return engine.execute(new GraphQLRequest(query, null, Map.of(), Map.of()), false, timeLeft);
    }

    long weight(GraphQLRequest request) {
        return engine.prepare(request, false).weight();
    }

    static String text(GraphQLResponse answer) {
        return new String(answer.json(), 0, answer.length(), StandardCharsets.UTF_8);
    }
}
