package org.claimgraph.engine.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.engine.execution.GraphQLEngine;
import org.claimgraph.engine.execution.GraphQLRequest;
import org.claimgraph.engine.execution.GraphQLResponse;
import org.claimgraph.engine.execution.MemoryBudget;
import org.claimgraph.engine.execution.MemoryReservation;
import org.claimgraph.engine.execution.PreparedRequest;

/** Answers by the text of the query, and records the requests. */
final class FakeEngine implements GraphQLEngine {
    static final int LARGE = 1_200_000;

    final List<GraphQLRequest> requests = new CopyOnWriteArrayList<>();
    final CountDownLatch release = new CountDownLatch(1);
    volatile Duration timeLeft;
    volatile MemoryBudget budget;

    @Override
    public PreparedRequest prepare(GraphQLRequest request, boolean queriesOnly) {
        return new PreparedRequest() {
            @Override
            public long weight() {
                return request.query().contains("heavy") ? Long.MAX_VALUE : 1;
            }

            @Override
            public GraphQLResponse execute(Duration timeLeft) {
                return answer(request, queriesOnly, timeLeft);
            }
        };
    }

    @Override
    public PreparedRequest prepareStreaming(GraphQLRequest request) {
        return prepare(request, false);
    }

    private GraphQLResponse answer(GraphQLRequest request, boolean queriesOnly, Duration timeLeft) {
        requests.add(request);
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
            case "{ thrown }" -> throw new IllegalStateException("a secret");
            case "{ hanging }", "{ heavy }" -> hang();
            case "{ large }" -> large();
            case "{ unavailable }" -> failure(GraphQLResponse.Status.UNAVAILABLE);
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

    private GraphQLResponse large() {
        MemoryReservation memory = new MemoryReservation(budget);
        try {
            memory.ensure(LARGE);
        } catch (ApiException noMemory) {
            memory.close();
            return failure(GraphQLResponse.Status.UNAVAILABLE);
        }
        return new GraphQLResponse(new byte[LARGE], LARGE, GraphQLResponse.Status.SUCCESS, memory);
    }

    private static GraphQLResponse failure(GraphQLResponse.Status kind) {
        return answer("{\"errors\":[{\"message\":\"" + kind + "\"}]}", kind);
    }

    /** With bytes after the response, which must not be sent. */
    private static GraphQLResponse answer(String json, GraphQLResponse.Status kind) {
        byte[] bytes = (json + "REST").getBytes(UTF_8);
        return new GraphQLResponse(bytes, bytes.length - 4, kind);
    }
}
