package org.claimgraph.platform.http;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.claimgraph.platform.execution.Answer;
import org.claimgraph.platform.execution.Engine;
import org.claimgraph.platform.http.Refusal.Reason;
import org.jboss.logging.Logger;

/** GraphQL over HTTP without the wire: takes the bytes of a request, gives the bytes of the answer, never throws. */
final class Front {
    /** The methods that are answered. */
    static final String ALLOWED = "GET, HEAD, POST, OPTIONS";

    private static final Logger LOG = Logger.getLogger(Front.class);

    private final Engine engine;
    private final PersistedDocuments documents;
    private final StatusCodes statusCodes;
    private final int batchLimit;
    private final LongSupplier nanoTime;

    Front(Engine engine, PersistedDocuments documents, StatusCodes statusCodes, int batchLimit, LongSupplier nanoTime) {
        this.engine = engine;
        this.documents = documents;
        this.statusCodes = statusCodes;
        this.batchLimit = batchLimit;
        this.nanoTime = nanoTime;
    }

    /** Answers a POST by {@code deadline}, a time of the clock that was given. */
    Reply post(byte[] body, ResponseType type, long deadline) {
        return guarded(type, () -> {
            Object json = RequestReader.body(body);
            if (json instanceof List<?> batch) {
                return batch(batch, type, deadline);
            }
            return reply(run(RequestReader.request(json), false, deadline), type);
        });
    }

    /** Answers a GET with the query component of its address. */
    Reply get(String parameters, ResponseType type, long deadline) {
        return guarded(type, () -> reply(run(RequestReader.address(parameters), true, deadline), type));
    }

    Reply refuse(Refusal refusal, ResponseType type) {
        byte[] json = Json.error(refusal.reason().code, refusal.getMessage());
        String allow = refusal.reason() == Reason.METHOD_NOT_ALLOWED ? ALLOWED : null;
        return reply(statusCodes.of(refusal.reason(), type), json, json.length, type, allow);
    }

    /** Makes an answer of whatever {@code work} throws. */
    Reply guarded(ResponseType type, Supplier<Reply> work) {
        try {
            return work.get();
        } catch (Refusal refusal) {
            return refuse(refusal, type);
        } catch (RuntimeException | StackOverflowError failure) {
            return refuse(failed(failure), type);
        }
    }

    private static Refusal failed(Throwable failure) {
        LOG.error("A GraphQL request failed", failure);
        return new Refusal(Reason.FAILED, "Something failed on our side: try again later.");
    }

    private Answer run(Asked asked, boolean queriesOnly, long deadline) {
        var request = documents.resolve(asked);
        long left = deadline - nanoTime.getAsLong();
        if (left <= 0) {
            throw Refusal.timedOut();
        }
        Answer answer = engine.answer(request, queriesOnly, Duration.ofNanos(left));
        if (answer.kind() == Answer.Kind.EXECUTED || answer.kind() == Answer.Kind.PARTIAL) {
            documents.remember(asked);
        }
        return answer;
    }

    private Reply batch(List<?> batch, ResponseType type, long deadline) {
        if (batch.isEmpty()) {
            throw Refusal.unreadable("The batch is empty: send at least one request in it.");
        }
        if (batch.size() > batchLimit) {
            throw new Refusal(
                    Reason.BATCH_TOO_LONG,
                    "The batch has %d requests: send at most %d.".formatted(batch.size(), batchLimit));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(1024);
        for (Object json : batch) {
            out.write(out.size() == 0 ? '[' : ',');
            append(json, deadline, out);
        }
        out.write(']');
        return reply(200, out.toByteArray(), out.size(), type, null);
    }

    /** One failing request of a batch fails alone. */
    private void append(Object json, long deadline, ByteArrayOutputStream out) {
        try {
            Answer answer = run(RequestReader.request(json), false, deadline);
            out.write(answer.json(), 0, answer.length());
        } catch (Refusal refusal) {
            out.writeBytes(Json.error(refusal.reason().code, refusal.getMessage()));
        } catch (RuntimeException failure) {
            Refusal refusal = failed(failure);
            out.writeBytes(Json.error(refusal.reason().code, refusal.getMessage()));
        }
    }

    private Reply reply(Answer answer, ResponseType type) {
        String allow = answer.kind() == Answer.Kind.METHOD_NOT_ALLOWED ? "POST" : null;
        return reply(statusCodes.of(answer.kind(), type), answer.json(), answer.length(), type, allow);
    }

    private Reply reply(int status, byte[] json, int length, ResponseType type, String allow) {
        return new Reply(status, statusCodes.typeOf(status, type).header, json, length, allow);
    }
}
