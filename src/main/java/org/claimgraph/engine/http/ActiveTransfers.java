package org.claimgraph.engine.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * The large request bodies and the responses that wait for their clients. When the memory budget is exhausted, those
 * that have lasted longest are cut off, so that slow or stalled clients cannot keep others out. Thread-safe.
 */
final class ActiveTransfers {
    /** A body or response under way. */
    interface Transfer {
        /** The number of bytes that {@link #cutOff} would release. */
        long bytes();

        /** Releases the memory, at once or with the connection, which is closed soon. Called on any thread. */
        void cutOff();
    }

    private final Map<Transfer, Long> startTimes = new LinkedHashMap<>();
    private final long graceNanos;
    private final LongSupplier nanoTime;

    /** @param grace how long a transfer is never cut off for the sake of others */
    ActiveTransfers(Duration grace, LongSupplier nanoTime) {
        this.graceNanos = grace.toNanos();
        this.nanoTime = nanoTime;
    }

    synchronized void add(Transfer transfer) {
        startTimes.putIfAbsent(transfer, nanoTime.getAsLong());
    }

    /** Whether the transfer was there and not cut off. */
    synchronized boolean remove(Transfer transfer) {
        return startTimes.remove(transfer) != null;
    }

    /**
     * Cuts off the oldest transfers, until they release this many bytes.
     *
     * @return whether anything was cut off
     */
    boolean reclaim(long bytes) {
        List<Transfer> oldest = takeOldest(bytes);
        oldest.forEach(Transfer::cutOff);
        return !oldest.isEmpty();
    }

    private synchronized List<Transfer> takeOldest(long bytes) {
        long now = nanoTime.getAsLong();
        long released = 0;
        List<Transfer> oldest = new ArrayList<>();
        Iterator<Map.Entry<Transfer, Long>> entries = startTimes.entrySet().iterator();
        while (released < bytes && entries.hasNext()) {
            Map.Entry<Transfer, Long> entry = entries.next();
            if (now - entry.getValue() < graceNanos) {
                break;
            }
            released += entry.getKey().bytes();
            oldest.add(entry.getKey());
            entries.remove();
        }
        return oldest;
    }
}
