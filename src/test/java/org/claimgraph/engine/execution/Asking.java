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
        engine = new BreadthFirstEngine(toy.schema, toy.resolvers, limits, () -> {
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

    GraphQLResponse answer(String query, Duration timeLeft) {
        return engine.execute(new GraphQLRequest(query, null, Map.of(), Map.of()), false, timeLeft);
    }

    static String text(GraphQLResponse answer) {
        return new String(answer.json(), 0, answer.length(), StandardCharsets.UTF_8);
    }
}
