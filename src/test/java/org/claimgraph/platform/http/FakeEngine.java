package org.claimgraph.platform.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.claimgraph.platform.execution.Answer;
import org.claimgraph.platform.execution.Engine;
import org.claimgraph.platform.execution.Request;

/** Answers by the first word of the query, and knows what it was asked. */
final class FakeEngine implements Engine {
    final List<Request> asked = new CopyOnWriteArrayList<>();
    final CountDownLatch release = new CountDownLatch(1);
    volatile Duration timeLeft;

    @Override
    public Answer answer(Request request, boolean queriesOnly, Duration timeLeft) {
        asked.add(request);
        this.timeLeft = timeLeft;
        String query = request.query().strip();
        if (query.startsWith("mutation") && queriesOnly) {
            return failure(Answer.Kind.METHOD_NOT_ALLOWED);
        }
        return switch (query) {
            case "{" -> failure(Answer.Kind.UNREADABLE);
            case "{ refused }" -> failure(Answer.Kind.REFUSED);
            case "{ late }" -> failure(Answer.Kind.TIMED_OUT);
            case "{ failed }" -> failure(Answer.Kind.FAILED);
            case "{ partial }" -> answer("{\"data\":null,\"errors\":[{\"message\":\"x\"}]}", Answer.Kind.PARTIAL);
            case "{ thrown }" -> throw new IllegalStateException("a secret of ours");
            case "{ hanging }" -> hang();
            default -> answer("{\"data\":{\"语\":\"ok\"}}", Answer.Kind.EXECUTED);
        };
    }

    private Answer hang() {
        try {
            release.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return answer("{\"data\":{}}", Answer.Kind.EXECUTED);
    }

    private static Answer failure(Answer.Kind kind) {
        return answer("{\"errors\":[{\"message\":\"" + kind + "\"}]}", kind);
    }

    /** With room behind the answer, which must not go out. */
    private static Answer answer(String json, Answer.Kind kind) {
        byte[] room = (json + "ROOM").getBytes(UTF_8);
        return new Answer(room, room.length - 4, kind);
    }
}
