package org.claimgraph.engine.execution;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** Asks the toy world and gives the answer as text. */
final class Asking {
    final Toy toy = new Toy();
    /** How many failures stand in the log. */
    int logged;

    private final GraphQLEngine engine;

    Asking() {
        this(ExecutionLimits.DEFAULT);
    }

    Asking(ExecutionLimits limits) {
        this(limits, new MemoryBudget(64 << 20));
    }

    Asking(ExecutionLimits limits, MemoryBudget memory) {
        engine = new BreadthFirstEngine(toy.schema, toy.resolvers, limits, memory, () -> {
            logged++;
            return "7f3a";
        });
    }

    String ask(String query) {
        return ask(query, Map.of());
    }

    String ask(String query, Map<String, Object> variables) {
        return text(answer(new GraphQLRequest(query, null, variables, Map.of()), false));
    }

    GraphQLResponse answer(GraphQLRequest request, boolean queriesOnly) {
        return engine.execute(request, queriesOnly, Duration.ofSeconds(10));
    }

    GraphQLResponse answer(GraphQLRequest request, boolean queriesOnly, Duration timeLeft) {
        return engine.execute(request, queriesOnly, timeLeft);
    }

    GraphQLResponse answer(String query, Duration timeLeft) {
        return engine.execute(new GraphQLRequest(query, null, Map.of(), Map.of()), false, timeLeft);
    }

    static String text(GraphQLResponse answer) {
        return new String(answer.json(), 0, answer.length(), StandardCharsets.UTF_8);
    }
}
