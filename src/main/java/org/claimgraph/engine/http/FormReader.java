package org.claimgraph.engine.http;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.claimgraph.engine.execution.MemoryBudget;
import org.claimgraph.engine.http.HttpError.Reason;

/** Reads the parameters of requests to other addresses than GraphQL's, within the limits of request bodies. */
@ApplicationScoped
public class FormReader {
    private static final int MAX_PARAMETERS = 20;
    private final RequestBodyReader bodies;

    FormReader(HttpSettings settings, MemoryBudget budget, ActiveTransfers transfers) {
        this.bodies = RequestBodyReader.of(settings, budget, transfers);
    }

    /**
     * Reads the parameters of the query and of a body of the type {@code application/x-www-form-urlencoded}, and hands them on; if
     * the body cannot be read, answers with the error. Called on the event loop, where {@code then} runs too.
     *
     * @param then gets the last value of each parameter
     */
    public void read(RoutingContext context, Consumer<Map<String, String>> then) {
        bodies.read(context).onComplete(read -> {
            if (read.succeeded()) {
                try (RequestBody body = read.result()) {
                    String form = new String(body.bytes(), 0, body.length(), StandardCharsets.UTF_8);
                    Map<String, String> parameters =
                            parameters(context.request().query());
                    parameters.putAll(parameters(form));
                    then.accept(parameters);
                } catch (IllegalArgumentException _) {
                    ErrorReply.send(context.response(), 400, "BAD_INPUT", "The parameters are not URL-encoded UTF-8.");
                }
            } else if (read.cause() instanceof HttpError error) {
                fail(context, error);
            }
            // Any other failure means that the client is gone.
        });
    }

    private static void fail(RoutingContext context, HttpError error) {
        HttpServerResponse response = context.response();
        ErrorReply.send(response, error.reason().status, error.reason().code, error.getMessage());
        if (error.reason() == Reason.BODY_TOO_SLOW) {
            context.request().connection().close();
        }
    }

    private static Map<String, String> parameters(String encoded) {
        Map<String, String> parameters = new HashMap<>();
        if (encoded != null) {
            new QueryStringDecoder(encoded, StandardCharsets.UTF_8, false, MAX_PARAMETERS)
                    .parameters()
                    .forEach((name, values) -> parameters.put(name, values.getLast()));
        }
        return parameters;
    }
}
