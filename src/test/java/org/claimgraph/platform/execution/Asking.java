package org.claimgraph.platform.execution;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** Asks the toy world and gives the answer as text. */
final class Asking {
    final Toy toy = new Toy();
    /** How many failures stand in the log. */
    int logged;

    private final Engine engine;

    Asking() {
        this(Limits.DEFAULT);
    }

    Asking(Limits limits) {
        engine = new BreadthFirstEngine(toy.schema, toy.resolvers, limits, () -> {
            logged++;
            return "7f3a";
        });
    }

    String ask(String query) {
        return ask(query, Map.of());
    }

    String ask(String query, Map<String, Object> variables) {
        return text(answer(new Request(query, null, variables, Map.of()), false));
    }

    Answer answer(Request request, boolean queriesOnly) {
        return engine.answer(request, queriesOnly, Duration.ofSeconds(10));
    }

    Answer answer(String query, Duration timeLeft) {
        return engine.answer(new Request(query, null, Map.of(), Map.of()), false, timeLeft);
    }

    static String text(Answer answer) {
        return new String(answer.json(), 0, answer.length(), StandardCharsets.UTF_8);
    }
}
