package org.claimgraph.engine.http;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What a request says about its sender, and what was found out by it. Used by one thread at a time. */
public final class RequestCredentials {
    private final String authorization;
    private final Map<Class<?>, Object> remembered = new HashMap<>();

    /** @param authorization the value of the header {@code Authorization}; null without one */
    public RequestCredentials(String authorization) {
        this.authorization = authorization;
    }

    /** The value of the header {@code Authorization}; null without one. */
    public String authorization() {
        return authorization;
    }

    /** What was found out about the sender; found out by the function the first time. */
    public <T> T remember(Class<T> type, Supplier<T> finding) {
        Object known = remembered.get(type);
        if (known == null) {
            known = finding.get();
            remembered.put(type, known);
        }
        return type.cast(known);
    }

    /** The same sender with nothing found out yet. */
    RequestCredentials renewed() {
        return new RequestCredentials(authorization);
    }
}
