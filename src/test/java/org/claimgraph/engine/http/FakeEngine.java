package org.claimgraph.engine.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.claimgraph.engine.execution.GraphQLEngine;
import org.claimgraph.engine.execution.GraphQLRequest;
import org.claimgraph.engine.execution.GraphQLResponse;

/** Answers by the first word of the query, and knows what it was asked. */
final class FakeEngine implements GraphQLEngine {
    final List<GraphQLRequest> asked = new CopyOnWriteArrayList<>();
    final CountDownLatch release = new CountDownLatch(1);
    volatile Duration timeLeft;

    @Override
    public GraphQLResponse execute(GraphQLRequest request, boolean queriesOnly, Duration timeLeft) {
        asked.add(request);
        this.timeLeft = timeLeft;
        String query = request.query().strip();
        if (query.startsWith("mutation") && queriesOnly) {
            return failure(GraphQLResponse.Status.METHOD_NOT_ALLOWED);
        }
        return switch (query) {
            case "{" -> failure(GraphQLResponse.Status.SYNTAX_ERROR);
            case "{ refused }" -> failure(GraphQLResponse.Status.REQUEST_ERROR);
            case "{ late }" -> failure(GraphQLResponse.Status.TIMEOUT);
            case "{ failed }" -> failure(GraphQLResponse.Status.INTERNAL_ERROR);
            case "{ partial }" ->
                answer("{\"data\":null,\"errors\":[{\"message\":\"x\"}]}", GraphQLResponse.Status.PARTIAL_SUCCESS);
            case "{ thrown }" -> throw new IllegalStateException("a secret of ours");
            case "{ hanging }" -> hang();
            default -> answer("{\"data\":{\"语\":\"ok\"}}", GraphQLResponse.Status.SUCCESS);
        };
    }

    private GraphQLResponse hang() {
        try {
            release.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return answer("{\"data\":{}}", GraphQLResponse.Status.SUCCESS);
    }

    private static GraphQLResponse failure(GraphQLResponse.Status kind) {
        return answer("{\"errors\":[{\"message\":\"" + kind + "\"}]}", kind);
    }

    /** With room behind the answer, which must not go out. */
    private static GraphQLResponse answer(String json, GraphQLResponse.Status kind) {
        byte[] room = (json + "ROOM").getBytes(UTF_8);
        return new GraphQLResponse(room, room.length - 4, kind);
    }
}
