package org.claimgraph.engine.http;

/**
 * Where requests run: small and large ones apart, so that a few large ones at a time do not keep the small ones waiting.
 *
 * @param small runs every request until its weight is known, and small ones to their end
 * @param large runs the rest
 * @param largeWeight from which {@link PendingReply#weight} a request is large
 * @param largeBody from how many bytes of its body a request is large, whatever it asks for
 */
record RequestLanes(WorkerDispatch small, WorkerDispatch large, long largeWeight, long largeBody)
        implements AutoCloseable {
    static RequestLanes of(HttpSettings settings) {
        return new RequestLanes(
                new WorkerDispatch(settings.threads(), WorkerDispatch.Limits.ofSmall(settings)),
                new WorkerDispatch(settings.threads(), WorkerDispatch.Limits.ofLarge(settings)),
                settings.largeWeight(),
                settings.largeBody().asLongValue());
    }

    /** The lane in which a request with such a body begins. */
    WorkerDispatch forBody(int bytes) {
        return bytes < largeBody ? small : large;
    }

    @Override
    public void close() {
        small.close();
        large.close();
    }
}
